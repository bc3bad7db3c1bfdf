package nl.kansrijkestart.coalition.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.round.ClauseCard;
import nl.kansrijkestart.agreement.round.Clauses;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.coalition.plan.Meeting;
import nl.kansrijkestart.coalition.plan.MeetingService;
import nl.kansrijkestart.coalition.plan.PlanAction;
import nl.kansrijkestart.coalition.plan.PlanLine;
import nl.kansrijkestart.coalition.plan.PlanService;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.table.Coalition;
import nl.kansrijkestart.coalition.table.Composition;
import nl.kansrijkestart.coalition.table.Invitation;
import nl.kansrijkestart.coalition.table.Places;
import nl.kansrijkestart.coalition.table.Seat;
import nl.kansrijkestart.coalition.table.SelfScan;
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
    private static final List<String> THOUSAND_DAYS = List.of("before", "pregnancy", "birth", "after");

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

    public record Money(String what, String source, String amount) {}

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
    private final Coalition coalition;
    private final Composition composition;
    private final Places places;
    private final PlanService plan;
    private final MeetingService meetings;
    private final SelfScan scan;
    private final Clauses clauses;
    private final CaseTasks tasks;
    private final CoalitionList list;

    CoalitionOverview(
            People people,
            CycleService rounds,
            Coalition coalition,
            Composition composition,
            Places places,
            PlanService plan,
            MeetingService meetings,
            SelfScan scan,
            Clauses clauses,
            CaseTasks tasks,
            CoalitionList list) {
        this.people = people;
        this.rounds = rounds;
        this.coalition = coalition;
        this.composition = composition;
        this.places = places;
        this.plan = plan;
        this.meetings = meetings;
        this.scan = scan;
        this.clauses = clauses;
        this.tasks = tasks;
        this.list = list;
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
    String phase(String municipality) {
        return phase(
                rounds.all(municipality).stream().findFirst().map(Cycle::state).orElse(null));
    }

    static String phase(Cycle.State state) {
        return state == null ? "Nog niet begonnen" : PHASES.get(state);
    }

    /** The composition: what the table says should be there, beside who is there, domain by domain. */
    public List<Domain> composition(String municipality) {
        Map<String, List<Place>> perDomain = new LinkedHashMap<>();
        composition
                .seatsIn(municipality)
                .forEach(seat -> perDomain
                        .computeIfAbsent(seat.domain(), domain -> new ArrayList<>())
                        .add(place(seat, municipality)));
        return perDomain.entrySet().stream()
                .map(one -> new Domain(
                        Words.of("coalitionDomain", one.getKey()),
                        one.getValue(),
                        one.getValue().stream()
                                .noneMatch(
                                        place -> place.needed() && place.who().isEmpty())))
                .toList();
    }

    private Place place(Seat seat, String municipality) {
        List<String> who = coalition.table(municipality).stream()
                .filter(one ->
                        seat.takes(people.organisation(one.organisation()).partnerKind()))
                .map(one -> rounds.organisation(one.organisation()) + (one.isMember() ? "" : " (gast)"))
                .toList();
        String invited = places.runningIn(municipality).stream()
                .filter(one -> one.seat().equals(seat.code()))
                .findFirst()
                .map(one -> one.state() == Invitation.State.sent
                        ? rounds.organisation(one.asked().organisation()) + " is gevraagd, antwoord vóór "
                                + CycleService.day(one.asked().answerDue())
                        : "uitnodigen vóór " + CycleService.day(one.inviteDue()))
                .orElse("");
        return new Place(
                seat.label(),
                seat.why(),
                seat.needed(),
                who,
                invited,
                THOUSAND_DAYS.stream().map(seat.phases()::contains).toList());
    }

    public List<String> thousandDays() {
        return THOUSAND_DAYS.stream()
                .map(phase -> Words.of("thousandDays", phase))
                .toList();
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

    /** Per heading of the page the actions under it, open ones first. */
    public Map<String, List<ActionLine>> actions(String municipality) {
        return plan.all(municipality).stream()
                .sorted(java.util.Comparator.comparing((PlanAction one) -> !one.open()))
                .collect(Collectors.groupingBy(
                        PlanAction::heading,
                        Collectors.mapping(
                                one -> new ActionLine(
                                        one.what(),
                                        rounds.organisation(one.owner()),
                                        CycleService.day(one.due()),
                                        one.open() && one.due().isBefore(rounds.today()),
                                        !one.open()),
                                Collectors.toList())));
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

    public List<String> projects(String municipality) {
        return lines(municipality, PlanLine.Kind.project).stream()
                .map(one -> Words.of("project", one.what()))
                .toList();
    }

    public List<Intervention> interventions(String municipality) {
        return lines(municipality, PlanLine.Kind.intervention).stream()
                .map(one -> new Intervention(
                        one.menuId(),
                        one.what(),
                        one.provider(),
                        one.reason(),
                        Words.of("insured", one.insured()),
                        one.amount() == null ? "" : one.amount() + " euro per jaar"))
                .toList();
    }

    public List<Money> money(String municipality) {
        return lines(municipality, PlanLine.Kind.money).stream()
                .map(one ->
                        new Money(one.what(), Words.of("moneySource", one.source()), one.amount() + " euro per jaar"))
                .toList();
    }

    private List<PlanLine> lines(String municipality, PlanLine.Kind kind) {
        return newest(municipality).map(cycle -> plan.lines(cycle, kind)).orElse(List.of());
    }

    private java.util.Optional<Cycle> newest(String municipality) {
        return rounds.all(municipality).stream().findFirst();
    }

    /** Held and planned, the newest first. */
    public List<MeetingLine> meetings(String municipality) {
        return newest(municipality)
                .map(cycle -> meetings.of(cycle).stream().map(this::line).toList())
                .orElse(List.of());
    }

    private MeetingLine line(Meeting one) {
        return new MeetingLine(
                CycleService.day(one.heldOn()),
                Words.of("meeting", one.kind().name()),
                one.held() ? one.decisions() : "Gepland: " + one.agenda(),
                present(one));
    }

    /** Who was there per domain: a coalition sees at once who is missing. */
    private String present(Meeting meeting) {
        Map<String, Long> perDomain = meeting.present().stream()
                .flatMap(code -> composition.seatsIn(meeting.municipality()).stream()
                        .filter(seat -> seat.takes(people.organisation(code).partnerKind()))
                        .limit(1))
                .map(Seat::domain)
                .collect(Collectors.groupingBy(
                        domain -> Words.of("coalitionDomain", domain), java.util.TreeMap::new, Collectors.counting()));
        return perDomain.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    /** How parents and experts took part in meetings, and how that was paid. */
    public List<String> participation(String municipality) {
        return newest(municipality)
                .map(cycle -> meetings.of(cycle).stream()
                        .filter(one -> one.participation() != null)
                        .map(one ->
                                CycleService.day(one.heldOn()) + ": " + Words.of("participation", one.participation()))
                        .toList())
                .orElse(List.of());
    }

    /** The questions of the self-scan with how often each answer was given; the widest difference first. */
    public Map<String, String> selfScan(String municipality) {
        Map<String, String> shown = new LinkedHashMap<>();
        newest(municipality)
                .ifPresent(cycle -> scan.scores(cycle)
                        .forEach((question, scores) ->
                                shown.put(Words.of("selfScan", question), SelfScan.spread(scores))));
        return shown;
    }

    /** Members and guests by name. */
    public List<String> together(String municipality) {
        return coalition.table(municipality).stream()
                .map(one -> rounds.organisation(one.organisation()) + (one.isMember() ? "" : " (gast)"))
                .toList();
    }
}
