package nl.kansrijkestart.engine.tasks;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Who may work a task; implemented by {@code access}. */
public interface TaskAccess {

    /**
     * One way in: all filled parts must fit the person.
     *
     * @param group organisation or role code
     */
    record Door(String group, String municipality, String organisation, String person) {}

    /** Whether one of these doors is for this one person. */
    static boolean named(Collection<Door> doors, String login) {
        return doors.stream().anyMatch(door -> login.equals(door.person()));
    }

    /** The candidate group of a task that is about no family: everybody who works at the organisation. */
    static String everybodyOf(String organisation) {
        return "colleagues@" + organisation;
    }

    /**
     * A person's keys: organisation and roles with their municipalities; and those with which somebody acts for who is
     * away, at doors that are for that one person.
     *
     * @param actsFor login of who is away; null for an own key
     * @param anyHouse also fits a door that says no organisation
     */
    record Key(String group, String municipality, String organisation, String actsFor, boolean anyHouse) {

        /** An own key. */
        public Key(String group, String municipality, String organisation) {
            this(group, municipality, organisation, null, true);
        }
    }

    record Person(String login, String firstName, String lastName, String organisationName) {

        public String name() {
            return firstName + " " + lastName;
        }
    }

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

    /** Those who are away and whose tasks are this person's now too. */
    Set<String> actsFor(String login);

    /** Whether this person is away now; to an officer who asks, not by an officer's word alone. */
    boolean isAway(String login, String asking);

    /** Who has the task from now on when this person takes it: they themselves, or for whom alone they can. */
    String holder(Collection<Door> doors, String login);

    /** Whether somebody else, who is active, can open a task by one of these doors. */
    boolean othersOpen(Collection<Door> doors, String login);

    boolean isRole(String group);

    /** What people call an organisation or a role. */
    String groupName(String group);

    /** Whether this person holds one of these roles anywhere; false when there are none. */
    boolean holdsAny(String login, Collection<String> roles);
}
