package nl.kansrijkestart.access;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.engine.tasks.TaskAccess;
import org.springframework.stereotype.Component;

/**
 * Says to the task list who may work what: a role always within a municipality, an accepted role for one person. What
 * an organisation is asked about a family is for its people with a care role where the family lives, never for who
 * only guards, leads or governs there.
 */
@Component
class TaskKeys implements TaskAccess {

    private static final String SAFEGUARDING = Role.safeguardingOfficers.name();
    private static final String EVERYBODY = TaskAccess.everybodyOf("");

    private final People people;

    TaskKeys(People people) {
        this.people = people;
    }

    @Override
    public Door door(String candidate, String municipality) {
        String[] person = candidate.split("/", 2);
        String[] house = person[0].split("@", 2);
        if (people.roleCodes().contains(house[0])) {
            String organisation =
                    house.length == 2 ? people.organisation(house[1]).code() : null;
            // an officer works for the whole organisation, wherever the family lives
            String place = SAFEGUARDING.equals(house[0]) && organisation != null ? null : municipality;
            return new Door(house[0], place, organisation, person.length == 2 ? person[1] : null);
        }
        return candidate.startsWith(EVERYBODY)
                ? new Door(
                        people.organisation(person[0].substring(EVERYBODY.length()))
                                .code(),
                        null,
                        null,
                        person.length == 2 ? person[1] : null)
                : new Door(people.organisation(candidate).code(), municipality, null, null);
    }

    @Override
    public List<TaskAccess.Key> keys(String login) {
        return people.keysOf(login).stream()
                .map(key -> new TaskAccess.Key(key.group(), key.municipality(), key.organisation()))
                .toList();
    }

    @Override
    public TaskAccess.Person person(String login) {
        return people.person(login)
                .map(card -> {
                    String[] name = card.name().split(" ", 2);
                    return new TaskAccess.Person(
                            login, name[0], name.length == 2 ? name[1] : "", card.organisationName());
                })
                .orElse(new TaskAccess.Person(login, login, "", ""));
    }

    @Override
    public boolean othersOpen(Collection<Door> doors, String login) {
        return doors.stream()
                .anyMatch(door -> around(door)
                        .map(PersonCard::login)
                        .anyMatch(one -> !one.equals(login)
                                && (door.person() == null || door.person().equals(one))
                                && keys(one).stream().anyMatch(key -> fits(door, key))));
    }

    /** Who may have the key to this door. */
    private Stream<PersonCard> around(Door door) {
        boolean role = people.roleCodes().contains(door.group());
        String organisation = role ? door.organisation() : door.group();
        return (organisation == null
                        ? people.peopleWithRole(door.group(), door.municipality())
                        : people.peopleOf(organisation))
                .stream();
    }

    /** The same as the task list's own query (engine.tasks.TaskRows). */
    private static boolean fits(Door door, TaskAccess.Key key) {
        return door.group().equals(key.group())
                && (door.municipality() == null || door.municipality().equals(key.municipality()))
                && (door.organisation() == null || door.organisation().equals(key.organisation()));
    }

    @Override
    public boolean isRole(String group) {
        return people.roleCodes().contains(group);
    }

    @Override
    public String groupName(String group) {
        return people.roleCodes().contains(group)
                ? Role.valueOf(group).label()
                : people.organisation(group).name();
    }

    @Override
    public boolean holdsAny(String login, Collection<String> roles) {
        return people.person(login)
                .filter(card -> card.roles().stream().anyMatch(roles::contains))
                .isPresent();
    }
}
