package nl.kansrijkestart.transition;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.People.Key;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.casefile.file.Part;
import nl.kansrijkestart.casefile.file.PartService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may see what of a hand-over; what somebody may not know of is not there for them. */
@Component
@Transactional(readOnly = true)
class LeaveDoor {

    /** Who watches others or administers is sent away by no colleague. */
    private static final Set<String> WATCH = Stream.of(
                    Role.privacyOfficers,
                    Role.safeguardingOfficers,
                    Role.administrators,
                    Role.boardMembers,
                    Role.projectLeaders)
            .map(Role::name)
            .collect(Collectors.toUnmodifiableSet());

    private final People people;
    private final PartService parts;

    LeaveDoor(People people, PartService parts) {
        this.people = people;
        this.parts = parts;
    }

    /** Whether this person goes over such a list, as its task asks. */
    boolean opens(LeaveList list, String login) {
        String[] group = list.group().split("@", 2);
        boolean role = people.roleCodes().contains(group[0]);
        return people.keysOf(login).stream()
                .anyMatch(key -> group[0].equals(key.group())
                        && (group.length == 1
                                ? list.municipality().equals(key.municipality())
                                : group[1].equals(key.organisation()))
                        && (role || key.municipality() != null));
    }

    /** Of families that did not agree yet only those with a part of the own organisation, or whoever is left there. */
    List<LeaveItem> seen(LeaveList list, List<LeaveItem> items, String login) {
        if (!opens(list, login)) {
            return List.of();
        }
        if (!list.group().equals(organisation(login))) {
            return items;
        }
        Map<String, Set<String>> held = held(list, items);
        return items.stream()
                .filter(item -> item.caseId() == null || knows(held.getOrDefault(item.caseId(), Set.of()), login))
                .toList();
    }

    private static boolean knows(Set<String> held, String login) {
        return held.size() < 2 || held.contains(login);
    }

    /** Who has a part there for the organisation of this list: family → logins. */
    private Map<String, Set<String>> held(LeaveList list, List<LeaveItem> items) {
        Set<String> families =
                items.stream().map(LeaveItem::caseId).filter(Objects::nonNull).collect(Collectors.toSet());
        return parts.of(families).stream()
                .filter(part -> part.organisation().equals(list.group()) && parts.holds(part, list.municipality()))
                .collect(Collectors.groupingBy(Part::caseId, Collectors.mapping(Part::person, Collectors.toSet())));
    }

    private String organisation(String login) {
        return people.person(login).map(PersonCard::organisation).orElse("");
    }

    /** Whoever keeps the people reads numbers only. */
    boolean administers(String login, String municipality) {
        return people.keysOf(login).stream()
                .anyMatch(key -> key.is(Role.administrators) && Objects.equals(municipality, key.municipality()));
    }

    /** The person, functional administration where it is that, and who coordinates in the same organisation. */
    boolean mayAnnounce(String login, PersonCard leaver) {
        return everywhere(login, leaver)
                || leaver.municipalities().stream().anyMatch(place -> administers(login, place));
    }

    /** Whether what this person announces reaches there. */
    boolean mayAnnounce(String login, PersonCard leaver, String municipality) {
        return everywhere(login, leaver) || administers(login, municipality);
    }

    private boolean everywhere(String login, PersonCard leaver) {
        return login.equals(leaver.login())
                || leaver.roles().stream().noneMatch(WATCH::contains)
                        && leaver.organisation().equals(organisation(login))
                        && people.keysOf(login).stream().anyMatch(key -> coordinates(key, leaver.organisation()));
    }

    private static boolean coordinates(Key key, String organisation) {
        return (key.is(Role.coordinators) || key.is(Role.hubCoordinators)) && organisation.equals(key.organisation());
    }

    /** Whose leaving this person may announce, without the person alone: those by last name. */
    List<PersonCard> charges(String login) {
        boolean all = people.keysOf(login).stream().anyMatch(key -> key.is(Role.administrators));
        if (all) {
            List<String> logins =
                    people.everybody().stream().map(People.Login::login).toList();
            Map<String, PersonCard> cards = people.people(logins);
            return logins.stream()
                    .map(cards::get)
                    .filter(one -> one != null && mayAnnounce(login, one))
                    .toList();
        }
        return people.peopleOf(organisation(login)).stream()
                .filter(one -> mayAnnounce(login, one))
                .toList();
    }
}
