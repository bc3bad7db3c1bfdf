package nl.kansrijkestart.socialmap.entry;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.base.Words;

/**
 * For which phases an offer is meant: before a pregnancy, pregnant, born. Nobody who is pregnant is offered what is not
 * meant for that.
 */
public final class Phases {

    public static final String PREGNANT = "pregnant";
    /** In the order of life. */
    public static final List<String> ALL = List.of("before", PREGNANT, "born");

    private Phases() {}

    /**
     * What an intervention allows: only one that is for before a pregnancy, or for before and after, keeps a phase out.
     * @param menuPhase code, or null
     */
    public static Set<String> allowed(String menuPhase) {
        return switch (menuPhase == null ? "" : menuPhase) {
            case "before" -> Set.of("before");
            case "beforeAfter" -> Set.of("before", "born");
            default -> Set.copyOf(ALL);
        };
    }

    static Set<String> read(String stored) {
        return sorted(Set.copyOf(Arrays.asList(stored.split(","))));
    }

    static String stored(Set<String> phases) {
        return String.join(",", sorted(phases));
    }

    public static Set<String> sorted(Set<String> phases) {
        return ALL.stream().filter(phases::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Dutch, for whoever reads an offer: empty when it is meant for every phase. */
    public static String inWords(Set<String> phases) {
        if (phases.containsAll(ALL)) {
            return "";
        }
        String meant = sorted(phases).stream()
                .map(code -> Words.of("phase", code))
                .collect(Collectors.joining(" of "))
                .toLowerCase(java.util.Locale.ROOT);
        return phases.contains(PREGNANT) ? "alleen: " + meant : "niet tijdens een zwangerschap, wel: " + meant;
    }
}
