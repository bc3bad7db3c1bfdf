package nl.kansrijkestart.monitoring.watch;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.access.absence.AbsenceService;
import nl.kansrijkestart.access.absence.AbsenceService.AbsenceCard;
import nl.kansrijkestart.casefile.file.CaseFiles.Keepers;
import nl.kansrijkestart.engine.tasks.TaskAccess.Door;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import nl.kansrijkestart.notify.Notices;
import org.springframework.stereotype.Component;

/**
 * Who is there to hear at a rung, by roles, parts and consent. Before a family agreed that a pathway is kept, and after
 * a no, nothing of it leaves its own organisation; what is about safety stays with who works at it and their own
 * safeguarding officers.
 */
@Component
class Hearers {

    /** @param person null for everybody at the address */
    record Hearer(String address, String person) {}

    private final People people;
    private final TaskRows tasks;
    private final AbsenceService absences;

    Hearers(People people, TaskRows tasks, AbsenceService absences) {
        this.people = people;
        this.tasks = tasks;
        this.absences = absences;
    }

    /** @param family null for what is about none @return nobody when no active person is there */
    Set<Hearer> at(Rung rung, TaskRow task, WatchedWork work, Keepers family) {
        List<Door> doors = tasks.doors(task.taskId());
        Stream<Hearer> found = switch (rung) {
            case holder -> holder(task, doors, work);
            case keeper, director -> above(rung, task, work, family, doors);
            case administrator -> administrators(task, work, doors);
        };
        return Set.copyOf(found.collect(LinkedHashSet::new, Set::add, Set::addAll));
    }

    /** Who took it; else all to whom it is offered. */
    private Stream<Hearer> holder(TaskRow task, List<Door> doors, WatchedWork work) {
        if (task.assignee() != null && isActive(task.assignee())) {
            return reached(task.assignee(), work, doors);
        }
        return doors.stream()
                .filter(door -> work != WatchedWork.safety || door.person() != null) // officers hear at the next rung
                .flatMap(door -> door.person() != null && people.opens(door.person(), door)
                        ? reached(door.person(), work, doors)
                        : behind(door));
    }

    /** Who is away hears nothing as long as somebody acts for them; of safety that is another officer of theirs. */
    private Stream<Hearer> reached(String login, WatchedWork work, List<Door> doors) {
        if (people.awaySince(login).isEmpty()) {
            return person(login);
        }
        List<Hearer> others = work == WatchedWork.safety
                ? own(doors, Role.safeguardingOfficers)
                        .filter(one -> people.guardsFor(one.person()).contains(login))
                        .toList()
                : standIns(login).toList();
        return others.isEmpty() ? person(login) : others.stream();
    }

    private Stream<Hearer> standIns(String login) {
        return people.standInsOf(login).stream().flatMap(this::person);
    }

    /** This person, or who acts for them now. */
    Stream<Hearer> present(String login) {
        List<Hearer> others = standIns(login).toList();
        return others.isEmpty() ? person(login) : others.stream();
    }

    private Stream<Hearer> behind(Door door) {
        if (door.person() != null) {
            return people.opens(door.person(), door) ? person(door.person()) : Stream.empty();
        }
        boolean role = people.roleCodes().contains(door.group());
        if (role && door.organisation() == null) {
            return role(door.group(), door.municipality());
        }
        if (role) { // a role within one organisation is not for who has it elsewhere
            return people.peopleOf(door.organisation()).stream()
                    .map(PersonCard::login)
                    .filter(login -> people.opens(login, door))
                    .flatMap(this::person);
        }
        boolean anybody = door.municipality() == null
                ? people.peopleOf(door.group()).stream().map(PersonCard::login).anyMatch(this::isActive)
                : people.canAnswer(door.group(), door.municipality());
        return anybody ? Stream.of(new Hearer(door.group(), null)) : Stream.empty();
    }

    private Stream<Hearer> above(Rung rung, TaskRow task, WatchedWork work, Keepers family, List<Door> doors) {
        return switch (work) {
            case safety -> own(doors, Role.safeguardingOfficers);
            case family -> {
                if (family == null) {
                    yield Stream.empty();
                }
                yield family.toCoordinators()
                        ? role(work.role(rung).name(), task.municipality())
                        : own(family, task.municipality());
            }
            default -> role(work.role(rung).name(), task.municipality());
        };
    }

    private Stream<Hearer> own(Keepers family, String municipality) {
        return people.canAnswer(family.contactGroup(), municipality)
                ? Stream.of(new Hearer(family.contactGroup(), null))
                : Stream.empty();
    }

    /** People with this role in the organisation whose record it is. */
    private Stream<Hearer> own(List<Door> doors, Role role) {
        return doors.stream()
                .map(door -> door.organisation() != null || door.person() == null
                        ? door.organisation()
                        : people.person(door.person())
                                .map(PersonCard::organisation)
                                .orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(organisation -> people.peopleOf(organisation).stream())
                .map(PersonCard::login)
                .filter(login -> people.keysOf(login).stream().anyMatch(key -> key.is(role)))
                .flatMap(this::person);
    }

    /** Of safety the own organisation's, if it has any: they hear a number like all others. */
    private Stream<Hearer> administrators(TaskRow task, WatchedWork work, List<Door> doors) {
        List<Hearer> own =
                work == WatchedWork.safety ? own(doors, Role.administrators).toList() : List.of();
        return own.isEmpty() ? role(Role.administrators.name(), task.municipality()) : own.stream();
    }

    private Stream<Hearer> role(String role, String municipality) {
        return people.canAnswer(role, municipality)
                ? Stream.of(new Hearer(Notices.role(role, municipality), null))
                : Stream.empty();
    }

    /** Who may come in no more hears nothing. */
    private Stream<Hearer> person(String login) {
        return isActive(login)
                ? people.person(login).stream().map(card -> new Hearer(card.organisation(), login))
                : Stream.empty();
    }

    /** Whether all of them are away today, and nobody acts for them: a line to them is read later. */
    boolean allAway(Set<Hearer> hearers) {
        LocalDate today = absences.today();
        Set<String> away = absences.running().stream()
                .filter(one -> one.on(today))
                .map(AbsenceCard::person)
                .collect(Collectors.toSet());
        return hearers.stream().allMatch(one -> away(one, away));
    }

    private boolean away(Hearer hearer, Set<String> away) {
        if (away.isEmpty() || hearer.person() != null) {
            return away.contains(hearer.person());
        }
        String[] role = hearer.address().split("/", 2);
        List<PersonCard> those =
                role.length == 2 ? people.peopleWithRole(role[0], role[1]) : people.peopleOf(hearer.address());
        return those.stream().map(PersonCard::login).filter(this::isActive).allMatch(away::contains);
    }

    /** Whether this person reads a line to one of these roles anyway: one line about one task is enough. */
    boolean readsAlso(Hearer person, Set<Hearer> roles) {
        return person.person() != null
                && people.keysOf(person.person()).stream()
                        .map(key -> new Hearer(Notices.role(key.group(), key.municipality()), null))
                        .anyMatch(roles::contains);
    }

    private boolean isActive(String login) {
        return !people.keysOf(login).isEmpty();
    }
}
