package nl.kansrijkestart.socialmap.menu;

import java.util.List;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import org.springframework.stereotype.Component;

/** Who keeps the menukaart: the project leader of the region, else functional administration. */
@Component
class MenuKeeper {

    private static final List<String> KEEPERS = List.of("projectLeaders", "administrators");

    private final People people;

    MenuKeeper(People people) {
        this.people = people;
    }

    /** @param home where a check runs */
    String group(String home) {
        return KEEPERS.stream()
                .filter(role -> !people.peopleWithRole(role, home).isEmpty())
                .findFirst()
                .orElse(KEEPERS.get(1));
    }

    /** The menukaart is the region's; its check runs where a project leader works. */
    String home() {
        List<String> places =
                people.municipalities().stream().map(MunicipalityCard::code).toList();
        return places.stream()
                .filter(place -> !people.peopleWithRole(KEEPERS.get(0), place).isEmpty())
                .findFirst()
                .orElse(places.get(0));
    }
}
