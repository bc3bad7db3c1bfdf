package nl.kansrijkestart.pathway;

import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.socialmap.SocialMap;
import org.springframework.stereotype.Component;

/** Which programmes a municipality has: those that its social map offers. */
@Component
class Programmes {

    private final SocialMap map;

    Programmes(SocialMap map) {
        this.map = map;
    }

    List<String> of(String municipality) {
        return Stream.of("stevigOuderschap", "voorZorg").filter(map.needs(municipality)::contains).toList();
    }
}
