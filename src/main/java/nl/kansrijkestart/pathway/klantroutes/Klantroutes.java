package nl.kansrijkestart.pathway.klantroutes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.pathway.family.RouteChoice;
import nl.kansrijkestart.pathway.family.Weighing;
import nl.kansrijkestart.pathway.family.Weighing.Proposed;
import nl.kansrijkestart.pathway.family.Weighing.Said;
import nl.kansrijkestart.pathway.homevisit.HomeVisitService;
import nl.kansrijkestart.pathway.hub.HubMeetingService;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.ReferralService.Foreseen;
import nl.kansrijkestart.referral.ReferralService.Turn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of an invented family through what holds in a municipality now: its tables, clauses, terms, receivers and
 * map, asked as the desks ask them. Nothing runs and nothing is kept, so a clause that changes changes the route.
 */
@Component
@Transactional(readOnly = true)
public class Klantroutes {

    /**
     * @param situation Dutch, for who reads it; the program goes by the codes
     * @param home where the story lets the family live
     * @param weeks of pregnancy; null after a birth @param months age of the child; null before
     */
    public record Family(
            String id,
            String name,
            String situation,
            String home,
            Integer weeks,
            Integer months,
            Set<String> themes,
            Set<String> strengths,
            boolean urgent,
            Said said) {}

    /**
     * @param who and {@code what} Dutch
     * @param latest when everybody uses the whole term
     * @param days working days since the parent chose
     * @param silent only when the one before says nothing
     */
    public record Step(String who, String what, Instant latest, int days, String parentNotices, boolean silent) {

        public String day() {
            return Dutch.wholeDay(latest);
        }
    }

    /** @param agreement by which it goes @param stalls where it would stall, Dutch; empty when nowhere */
    public record Strip(String need, String name, String agreement, List<Step> steps, List<String> stalls) {}

    /** @param why a line for each route that the table proposes */
    public record Route(String grade, List<String> why, List<Strip> strips) {}

    private static final String COORDINATOR = "Knooppuntcoördinator";

    private final InventedFamilies families;
    private final Weighing weighing;
    private final ReferralService referrals;
    private final HomeVisitService visits;
    private final HubMeetingService meetings;
    private final Stalls stalls;
    private final Deadlines days;

    Klantroutes(
            InventedFamilies families,
            Weighing weighing,
            ReferralService referrals,
            HomeVisitService visits,
            HubMeetingService meetings,
            Stalls stalls,
            Deadlines days) {
        this.families = families;
        this.weighing = weighing;
        this.referrals = referrals;
        this.visits = visits;
        this.meetings = meetings;
        this.stalls = stalls;
        this.days = days;
    }

    public List<Family> families() {
        return families.all();
    }

    /** As if the family lived in this municipality, and spoke with somebody today. */
    public Route of(Family family, String municipality) {
        CaseCard file = file(family, municipality);
        Proposed proposed = weighing.foresee(file, family.said());
        return new Route(
                Words.of("grade", proposed.grade()),
                proposed.why(),
                RouteChoice.needs(proposed.routes(), file).stream()
                        .map(need -> strip(need, file))
                        .toList());
    }

    private Strip strip(String need, CaseCard file) {
        Foreseen foreseen = referrals.foresee(need, file);
        List<Step> steps = new ArrayList<>();
        steps.add(step("talk", "Signaleerder en ouder", days.now(), false));
        Turn first = foreseen.turns().get(0);
        steps.add(step("answer", name(first), first.answer(), false));
        switch (need) {
            case "prenatalHomeVisit" -> {
                HomeVisitService.Foreseen visit = visits.foresee(file);
                steps.add(step("homeVisitCall", name(first), visit.call(), false));
                steps.add(step("homeVisit", name(first), visit.visit(), false));
            }
            case "hubMeeting" -> {
                HubMeetingService.Foreseen meeting = meetings.foresee(file);
                steps.add(step("hubCheck", name(first), meeting.check(), false));
                steps.add(step("hubMeeting", "Ouder en professionals", meeting.meeting(), false));
            }
            default -> {
                steps.add(step("contact", name(first), first.contact(), false));
                steps.add(step("outcome", name(first), first.outcome(), false));
            }
        }
        foreseen.turns().stream()
                .skip(1)
                .forEach(turn -> steps.add(step("nextReceiver", name(turn), turn.answer(), true)));
        steps.add(step("coordinator", COORDINATOR, foreseen.solution(), true));
        return new Strip(need, Words.need(need), foreseen.agreement(), steps, stalls.of(need, foreseen, file));
    }

    private String name(Turn turn) {
        return referrals.nameOf(turn.receiver());
    }

    private Step step(String code, String who, Instant latest, boolean silent) {
        return new Step(
                who,
                Words.of("klantroute", code),
                latest,
                days.workingDaysBetween(days.now(), latest),
                Words.of("klantroute", code + ".notices").replace("{who}", who),
                silent);
    }

    /** What the desks would read of this family, were it in the case file; it is in none. */
    private CaseCard file(Family family, String municipality) {
        LocalDate today = days.today();
        return new CaseCard(
                family.id(),
                family.name(),
                municipality,
                null,
                null,
                null,
                null,
                null,
                null,
                family.weeks() == null ? "born" : "pregnant",
                family.weeks() == null ? null : today.plus(40L - family.weeks(), ChronoUnit.WEEKS),
                family.months() == null ? null : today.minusMonths(family.months()),
                "professionalJudgement",
                null,
                null,
                family.urgent(),
                null,
                family.themes(),
                family.strengths(),
                null,
                true,
                false,
                null,
                days.now(),
                null,
                null,
                null,
                null);
    }
}
