package nl.kansrijkestart.coalition.overview;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.round.Clauses;
import nl.kansrijkestart.agreement.round.Clauses.ClauseCard;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.engine.tasks.CaseTasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A coalition in words: who sits there, where the round stands, what was agreed and who does what. Nothing in it is
 * about a family.
 */
@Component
@Transactional(readOnly = true)
public class CoalitionOverview {

    private static final Map<Cycle.State, String> PHASES = Map.of(
            Cycle.State.forming,
            "Vormen",
            Cycle.State.carryingOut,
            "Uitvoeren",
            Cycle.State.evaluating,
            "Evalueren",
            Cycle.State.securing,
            "Borgen",
            Cycle.State.closed,
            "Gestopt");

    /** @param phase Dutch @param round 0 when there was none yet */
    public record Row(String code, String name, String phase, int round, int members, int empty) {}

    /**
     * @param who names of who fills it; empty when the place is empty @param phases for each of the thousand days
     * whether the place is about it
     */
    public record Place(
            String label, String why, boolean needed, List<String> who, String invited, List<Boolean> phases) {}

    public record Domain(String name, List<Place> places, boolean whole) {}

    public record ActionLine(String what, String owner, String until, boolean late, boolean done) {}

    public record Agreement(
            String about, String receivers, String version, String state, String amber, String evaluation) {}

    public record Money(String what, String source, String amount, String period) {}

    public record Intervention(
            String menuId, String what, String provider, String reason, String insured, String coFunding) {}

    public record MeetingLine(String when, String kind, String decisions, String present) {}

    public record Round(
            int number,
            String phase,
            String lead,
            String since,
            String localTask,
            String improve,
            String ambition,
            String goal,
            String evaluation,
            String conclusion,
            String secured) {}

    private final People people;
    private final CycleService rounds;
    private final Clauses clauses;
    private final CaseTasks tasks;
    private final CoalitionList list;
    private final TableOverview table;
    private final WorkOverview work;

    CoalitionOverview(
            People people,
            CycleService rounds,
            Clauses clauses,
            CaseTasks tasks,
            CoalitionList list,
            TableOverview table,
            WorkOverview work) {
        this.people = people;
        this.rounds = rounds;
        this.clauses = clauses;
        this.tasks = tasks;
        this.list = list;
        this.table = table;
        this.work = work;
    }

    /** All municipalities by name. */
    public List<Row> all() {
        return list.of(people.municipalities());
    }

    /** The regions that have a coalition too. */
    public List<Row> regions() {
        return list.of(people.regions());
    }

    public boolean known(String municipality) {
        return rounds.places().stream().anyMatch(one -> one.code().equals(municipality));
    }

    public boolean region(String place) {
        return rounds.region(place);
    }

    public String name(String municipality) {
        return rounds.name(municipality);
    }

    /** Where the coalition is in its cycle, in Dutch. */
    static String phase(Cycle.State state) {
        return state == null ? "Nog niet begonnen" : PHASES.get(state);
    }

    /** The newest first; an earlier one stays readable. */
    public List<Round> rounds(String municipality) {
        return rounds.all(municipality).stream()
                .map(one -> new Round(
                        one.number(),
                        PHASES.get(one.state()),
                        one.lead() == null
                                ? null
                                : people.person(one.lead())
                                        .map(person -> person.name() + ", " + person.organisationName())
                                        .orElse(null),
                        CycleService.day(one.opened()),
                        one.localTask(),
                        one.improve(),
                        one.ambition(),
                        one.goal(),
                        evaluation(one),
                        one.conclusion(),
                        one.secured()))
                .toList();
    }

    private static String evaluation(Cycle cycle) {
        Instant day = cycle.momentOrNull("evaluation");
        String when = day == null ? "" : CycleService.day(day);
        String way = cycle.evaluationWay() == null
                ? ""
                : Words.of("evaluationWay", cycle.evaluationWay().name());
        return Arrays.stream(new String[] {when, way})
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(": "));
    }

    /** What is next, and who is at it: open tasks of the running round. */
    public List<CaseTasks.OpenTask> next(String municipality) {
        return rounds.running(municipality).map(cycle -> tasks.open(cycle.id())).orElse(List.of());
    }

    /** The municipality's own agreements; a withdrawn one is not shown. */
    public List<Agreement> agreements(String municipality) {
        return clauses.of(municipality).stream()
                .map(CoalitionOverview::agreement)
                .toList();
    }

    private static Agreement agreement(ClauseCard one) {
        return new Agreement(
                one.needName(),
                String.join(", ", one.receiverNames()),
                "versie " + one.version(),
                one.stateName(),
                one.amber(),
                one.evaluationDate() == null ? "" : CycleService.day(one.evaluationDate()));
    }

    /** The composition: what the table says should be there, beside who is there, domain by domain. */
    public List<Domain> composition(String municipality) {
        return table.composition(municipality);
    }

    public List<String> thousandDays() {
        return table.thousandDays();
    }

    /** The questions of the self-scan with how often each answer was given; the widest difference first. */
    public Map<String, String> selfScan(String municipality) {
        return table.selfScan(rounds.newest(municipality));
    }

    /** Members and guests by name. */
    public List<String> together(String municipality) {
        return table.together(municipality);
    }

    /** Per heading of the page the actions under it, open ones first. */
    public Map<String, List<ActionLine>> actions(String municipality) {
        return work.actions(municipality);
    }

    public List<String> projects(String municipality) {
        return work.projects(rounds.newest(municipality));
    }

    public List<Intervention> interventions(String municipality) {
        return work.interventions(rounds.newest(municipality));
    }

    public List<Money> money(String municipality) {
        return work.money(rounds.newest(municipality));
    }

    /** Held and planned, the newest first. */
    public List<MeetingLine> meetings(String municipality) {
        return work.meetings(rounds.newest(municipality));
    }

    /** How parents and experts took part in meetings, and how that was paid. */
    public List<String> participation(String municipality) {
        return work.participation(rounds.newest(municipality));
    }
}
