package nl.kansrijkestart.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who exists, for the engine and its web applications: asked each time and kept nowhere in the engine. Implemented by
 * {@code access}.
 */
public interface Directory {

    /**
     * Somebody who may come in now.
     *
     * @param groups the organisation, the roles, and {@link #coordinators} of where they coordinate
     * @param municipalities the engine's tenants: where any role is held
     */
    record Entry(
            String login,
            String firstName,
            String lastName,
            String email,
            Set<String> groups,
            Set<String> municipalities) {}

    /** The group of those who coordinate in a municipality. */
    static String coordinators(String municipality) {
        return "hubCoordinators" + municipality;
    }

    /** The group of those who look after a coalition, its agreements and its social map in a municipality. */
    static String coalition(String municipality) {
        return "coalitions" + municipality;
    }

    /** @return empty for who is not there or may not come in any more */
    Optional<Entry> entry(String login);

    /** Everybody who may come in, by login. */
    List<Entry> everybody();

    /** Whether this person comes in with this password: nobody does outside practice mode. */
    boolean opens(String login, String password);

    /** The groups that look into Cockpit. */
    Set<String> lookIntoCockpit();

    /** The groups that look there at the work of coalitions, and at nothing about a family. */
    Set<String> lookAtCoalitions();
}
