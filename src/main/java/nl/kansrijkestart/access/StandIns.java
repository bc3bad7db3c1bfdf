package nl.kansrijkestart.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.PersonLookup.Found;
import nl.kansrijkestart.base.Deadlines;
import org.springframework.stereotype.Component;

/**
 * Who acts for whom today (docs/adr/0041): a colleague in the same role at the same organisation, named by an absence
 * that runs, as long as both work there and the colleague is not away. Nothing of it is kept: each question looks at
 * what everybody is at that moment.
 */
@Component
class StandIns {

    /** @param standIn null for nobody @param until last day; null when not known yet @param by who wrote it down */
    record Away(String person, String standIn, LocalDate from, LocalDate until, String by) {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    private final PersonLookup people;
    private final Clock clock;

    StandIns(PersonLookup people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Since which day this person is away; empty for who is there. */
    Optional<LocalDate> awaySince(String login) {
        return people.find(login).stream()
                .flatMap(this::today)
                .filter(absence -> absence.person().equals(login))
                .map(Away::from)
                .min(LocalDate::compareTo);
    }

    private boolean away(Found one) {
        return today(one).anyMatch(absence -> absence.person().equals(one.login()));
    }

    /** Of everybody at this person's organisation. */
    private Stream<Away> today(Found one) {
        LocalDate today = Deadlines.day(clock.instant());
        return one.away().stream().filter(absence -> absence.on(today));
    }

    /** For whom this person acts now. */
    Set<String> standsInFor(String login) {
        return others(login, absence -> login.equals(absence.standIn()), (one, other) -> mayStandIn(other, one));
    }

    /** Who acts for this person now; empty for who is there, and where nobody does. */
    Set<String> standInsOf(String login) {
        Optional<Found> absent = people.find(login).filter(one -> !one.away().isEmpty());
        return absent.stream()
                .flatMap(one -> today(one)
                        .filter(absence -> absence.person().equals(login) && absence.standIn() != null)
                        .map(Away::standIn)
                        .distinct()
                        .flatMap(other -> people.find(other).stream())
                        .filter(other -> !away(other) && mayStandIn(one, other))
                        .map(Found::login))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Whose own work about safety this officer may do now: of everybody at the organisation who is away, and did not
     * hear that from an officer alone.
     */
    Set<String> guardsFor(String login) {
        return !guards(login)
                ? Set.of()
                : others(
                        login,
                        this::saidByNoOfficer,
                        (one, other) -> other.organisation().equals(one.organisation()));
    }

    /** Whether this person is a safeguarding officer of the organisation where they work. */
    boolean guards(String login) {
        return people.find(login)
                .filter(one -> one.holds(Role.safeguardingOfficers))
                .isPresent();
    }

    /** No officer opens safety for themselves, nor for another officer there: the person or somebody else wrote it. */
    private boolean saidByNoOfficer(Away absence) {
        return absence.by().equals(absence.person()) || !guardsAt(absence.by(), absence.person());
    }

    private boolean guardsAt(String officer, String person) {
        return guards(officer)
                && people.find(officer)
                        .map(Found::organisation)
                        .equals(people.find(person).map(Found::organisation));
    }

    private Set<String> others(String login, Predicate<Away> counts, BiPredicate<Found, Found> may) {
        Optional<Found> person = people.find(login).filter(one -> !one.away().isEmpty() && !away(one));
        if (person.isEmpty()) {
            return Set.of();
        }
        List<String> absent = today(person.get())
                .filter(absence -> !absence.person().equals(login))
                .filter(counts)
                .map(Away::person)
                .distinct()
                .toList();
        return people.all(absent).values().stream()
                .filter(other -> may.test(person.get(), other))
                .map(Found::login)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Same organisation and same profession, both may come in. */
    boolean mayStandIn(String absent, String other) {
        return !absent.equals(other)
                && people.find(absent)
                        .flatMap(one -> people.find(other).filter(two -> mayStandIn(one, two)))
                        .isPresent();
    }

    private static boolean mayStandIn(Found absent, Found other) {
        return absent.active()
                && other.active()
                && absent.organisation().equals(other.organisation())
                && shared(absent, other).findAny().isPresent();
    }

    /** What they both work as; who works with families in a care role, in one of these. */
    private static Stream<RoleHeld> shared(Found absent, Found other) {
        boolean cares = absent.roles().stream().anyMatch(held -> held.role().care());
        return absent.roles().stream()
                .filter(held -> held.organisation().equals(absent.organisation())
                        && (!cares || held.role().care())
                        && other.roles().contains(held));
    }

    /** What the absent person works as, and the other one does not there: role → municipalities. */
    Map<Role, Set<String>> missing(String absent, String other) {
        Map<Role, Set<String>> missing = new EnumMap<>(Role.class);
        List<RoleHeld> theirs = people.find(other).map(Found::roles).orElse(List.of());
        people.find(absent).stream()
                .flatMap(one -> one.roles().stream())
                .filter(held -> !theirs.contains(held) && held.role() != Role.safeguardingOfficers)
                .forEach(held -> missing.computeIfAbsent(held.role(), role -> new TreeSet<>())
                        .add(held.municipality()));
        return missing;
    }
}
