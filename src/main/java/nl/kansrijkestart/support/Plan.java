package nl.kansrijkestart.support;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import nl.kansrijkestart.keys.Household;
import nl.kansrijkestart.keys.Sealed;
import org.hibernate.annotations.Formula;

/**
 * The family's own plan: prepared (agreements of a Knooppunt may wait in it), running, or closed. A case has at most
 * one that is not closed.
 */
@Entity
@Table(name = "support_plan")
class Plan {

    enum State {
        prepared,
        running,
        closed
    }

    static final Set<String> STEPS = Set.of("onward", "adjust", "reduce", "hub", "stop", "done");

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
    private Instant proposalDue;
    private Instant acceptDue;
    private Instant planDue;
    private Instant evaluationDue;
    private String nextStep;
    private boolean requested;
    private boolean carried;
    private Instant opened;
    private Instant closedAt;

    protected Plan() {}

    /** @param number 1 for the first plan of the case */
    Plan(String caseId, int number, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.caseId = caseId;
        this.number = number;
        this.state = State.prepared;
        this.opened = now;
    }

    /** A process begins to work with it: what was agreed stays, the steps get their own terms. */
    void open() {
        refuseUnless(State.prepared);
        proposalDue = null;
        acceptDue = null;
        planDue = null;
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
        proposalDue = null;
        acceptDue = null;
    }

    /** The director is gone: the choice of another one has a term of its own. */
    void proposeAgain() {
        refuseUnless(State.prepared, State.running);
        proposedDirector = null;
        proposalDue = null;
        acceptDue = null;
    }

    /** Accepted or not: nobody is waited for any more. */
    void proposalAnswered() {
        refuseUnless(State.prepared, State.running);
        proposedDirector = null;
    }

    void make(String goals, Instant firstEvaluation) {
        refuseUnless(State.prepared);
        this.state = State.running;
        this.goals = goals;
        this.evaluationDue = firstEvaluation;
        this.planDue = null;
    }

    /** @param nextEvaluation used when the plan goes on */
    void evaluated(String nextStep, Instant nextEvaluation) {
        refuseUnless(State.running);
        if (!STEPS.contains(nextStep)) {
            throw new IllegalArgumentException("Dit vervolg is niet bekend: " + nextStep);
        }
        this.nextStep = nextStep;
        this.evaluationDue = nextEvaluation;
        this.planDue = null;
    }

    /** The plan was adjusted or support was reduced; the next evaluation moves only to a moment that still comes. */
    void changed(Instant nextEvaluation) {
        refuseUnless(State.running);
        this.evaluationDue = nextEvaluation;
    }

    /** To a Knooppunt again: the actions stay, and a new round of the plan begins afterwards. */
    void backToHub() {
        refuseUnless(State.running);
        state = State.prepared;
        requested = true;
        carried = false;
    }

    /** A pause of the pathway moves what is still to come. */
    void shift(Duration by) {
        proposalDue = later(proposalDue, by);
        acceptDue = later(acceptDue, by);
        planDue = later(planDue, by);
        evaluationDue = later(evaluationDue, by);
    }

    private static Instant later(Instant moment, Duration by) {
        return moment == null ? null : moment.plus(by);
    }

    void close(Instant now) {
        refuseUnless(State.prepared, State.running);
        state = State.closed;
        carried = false;
        closedAt = now;
    }

    Instant proposalDue(Instant otherwise) {
        if (proposalDue == null) {
            proposalDue = otherwise;
        }
        return proposalDue;
    }

    Instant acceptDue(Instant otherwise) {
        if (acceptDue == null) {
            acceptDue = otherwise;
        }
        return acceptDue;
    }

    Instant planDue(Instant otherwise) {
        if (planDue == null) {
            planDue = otherwise;
        }
        return planDue;
    }

    private void refuseUnless(State... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw new IllegalStateException("Dit kan niet in deze stap van het steunplan (" + state + ").");
        }
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

    /** The proposed person got the question, and it was not answered yet. */
    boolean asked() {
        return acceptDue != null;
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

    Instant evaluationDue() {
        return evaluationDue;
    }

    String nextStep() {
        return nextStep;
    }
}
