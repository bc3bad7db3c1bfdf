package nl.kansrijkestart.pathway.loops;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.engine.tasks.TaskAccess.Door;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import nl.kansrijkestart.monitoring.LooseEnds;
import nl.kansrijkestart.monitoring.LooseEnds.LooseEnd;
import nl.kansrijkestart.referral.ReferralService;
import org.springframework.stereotype.Component;

/** Who may have a task that is nobody's: whom the family lets know it, and who is there. */
@Component
class LoopOwners {

    /** Whoever the drawing says. */
    static final String AGAIN = "again";

    private static final Set<Role> CARE = Set.of(Role.signallers, Role.youthNurses, Role.caseDirectors, Role.helpers);

    /** @param code a candidate of the engine @param name Dutch */
    record Owner(String code, String name) {}

    private final TaskRows tasks;
    private final People people;
    private final ConsentGate gate;
    private final ReferralService referrals;
    private final LooseEnds ends;

    LoopOwners(TaskRows tasks, People people, ConsentGate gate, ReferralService referrals, LooseEnds ends) {
        this.tasks = tasks;
        this.people = people;
        this.gate = gate;
        this.referrals = referrals;
        this.ends = ends;
    }

    /** The open tasks that a finding is about and that nobody can open. */
    List<TaskRow> tasks(LooseEnd end) {
        Set<String> nobodys = ends.nobodys(end.caseId());
        return tasks.openOf(end.caseId()).stream()
                .filter(task -> nobodys.contains(task.taskId()) && about(task, end))
                .toList();
    }

    private static boolean about(TaskRow task, LooseEnd end) {
        return end.problem().subject() == LooseEnds.Subject.task
                ? task.taskId().equals(end.subject())
                : task.processKey().equals("referral")
                        && end.subject().equals(task.ids().get("referralId"));
    }

    /** By name; empty when nobody may. */
    List<Owner> of(LooseEnd end, CaseView family) {
        CaseCard card = family.card();
        Map<String, Owner> found = new LinkedHashMap<>();
        for (TaskRow task : tasks(end)) {
            List<Door> doors = tasks.doors(task.taskId());
            Stream<Found> who = doors.stream().anyMatch(LoopOwners::isRole)
                    ? doors.stream().filter(LoopOwners::isRole).flatMap(door -> holders(door, card))
                    : houses(task, doors, family).stream()
                            .filter(house -> gate.knows(card.id(), house))
                            .flatMap(house -> workers(house, card));
            who.forEach(one -> found.putIfAbsent(one.login, new Owner(one.candidate, one.name)));
        }
        Set<String> there = ends.there(found.keySet(), card.municipality());
        return found.entrySet().stream()
                .filter(one -> there.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private record Found(String login, String candidate, String name) {}

    /** Of a role that is no care role only who holds it: coordinators see what others do not. */
    private static boolean isRole(Door door) {
        return Role.of(door.group()).filter(role -> !CARE.contains(role)).isPresent();
    }

    private Stream<Found> holders(Door door, CaseCard card) {
        return people.peopleWithRole(door.group(), card.municipality()).stream()
                .map(one -> new Found(
                        one.login(), door.group() + "@" + one.organisation() + "/" + one.login(), named(one)));
    }

    /** The family's own, and who is asked; who helps with what is shielded is named to who knows it already. */
    private Set<String> houses(TaskRow task, List<Door> doors, CaseView family) {
        CaseCard card = family.card();
        Set<String> houses = new LinkedHashSet<>();
        Stream.of(card.contactGroup(), card.caseDirectorGroup(), card.signallerGroup())
                .filter(Objects::nonNull)
                .forEach(houses::add);
        boolean shielded = task.ids().containsKey("referralId")
                && Words.shielded(referrals.card(task.ids().get("referralId")).need());
        if (!shielded || family.knowsReceivers()) {
            doors.stream()
                    .flatMap(door -> Stream.of(door.group(), door.organisation()))
                    .filter(house -> house != null && people.knows(house))
                    .forEach(houses::add);
        }
        return houses;
    }

    private Stream<Found> workers(String house, CaseCard card) {
        return people.peopleOf(house).stream()
                .flatMap(one -> people.keysOf(one.login()).stream()
                        .filter(key -> CARE.stream().anyMatch(key::is)
                                && house.equals(key.organisation())
                                && card.municipality().equals(key.municipality()))
                        .limit(1)
                        .map(key -> new Found(one.login(), key.group() + "@" + house + "/" + one.login(), named(one))));
    }

    private static String named(PersonCard one) {
        return one.name() + " (" + one.organisationName() + ")";
    }

    /** Who must do what where nobody may have it, Dutch. */
    String nobody(LooseEnd end, CaseView family) {
        List<Door> doors = tasks(end).stream()
                .flatMap(task -> tasks.doors(task.taskId()).stream())
                .toList();
        if (doors.stream()
                .flatMap(door -> people.behind(door).stream())
                .anyMatch(one -> people.awaySince(one.login()).isPresent())) {
            return "Wie deze taak kan doen is afwezig, en niemand neemt waar. Kies iemand op de pagina Afwezig, of"
                    + " vraag het een collega van die organisatie of functioneel beheer.";
        }
        return doors.stream()
                .filter(LoopOwners::isRole)
                .findFirst()
                .map(door -> "Niemand heeft hier nu de rol “"
                        + Role.valueOf(door.group()).label()
                        + "”. Vraag functioneel beheer om iemand die rol te geven. Daarna kan die de taak doen.")
                .orElseGet(() -> "Bij "
                        + people.organisation(family.card().contactGroup()).name()
                        + " kan nu niemand inloggen die dit gezin mag helpen. Bel "
                        + people.organisation(family.card().contactGroup()).telephone()
                        + ", en vraag functioneel beheer om iemand toegang te geven.");
    }
}
