package nl.kansrijkestart.coalition.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.round.Clauses;
import nl.kansrijkestart.agreement.round.Clauses.ClauseCard;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.coalition.cycle.MeetingService;
import nl.kansrijkestart.coalition.cycle.PlanAction;
import nl.kansrijkestart.coalition.cycle.PlanService;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.table.Composition;
import nl.kansrijkestart.coalition.table.Seat;
import nl.kansrijkestart.monitoring.figures.CoalitionWork;
import nl.kansrijkestart.socialmap.entry.SocialMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a coalition works itself: who was there, what is past its date, what is old, what was done. */
@Component
@Transactional(readOnly = true)
class WorkForFigures implements CoalitionWork {

    private static final int MONTHS_FRESH = 6;

    private final CycleService rounds;
    private final MeetingService meetings;
    private final Composition composition;
    private final PlanService plan;
    private final Clauses clauses;
    private final SocialMap map;
    private final People people;

    WorkForFigures(
            CycleService rounds,
            MeetingService meetings,
            Composition composition,
            PlanService plan,
            Clauses clauses,
            SocialMap map,
            People people) {
        this.rounds = rounds;
        this.meetings = meetings;
        this.composition = composition;
        this.plan = plan;
        this.clauses = clauses;
        this.map = map;
        this.people = people;
    }

    @Override
    public List<Standing> standing(String municipality, int year) {
        List<Standing> lines = new ArrayList<>(attendance(municipality, year));
        List<PlanAction> due = plan.all(municipality).stream()
                .filter(one -> one.due().getYear() == year && one.due().isBefore(rounds.today()))
                .toList();
        if (!due.isEmpty()) {
            lines.add(new Standing(
                    "Acties van de coalitie klaar, waarvan de dag voorbij is",
                    due.stream()
                                    .filter(one -> one.state() == PlanAction.State.done)
                                    .count() + " van " + due.size()));
        }
        long late = clauses.of(municipality).stream()
                .filter(ClauseCard::inForce)
                .filter(one ->
                        one.evaluationDate() != null && one.evaluationDate().isBefore(rounds.today()))
                .count();
        lines.add(new Standing(
                "Afspraken voorbij hun evaluatiedatum, vandaag",
                late == 0 ? "geen" : late + (late == 1 ? " afspraak" : " afspraken")));
        LocalDate old = rounds.today().minusMonths(MONTHS_FRESH);
        long all = map.in(municipality).size();
        long stale = map.in(municipality).stream()
                .filter(one -> one.checkedOn() == null || one.checkedOn().isBefore(old))
                .count();
        lines.add(new Standing(
                "Vermeldingen op de sociale kaart langer dan 6 maanden niet gecontroleerd, vandaag",
                stale + " van " + all));
        return lines;
    }

    /** Per domain at how many of the meetings somebody of it was. */
    private List<Standing> attendance(String municipality, int year) {
        List<Set<String>> there = rounds.all(municipality).stream()
                .flatMap(cycle -> meetings.of(cycle).stream())
                .filter(one -> one.held() && one.heldOn().getYear() == year)
                .map(one -> one.present().stream()
                        .flatMap(code -> domains(code).stream())
                        .collect(Collectors.toSet()))
                .toList();
        return there.isEmpty()
                ? List.of()
                : composition.seats().stream()
                        .map(Seat::domain)
                        .distinct()
                        .map(domain -> new Standing(
                                "Aan tafel bij de overleggen: "
                                        + Words.of("coalitionDomain", domain).toLowerCase(),
                                there.stream()
                                                .filter(one -> one.contains(domain))
                                                .count() + " van " + there.size()))
                        .toList();
    }

    private Set<String> domains(String organisation) {
        String kind = people.organisation(organisation).partnerKind();
        return composition.seats().stream()
                .filter(seat -> seat.takes(kind))
                .map(Seat::domain)
                .collect(Collectors.toSet());
    }
}
