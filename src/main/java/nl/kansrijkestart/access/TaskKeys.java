package nl.kansrijkestart.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
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
        List<People.Key> own = people.keysOf(login);
        return Stream.of(
                        own.stream()
                                .map(key -> new TaskAccess.Key(key.group(), key.municipality(), key.organisation())),
                        people.standsInFor(login).stream().flatMap(absent -> inPlaceOf(absent, own)),
                        people.guardsFor(login).stream().flatMap(this::guarding))
                .flatMap(keys -> keys)
                .toList();
    }

    /** What both of them are. A door for one person with families that says no organisation is their own alone. */
    private Stream<TaskAccess.Key> inPlaceOf(String absent, List<People.Key> own) {
        return people.keysOf(absent).stream()
                .filter(own::contains)
                .map(key -> new TaskAccess.Key(
                        key.group(), key.municipality(), key.organisation(), absent, !cares(key.group())));
    }

    /** Their own steps of the reporting code: doors for one person in a care role, without an organisation. */
    private Stream<TaskAccess.Key> guarding(String absent) {
        return people.keysOf(absent).stream()
                .filter(key -> cares(key.group()))
                .map(key -> new TaskAccess.Key(key.group(), key.municipality(), "", absent, false));
    }

    private boolean cares(String group) {
        return people.roleCodes().contains(group) && Role.valueOf(group).care();
    }

    @Override
    public Set<String> actsFor(String login) {
        return people.standsInFor(login);
    }

    @Override
    public boolean isAway(String login, String asking) {
        return people.guards(asking)
                ? people.guardsFor(asking).contains(login)
                : people.awaySince(login).isPresent();
    }

    @Override
    public String holder(Collection<Door> doors, String login) {
        Set<String> absent = people.standsInFor(login);
        if (absent.isEmpty()) {
            return login;
        }
        List<TaskAccess.Key> keys = keys(login);
        return Stream.concat(Stream.of(login), absent.stream())
                .filter(one -> doors.stream()
                        .anyMatch(door ->
                                keys.stream().anyMatch(key -> one.equals(whose(key, login)) && fits(door, key, login))))
                .findFirst()
                .orElse(login);
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
                .anyMatch(door -> people.behind(door).stream()
                        .map(PersonCard::login)
                        .anyMatch(
                                one -> !one.equals(login) && keys(one).stream().anyMatch(key -> fits(door, key, one))));
    }

    /** The same as the task list's own query (engine.tasks.TaskRows). */
    private static boolean fits(Door door, TaskAccess.Key key, String login) {
        String house = door.organisation() == null ? "" : door.organisation();
        return door.group().equals(key.group())
                && (door.municipality() == null || door.municipality().equals(key.municipality()))
                && (key.anyHouse() && house.isEmpty() || house.equals(key.organisation()))
                && (door.person() == null
                        ? key.actsFor() == null
                        : door.person().equals(whose(key, login)));
    }

    private static String whose(TaskAccess.Key key, String login) {
        return key.actsFor() == null ? login : key.actsFor();
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
