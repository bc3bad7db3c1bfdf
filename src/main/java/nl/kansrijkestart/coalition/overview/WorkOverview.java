package nl.kansrijkestart.coalition.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.coalition.cycle.Meeting;
import nl.kansrijkestart.coalition.cycle.MeetingService;
import nl.kansrijkestart.coalition.cycle.PlanAction;
import nl.kansrijkestart.coalition.cycle.PlanLine;
import nl.kansrijkestart.coalition.cycle.PlanService;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.table.Composition;
import nl.kansrijkestart.coalition.table.Seat;
import org.springframework.stereotype.Component;

/** What a coalition planned and did: actions, projects, money and meetings. */
@Component
class WorkOverview {

    private final People people;
    private final CycleService rounds;
    private final Composition composition;
    private final PlanService plan;
    private final MeetingService meetings;

    WorkOverview(
            People people, CycleService rounds, Composition composition, PlanService plan, MeetingService meetings) {
        this.people = people;
        this.rounds = rounds;
        this.composition = composition;
        this.plan = plan;
        this.meetings = meetings;
    }

    /** Per heading of the page the actions under it, open ones first. */
    Map<String, List<CoalitionOverview.ActionLine>> actions(String municipality) {
        return plan.all(municipality).stream()
                .sorted(Comparator.comparing((PlanAction one) -> !one.open()))
                .collect(Collectors.groupingBy(
                        PlanAction::heading,
                        Collectors.mapping(
                                one -> new CoalitionOverview.ActionLine(
                                        one.what(),
                                        rounds.organisation(one.owner()),
                                        CycleService.day(one.due()),
                                        one.open() && one.due().isBefore(rounds.today()),
                                        !one.open()),
                                Collectors.toList())));
    }

    List<String> projects(Optional<Cycle> round) {
        return lines(round, PlanLine.Kind.project).stream()
                .map(one -> Words.of("project", one.what()))
                .toList();
    }

    List<CoalitionOverview.Intervention> interventions(Optional<Cycle> round) {
        return lines(round, PlanLine.Kind.intervention).stream()
                .map(one -> new CoalitionOverview.Intervention(
                        one.menuId(),
                        one.what(),
                        one.provider(),
                        one.reason(),
                        Words.of("insured", one.insured()),
                        one.amount() == null ? "" : one.amount() + " euro per jaar"))
                .toList();
    }

    List<CoalitionOverview.Money> money(Optional<Cycle> round) {
        return lines(round, PlanLine.Kind.money).stream()
                .map(one -> new CoalitionOverview.Money(
                        one.what(),
                        Words.of("moneySource", one.source()),
                        one.amount() + " euro per jaar",
                        PlanService.period(one)))
                .toList();
    }

    private List<PlanLine> lines(Optional<Cycle> round, PlanLine.Kind kind) {
        return round.map(cycle -> plan.lines(cycle, kind)).orElse(List.of());
    }

    /** Held and planned, the newest first. */
    List<CoalitionOverview.MeetingLine> meetings(Optional<Cycle> round) {
        return round.map(cycle -> meetings.of(cycle).stream().map(this::line).toList())
                .orElse(List.of());
    }

    private CoalitionOverview.MeetingLine line(Meeting one) {
        return new CoalitionOverview.MeetingLine(
                CycleService.day(one.heldOn()),
                Words.of("meeting", one.kind().name())
                        + (one.kind() == Meeting.Kind.reflection ? ", " + one.agenda() : ""),
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
                        domain -> Words.of("coalitionDomain", domain), TreeMap::new, Collectors.counting()));
        return perDomain.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    /** How parents and experts took part in meetings, and how that was paid. */
    List<String> participation(Optional<Cycle> round) {
        return round.map(cycle -> meetings.of(cycle).stream()
                        .filter(one -> one.participation() != null)
                        .map(one ->
                                CycleService.day(one.heldOn()) + ": " + Words.of("participation", one.participation()))
                        .toList())
                .orElse(List.of());
    }
}
