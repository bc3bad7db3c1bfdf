package nl.kansrijkestart.support;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.kansrijkestart.base.Aggregate;
import nl.kansrijkestart.keys.Household;
import nl.kansrijkestart.keys.Sealed;
import nl.kansrijkestart.support.SupportEvents.ActionState;
import org.hibernate.annotations.Formula;

/** One agreement of the plan. It stands until it is done, dropped with the family, or ended with the plan. */
@Entity
@Table(name = "plan_action")
class Action extends Aggregate {

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
    private ActionState state;

    protected Action() {}

    /** @param owner organisation code, or parent or informal, who get no task */
    Action(String planId, String caseId, String what, String owner, Instant due) {
        this.id = UUID.randomUUID().toString();
        this.planId = planId;
        this.caseId = caseId;
        this.what = what;
        this.owner = owner;
        this.due = due;
        this.state = ActionState.open;
    }

    /** The owner did it, or tried. @param helper login of who answers */
    void carriedOut(boolean done, String helper) {
        refuseUnless(state == ActionState.open);
        settle(done ? ActionState.done : ActionState.notDone, helper);
    }

    /** By the family and the director. @param result done, or dropped: it is not needed any more */
    void decided(ActionState result) {
        refuseUnless(standing());
        settle(result, null);
    }

    private void settle(ActionState result, String helper) {
        happened(new SupportEvents.ActionSettled(agreed(), result, helper));
        state = result;
    }

    /** The family and the director keep it, with a new moment: the owner is asked again. */
    void askAgain(Instant due) {
        refuseUnless(state == ActionState.notDone);
        this.state = ActionState.open;
        this.due = due;
    }

    /** A pause of the pathway moves its day. @param line Dutch, for its owner */
    void shift(UnaryOperator<Instant> by, String line) {
        refuseUnless(standing());
        due = by.apply(due);
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
        refuseUnless(standing());
        happened(new SupportEvents.ActionStopped(agreed(), shut));
        state = ActionState.ended;
    }

    private SupportEvents.Agreed agreed() {
        return new SupportEvents.Agreed(caseId, owner, hasTask(), due);
    }

    private void refuseUnless(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("Deze actie is al klaar of beëindigd (" + state + ").");
        }
    }

    /** Counts at the evaluation and keeps a plan from being done. */
    boolean standing() {
        return state == ActionState.open || state == ActionState.notDone;
    }

    boolean hasTask() {
        return !SupportPlans.WITHOUT_TASK.contains(owner);
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

    ActionState state() {
        return state;
    }
}
