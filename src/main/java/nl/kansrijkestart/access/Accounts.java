package nl.kansrijkestart.access;

import java.util.LinkedHashSet;
import java.util.Set;
import nl.kansrijkestart.engine.webapps.CockpitRights;
import nl.kansrijkestart.engine.webapps.Identities;
import org.springframework.stereotype.Component;

/** Writes a person to where the web applications look: groups, municipalities, and which applications open. */
@Component
public class Accounts {

    private static final Set<String> SEE_COCKPIT = Set.of("hubCoordinators", "administrators", "modellers");

    private static final String COORDINATORS = Role.hubCoordinators.name();

    private final Identities identities;
    private final People people;

    Accounts(Identities identities, People people) {
        this.identities = identities;
        this.people = people;
    }

    /** @return whether this login is the program's own: nobody may come in with it, or take it over */
    public boolean reserved(String login) {
        return Identities.sealed(login);
    }

    /**
     * Makes or changes the account so that it fits the person as they are now: a role counts where it is held. The
     * password counts for a new account only.
     */
    public void open(PersonCard person, String password) {
        String[] name = person.name().split(" ", 2);
        Set<String> groups = new LinkedHashSet<>(person.roles());
        groups.add(person.organisation());
        people.keysOf(person.login()).stream()
                .filter(key -> COORDINATORS.equals(key.group()))
                .forEach(key -> groups.add(CockpitRights.coordinators(key.municipality())));
        identities.person(
                person.login(), name[0], name.length == 2 ? name[1] : "", password, groups, person.municipalities());
        identities.only(person.login(), groups, person.municipalities());
        identities.application(person.organisation(), "tasklist");
        person.roles().stream().filter(SEE_COCKPIT::contains).forEach(role -> {
            identities.application(role, "cockpit");
            identities.definitions(role);
        });
    }
}
