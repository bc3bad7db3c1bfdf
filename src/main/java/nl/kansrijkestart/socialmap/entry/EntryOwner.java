package nl.kansrijkestart.socialmap.entry;

import java.util.List;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.engine.tasks.TaskAccess;
import nl.kansrijkestart.notify.Notices;
import org.springframework.stereotype.Component;

/** Whose entry it is: its owner's, else of who keeps the map there. */
@Component
class EntryOwner {

    /** Who helps families at the Knooppunt keeps no map as long as anybody else does. */
    private static final List<String> COORDINATORS =
            List.of("coordinators", "leads", "projectLeaders", "hubCoordinators");
    /** A municipality says itself what stands on its map: nobody of the region does it for it. */
    private static final List<String> OWN = List.of("coordinators", "leads", "hubCoordinators");

    private final People people;

    EntryOwner(People people) {
        this.people = people;
    }

    /** Whose people are asked to check it: the owner's, whatever their role. */
    String group(Entry entry) {
        return entry.content().owner() == null
                ? coordinators(entry.municipality())
                : TaskAccess.everybodyOf(entry.content().owner());
    }

    /** Where the owner reads messages. @param owner null for the coordinators of this municipality */
    String address(String owner, String municipality) {
        return owner == null ? Notices.role(coordinators(municipality), municipality) : owner;
    }

    /** Where is read what another coalition offers there, by who may say yes to it (web.Place). */
    String ownAddress(String municipality) {
        return Notices.role(first(OWN, municipality), municipality);
    }

    /**
     * Where a coalition has no coordinator yet its lead looks, and where it has none the project leader of the region;
     * only where there is nobody else the Knooppunt coordinator: an entry is never nobody's.
     */
    String coordinators(String municipality) {
        return first(COORDINATORS, municipality);
    }

    private String first(List<String> roles, String municipality) {
        return roles.stream()
                .filter(role -> !people.peopleWithRole(role, municipality).isEmpty())
                .findFirst()
                .orElse(roles.get(0));
    }
}
