package nl.kansrijkestart.pathway.family;

import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.socialmap.entry.SocialMap;
import org.springframework.stereotype.Component;

/** Which programmes a municipality has for a phase: those that its social map offers. */
@Component
class Programmes {

    private final SocialMap map;

    Programmes(SocialMap map) {
        this.map = map;
    }

    /** @param phase before, pregnant or born */
    List<String> of(String municipality, String phase) {
        return Stream.of("stevigOuderschap", "voorZorg")
                .filter(map.needs(municipality, phase)::contains)
                .toList();
    }
}
