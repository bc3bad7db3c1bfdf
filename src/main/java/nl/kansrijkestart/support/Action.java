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
 * One agreement of the plan: what, who and when. It stays open until it is done, dropped with the family, or ended with
 * the plan.
 */
@Entity
@Table(name = "plan_action")
class Action {

    /** notDone: the owner tried; the family and the director decide at the evaluation. */
    enum State {
        open,
        notDone,
        done,
        dropped,
        ended
    }

    static final Set<String> WITHOUT_TASK = Set.of(SupportPlans.PARENT, SupportPlans.INFORMAL);

    @Id
    private String id;

    private String planId;
    private String caseId;

    @Household("caseId")
    @Formula(Household.KEY_OF_CASE)
    private String householdKey;

    @Sealed
    private String what;

    private String owner;
    private Instant due;

    @Enumerated(EnumType.STRING)
    private State state;

    protected Action() {}

    /** @param owner organisation code, or parent or informal, who get no task */
    Action(String planId, String caseId, String what, String owner, Instant due) {
        this.id = UUID.randomUUID().toString();
        this.planId = planId;
        this.caseId = caseId;
        this.what = what;
        this.owner = owner;
        this.due = due;
        this.state = State.open;
    }

    void done() {
        refuseUnless(State.open, State.notDone);
        state = State.done;
    }

    void notDone() {
        refuseUnless(State.open);
        state = State.notDone;
    }

    /** The family and the director keep it, with a new moment: the owner is asked again. */
    void askAgain(Instant due) {
        refuseUnless(State.notDone);
        this.state = State.open;
        this.due = due;
    }

    /** A pause of the pathway moves its day. */
    void shift(Duration by) {
        refuseUnless(State.open, State.notDone);
        due = due.plus(by);
    }

    void drop() {
        refuseUnless(State.open, State.notDone);
        state = State.dropped;
    }

    void end() {
        refuseUnless(State.open, State.notDone);
        state = State.ended;
    }

    private void refuseUnless(State... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw new IllegalStateException("Deze actie is al klaar of beëindigd (" + state + ").");
        }
    }

    /** Counts at the evaluation and keeps a plan from being done. */
    boolean standing() {
        return state == State.open || state == State.notDone;
    }

    boolean hasTask() {
        return !WITHOUT_TASK.contains(owner);
    }

    String id() {
        return id;
    }

    String planId() {
        return planId;
    }

    String caseId() {
        return caseId;
    }

    String what() {
        return what;
    }

    String owner() {
        return owner;
    }

    Instant due() {
        return due;
    }

    State state() {
        return state;
    }
}
