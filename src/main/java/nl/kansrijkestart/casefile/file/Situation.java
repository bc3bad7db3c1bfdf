package nl.kansrijkestart.casefile.file;

import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.keys.Sealed;

/** What is heavy, what goes well and what the parent wishes: as it was signalled, and once it was talked over. */
@Embeddable
class Situation {

    @Sealed
    private String themes;

    @Sealed
    private String strengths;

    @Sealed
    private String wishes;

    private boolean talked;

    protected Situation() {}

    /** Before anybody talked with the parent. */
    Situation(Set<String> themes, Set<String> strengths) {
        this.themes = text(themes);
        this.strengths = text(strengths);
    }

    /** @param wishes in the parent's own words; null when she gave none */
    void talkedOver(Set<String> themes, Set<String> strengths, String wishes) {
        this.themes = text(themes);
        this.strengths = text(strengths);
        this.wishes = wishes;
        this.talked = true;
    }

    Set<String> themes() {
        return codes(themes);
    }

    Set<String> strengths() {
        return codes(strengths);
    }

    String wishes() {
        return wishes;
    }

    boolean talked() {
        return talked;
    }

    private static String text(Set<String> codes) {
        return String.join(",", codes);
    }

    private static Set<String> codes(String text) {
        return Arrays.stream(text.split(",")).filter(code -> !code.isBlank()).collect(Collectors.toUnmodifiableSet());
    }
}
