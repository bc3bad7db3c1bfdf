package nl.kansrijkestart.engine.tasks;

import java.util.Collection;
import java.util.List;

/** Who may work a task; implemented by {@code access}. */
public interface TaskAccess {

    /**
     * One way in: all filled parts must fit the person.
     *
     * @param group organisation or role code
     */
    record Door(String group, String municipality, String organisation, String person) {}

    /** The candidate group of a task that is about no family: everybody who works at the organisation. */
    static String everybodyOf(String organisation) {
        return "colleagues@" + organisation;
    }

    /** A person's keys: organisation and roles with their municipalities. */
    record Key(String group, String municipality, String organisation) {}

    record Person(String login, String firstName, String lastName, String organisationName) {}

    /**
     * The door for a candidate group of a model.
     *
     * @param candidate an organisation code: its people who work with families there; {@link #everybodyOf} an
     *                  organisation, or with {@code /login} one of them; a role code; {@code role/login} when one
     *                  person accepted the role; {@code role@organisation} for the role within one organisation
     */
    Door door(String candidate, String municipality);

    List<Key> keys(String login);

    Person person(String login);

    /** Whether somebody else, who is active, can open a task by one of these doors. */
    boolean othersOpen(Collection<Door> doors, String login);

    boolean isRole(String group);

    /** What people call an organisation or a role. */
    String groupName(String group);

    /** Whether this person holds one of these roles anywhere; false when there are none. */
    boolean holdsAny(String login, Collection<String> roles);
}
