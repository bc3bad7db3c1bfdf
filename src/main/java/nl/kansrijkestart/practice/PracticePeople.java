package nl.kansrijkestart.practice;

import java.util.LinkedHashSet;
import java.util.Set;
import nl.kansrijkestart.access.Login;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.engine.CockpitRights;
import nl.kansrijkestart.engine.Identities;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the fictive people of practice mode log in, before the door opens. */
@Component
@Profile("practice")
class PracticePeople implements SmartInitializingSingleton {

    static final String PASSWORD = "praktijk";

    private final People people;
    private final Identities identities;

    PracticePeople(People people, Identities identities) {
        this.people = people;
        this.identities = identities;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (Login login : people.everybody()) {
            PersonCard person = people.person(login.login()).orElseThrow();
            String[] name = person.name().split(" ", 2);
            Set<String> groups = new LinkedHashSet<>(person.roles());
            groups.add(person.organisation());
            if (person.roles().contains("hubCoordinators")) {
                person.municipalities().forEach(municipality -> groups.add(CockpitRights.coordinators(municipality)));
            }
            identities.person(login.login(), name[0], name.length == 2 ? name[1] : "", PASSWORD, groups, person.municipalities());
            identities.application(person.organisation(), "tasklist");
            if (person.roles().stream().anyMatch(Set.of("hubCoordinators", "administrators", "modellers")::contains)) {
                person.roles().stream().filter(Set.of("hubCoordinators", "administrators", "modellers")::contains).forEach(role -> {
                    identities.application(role, "cockpit");
                    identities.definitions(role);
                });
            }
        }
    }
}
