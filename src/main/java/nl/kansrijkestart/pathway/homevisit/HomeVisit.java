package nl.kansrijkestart.pathway.homevisit;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import nl.kansrijkestart.base.Aggregate;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.pathway.homevisit.VisitStep.State;

/**
 * The prenatal home visit behind one accepted registration: from the first call to the approach that the family chose.
 * A verb tells what happened, with the family's file as it is at that moment.
 */
@Entity
class HomeVisit extends Aggregate {

    @Id
    private String referralId;

    private String caseId;

    @Embedded
    private VisitStep step = new VisitStep();

    @Embedded
    private VisitTerms terms;

    @Embedded
    private FirstCalls calls = new FirstCalls();

    @Embedded
    private Visits visits = new Visits();

    protected HomeVisit() {}

    HomeVisit(String referralId, String caseId, VisitTerms terms) {
        this.referralId = referralId;
        this.caseId = caseId;
        this.terms = terms;
    }

    void wanted(CaseCard family) {
        step.move(State.wanted, State.calling);
        happened(new HomeVisitEvents.Wanted(family));
    }

    void notWanted() {
        step.move(State.notWanted, State.calling);
    }

    /** @param nextCall the moment of the next call, so that its clock does not ring at once */
    void notReached(LocalDate today, Instant nextCall, CaseCard family) {
        step.move(State.calling, State.calling);
        calls.missed(today);
        terms.nextCall(nextCall);
        happened(new HomeVisitEvents.NotReached(family));
    }

    /** @param lateBy login of who plans it although it is late for a visit at home; else null */
    void plan(Instant appointment, String form, boolean interpreter, CaseCard family, String nurse, String lateBy) {
        step.move(State.planned, State.wanted);
        visits.plan(appointment, form, interpreter);
        happened(new HomeVisitEvents.Planned(family, Deadlines.day(appointment), nurse, lateBy));
    }

    /**
     * @param how null when nobody was at home
     * @param nextVisit the moment by which another visit must be held
     */
    void record(HomeVisitEvents.How how, boolean another, Instant nextVisit, CaseCard family) {
        step.move(another ? State.wanted : State.held, State.planned);
        boolean first = visits.noneYet();
        happened(
                how == null
                        ? new HomeVisitEvents.Missed(family, first, another)
                        : new HomeVisitEvents.Held(family, how, first, terms.registered(), terms.visitDue(), another));
        visits.recorded(how != null, another);
        if (another) {
            terms.nextVisit(nextVisit);
        }
    }

    void agree(boolean moreHelp, CaseCard family) {
        step.move(State.agreed, State.held);
        visits.over(moreHelp);
        happened(new HomeVisitEvents.ApproachAgreed(family));
    }

    void close(Instant now, CaseCard family) {
        State after = step.state();
        step.close(now);
        happened(new HomeVisitEvents.Closed(family, after));
    }

    /** Ended by what happened to the case, in whatever step it was; nothing when it is over. */
    void stop(Instant now, CaseCard family, String nurse) {
        if (!step.is(State.closed)) {
            step.stop(now);
            happened(new HomeVisitEvents.Stopped(family, nurse));
        }
    }

    /** The call or the plan waits longer than agreed. */
    void remind(CaseCard family, String nurse) {
        happened(new HomeVisitEvents.Overdue(family, nurse));
    }

    void newVisitDue(Instant moment, CaseCard family, String nurse) {
        step.move(step.state(), State.calling, State.wanted);
        terms.nextVisit(moment);
        happened(new HomeVisitEvents.TermChanged(family, nurse));
    }

    /** @param most the setting limit.contact.tries */
    boolean tryAgain(int most, LocalDate today) {
        return step.is(State.calling) && calls.goOn(most, today);
    }

    boolean awaitsFirstVisit() {
        return visits.noneYet() && !visits.another() && step.is(State.calling, State.wanted);
    }

    String referralId() {
        return referralId;
    }

    String caseId() {
        return caseId;
    }

    State state() {
        return step.state();
    }

    VisitTerms terms() {
        return terms;
    }

    FirstCalls calls() {
        return calls;
    }

    Visits visits() {
        return visits;
    }
}
