package nl.kansrijkestart.support;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import nl.kansrijkestart.base.Aggregate;
import nl.kansrijkestart.keys.Household;
import nl.kansrijkestart.keys.Sealed;
import nl.kansrijkestart.support.SupportEvents.NextStep;
import org.hibernate.annotations.Formula;

/**
 * The family's own plan: prepared (agreements of a Knooppunt may wait in it), running, or closed. A case has at most
 * one that is not closed.
 */
@Entity
@Table(name = "support_plan")
class Plan extends Aggregate {

    enum State {
        prepared,
        running,
        closed
    }

    @Id
    private String id;

    private String caseId;

    @Household("caseId")
    @Formula(Household.KEY_OF_CASE)
    private String householdKey;

    private int number;

    @Enumerated(EnumType.STRING)
    private State state;

    @Sealed
    private String goals;

    private String proposedDirector;

    @Embedded
    private PlanTerms terms;

    @Enumerated(EnumType.STRING)
    private NextStep nextStep;

    private boolean requested;
    private boolean carried;
    private Instant closedAt;

    protected Plan() {}

    /** @param number 1 for the first plan of the case */
    Plan(String caseId, int number, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.caseId = caseId;
        this.number = number;
        this.state = State.prepared;
        this.terms = new PlanTerms(now);
    }

    /** A process begins to work with it: what was agreed stays, the steps get their own terms. */
    void open() {
        refuseUnless(State.prepared);
        terms.chooseAnew();
        terms.writeAnew();
        nextStep = null;
        requested = false;
        carried = true;
    }

    /** The family or a professional wants to carry support together, also when only one party helps. */
    void request() {
        refuseUnless(State.prepared);
        requested = true;
    }

    /** Only a name: who is proposed says yes or no. Each proposal has its own term to answer. */
    void propose(String login) {
        refuseUnless(State.prepared, State.running);
        proposedDirector = login;
        terms.chooseAnew();
    }

    /** The same, chosen by who is the parent's contact. */
    void askDirector(String login) {
        propose(login);
        happened(new SupportEvents.DirectorAsked(caseId));
    }

    /** The director is gone: the choice of another one has a term of its own. */
    void proposeAgain() {
        propose(null);
    }

    /** Nobody is waited for any more. @param first nobody directed before */
    void proposalAnswered(boolean yes, boolean first) {
        refuseUnless(State.prepared, State.running);
        proposedDirector = null;
        happened(new SupportEvents.DirectorAnswered(caseId, yes, first));
    }

    /** The yes for it ended before there was an answer. */
    void takeProposalBack() {
        refuseUnless(State.prepared, State.running);
        happened(new SupportEvents.DirectorNotAsked(caseId, proposedDirector));
        proposedDirector = null;
    }

    /** The family does not agree that a plan is shared. */
    void notAgreed() {
        happened(new SupportEvents.NotAgreed(caseId));
    }

    void make(String goals, Instant firstEvaluation) {
        refuseUnless(State.prepared);
        this.state = State.running;
        this.goals = goals;
        terms.evaluate(firstEvaluation);
        terms.writeAnew();
        happened(new SupportEvents.Made(caseId));
    }

    /** @param nextEvaluation used when the plan goes on */
    void evaluated(NextStep nextStep, SupportEvents.FamilySays familySays, Instant nextEvaluation) {
        refuseUnless(State.running);
        happened(new SupportEvents.Evaluated(caseId, nextStep, familySays, terms.evaluationDue()));
        this.nextStep = nextStep;
        terms.evaluate(nextEvaluation);
        terms.writeAnew();
    }

    void evaluationLate() {
        happened(new SupportEvents.EvaluationLate(caseId));
    }

    void adjusted() {
        refuseUnless(State.running);
        happened(new SupportEvents.Adjusted(caseId));
    }

    void reduced() {
        refuseUnless(State.running);
        happened(new SupportEvents.Reduced(caseId));
    }

    /** The next evaluation moves, only to a moment that still comes. */
    void changed(Instant nextEvaluation) {
        refuseUnless(State.running);
        terms.evaluate(nextEvaluation);
    }

    /** To a Knooppunt again: the actions stay, and a new round of the plan begins afterwards. */
    void backToHub(boolean agreed) {
        refuseUnless(State.running);
        state = State.prepared;
        requested = true;
        carried = false;
        happened(new SupportEvents.BackToHub(caseId, agreed));
    }

    void close(Instant now) {
        refuseUnless(State.prepared, State.running);
        state = State.closed;
        carried = false;
        closedAt = now;
    }

    private void refuseUnless(State... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw new IllegalStateException("Dit kan niet in deze stap van het steunplan (" + state + ").");
        }
    }

    PlanTerms terms() {
        return terms;
    }

    State state() {
        return state;
    }

    boolean running() {
        return state == State.running;
    }

    boolean closed() {
        return state == State.closed;
    }

    boolean requested() {
        return requested;
    }

    /** A process works with it: never two at once. */
    boolean carried() {
        return carried;
    }

    Instant closedAt() {
        return closedAt;
    }

    String id() {
        return id;
    }

    String caseId() {
        return caseId;
    }

    int number() {
        return number;
    }

    String goals() {
        return goals;
    }

    String proposedDirector() {
        return proposedDirector;
    }

    NextStep nextStep() {
        return nextStep;
    }
}
