package nl.kansrijkestart.pathway.homevisit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.notify.Notices;
import nl.kansrijkestart.referral.ReferralCard;
import nl.kansrijkestart.referral.ReferralService;
import org.springframework.stereotype.Component;

/** The home visit behind a registration, its moments by the agreement, and the lines it sends to others. */
@Component
public class HomeVisitService {

    private static final int LATE_WEEK = 34;

    private final HomeVisits visits;
    private final ReferralService referrals;
    private final CaseFiles files;
    private final Agreements agreements;
    private final Deadlines days;
    private final Notices notices;
    private final Journeys journeys;
    private final Clock clock;

    HomeVisitService(
            HomeVisits visits,
            ReferralService referrals,
            CaseFiles files,
            Agreements agreements,
            Deadlines days,
            Notices notices,
            Journeys journeys,
            Clock clock) {
        this.visits = visits;
        this.referrals = referrals;
        this.files = files;
        this.agreements = agreements;
        this.days = days;
        this.notices = notices;
        this.journeys = journeys;
        this.clock = clock;
    }

    /** Opened at the first question about it, with both terms counted from the registration. */
    public HomeVisit of(String referralId) {
        return visits.findById(referralId).orElseGet(() -> {
            ReferralCard referral = referrals.card(referralId);
            CaseCard file = files.card(referral.caseId());
            Instant registered = referral.sentAt() == null ? now() : referral.sentAt();
            return visits.save(new HomeVisit(
                    referralId,
                    file.id(),
                    registered,
                    days.add(registered, callTerm(file)).plus(file.held(now())),
                    days.add(registered, visitTerm(file, day(registered))).plus(file.held(now()))));
        });
    }

    /** The case ended, the family withdrew or the child was born: the nurse reads that it stopped, not why. */
    public void stop(String referralId) {
        visits.findById(referralId).filter(visit -> !visit.over()).ifPresent(visit -> {
            tellNurse(visit, null, "dit is gestopt. U hoeft niets meer te doen; gebruik de gegevens niet verder.");
            visit.stop(now());
        });
    }

    /**
     * Late in the pregnancy there is less time: a first visit that is not planned yet gets the term of the new date,
     * and at least a working day.
     */
    public void dueDateChanged(String caseId) {
        CaseCard file = files.card(caseId);
        visits.findByCaseId(caseId).stream().filter(HomeVisit::awaitsFirstVisit).forEach(visit -> {
            Instant due = days.add(visit.registered(), visitTerm(file, day(visit.registered())))
                    .plus(file.held(now()));
            Instant least = days.add(now(), 1).plus(file.held(now()));
            visit.visitDue(due.isBefore(least) ? least : due);
            journeys.momentsChanged("referralId", visit.referralId(), Map.of("planHomeVisit", visit.visitDue()));
            tellNurse(visit, null, "de uiterste dag voor het bezoek is veranderd. Kijk in uw taken.");
        });
    }

    public void shift(String caseId, Duration by) {
        visits.findByCaseId(caseId).stream().filter(visit -> !visit.over()).forEach(visit -> visit.shift(by));
    }

    public Term callTerm(CaseCard file) {
        return agreements.term("term.firstContact.homeVisit", file.municipality(), file.urgent());
    }

    /** Late in the pregnancy there is less time. */
    public Term visitTerm(CaseCard file, LocalDate from) {
        boolean late = weeksReached(file, from, LATE_WEEK);
        return agreements.term(late ? "term.homeVisit.late" : "term.homeVisit", file.municipality(), file.urgent());
    }

    public Term approachTerm(CaseCard file) {
        return agreements.term("term.feedback", file.municipality(), file.urgent());
    }

    /** From this week on: by telephone or video now, and a visit after the birth. */
    public boolean tooLateForHome(CaseCard file, LocalDate day) {
        return weeksReached(file, day, agreements.limit("limit.homeVisit.week", file.municipality()));
    }

    private static boolean weeksReached(CaseCard file, LocalDate day, int weeks) {
        Integer reached = file.weeks(day);
        return reached != null && reached >= weeks;
    }

    int mostTries(CaseCard file) {
        return agreements.limit("limit.contact.tries", file.municipality());
    }

    /** In a pause from its end. */
    public Instant fromNow(Term term, CaseCard file) {
        return days.add(now().plus(file.held(now())), term);
    }

    public CaseCard file(HomeVisit visit) {
        return files.card(visit.caseId());
    }

    /**
     * The youth health care that accepted the registration; without one in the municipality the Knooppunt coordinator,
     * and where nobody of it can log in the family's contact.
     */
    String nurseGroup(HomeVisit visit) {
        return referrals.helperGroup(visit.referralId());
    }

    public void tellNurse(HomeVisit visit, String person, String what) {
        CaseCard file = file(visit);
        String receiver = referrals.card(visit.referralId()).receiver();
        notices.tell(
                receiver == null ? Notices.role("hubCoordinators", file.municipality()) : receiver,
                person,
                file.id(),
                file.mark() + ", huisbezoek: " + what);
    }

    /** A line for who signalled and who is in contact, and on the time line: no names, no reasons. */
    public void tell(HomeVisit visit, String what) {
        CaseCard file = file(visit);
        notices.tellAround(file, file.mark() + ", huisbezoek: " + what);
        files.tell(file.id(), null, "Huisbezoek: " + what);
    }

    public Instant at(LocalDate day, LocalTime time) {
        return Deadlines.moment(day, time);
    }

    public LocalDate day(Instant moment) {
        return Deadlines.day(moment);
    }

    public LocalDate today() {
        return day(now());
    }

    public Instant now() {
        return clock.instant();
    }
}
