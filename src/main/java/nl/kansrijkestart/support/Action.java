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
import nl.kansrijkestart.base.Aggregate;
import nl.kansrijkestart.keys.Household;
import nl.kansrijkestart.keys.Sealed;
import nl.kansrijkestart.support.SupportEvents.Result;
import org.hibernate.annotations.Formula;

/**
 * One agreement of the plan: what, who and when. It stays open until it is done, dropped with the family, or ended with
 * the plan.
 */
@Entity
@Table(name = "plan_action")
class Action extends Aggregate {

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

    /** The owner did it, or tried. @param helper login of who answers */
    void carriedOut(boolean done, String helper) {
        refuseUnless(State.open);
        settle(done ? State.done : State.notDone, done ? Result.done : Result.notDone, helper);
    }

    /** The family and the director decided that it is done. */
    void done() {
        refuseUnless(State.open, State.notDone);
        settle(State.done, Result.done, null);
    }

    /** The family and the director decided that it is not needed any more. */
    void drop() {
        refuseUnless(State.open, State.notDone);
        settle(State.dropped, Result.dropped, null);
    }

    private void settle(State now, Result result, String helper) {
        happened(new SupportEvents.ActionSettled(agreed(), result, helper));
        state = now;
    }

    /** The family and the director keep it, with a new moment: the owner is asked again. */
    void askAgain(Instant due) {
        refuseUnless(State.notDone);
        this.state = State.open;
        this.due = due;
    }

    /** A pause of the pathway moves its day. @param line Dutch, for its owner */
    void shift(Duration by, String line) {
        refuseUnless(State.open, State.notDone);
        due = due.plus(by);
        happened(new SupportEvents.ActionShifted(agreed(), line));
    }

    /** Its day passed; nothing when the family already let it go. */
    void late() {
        if (standing()) {
            happened(new SupportEvents.ActionLate(agreed()));
        }
    }

    /** It stays, and waits for a new round of the plan. @param hub there is a Knooppunt first */
    void waits(boolean hub) {
        happened(new SupportEvents.ActionWaits(agreed(), hub));
    }

    /** @param shut its owner may not know the plan any more; else it ends with the plan */
    void end(boolean shut) {
        refuseUnless(State.open, State.notDone);
        happened(new SupportEvents.ActionStopped(agreed(), shut));
        state = State.ended;
    }

    private SupportEvents.Agreed agreed() {
        return new SupportEvents.Agreed(caseId, owner, hasTask(), due);
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
