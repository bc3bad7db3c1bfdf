package nl.kansrijkestart.support;

import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.support.SupportEvents.ActionState;

/**
 * A plan as other features read it.
 *
 * @param state prepared, running or closed
 * @param goals what the family wants to reach, in its own words; null before the plan is made
 * @param evaluation when the family and the director look at it together; null when that is not planned
 * @param actions the earliest moment first, also what is done or ended
 */
public record PlanCard(String state, String goals, Instant evaluation, List<ActionCard> actions) {

    /**
     * An action of it.
     *
     * @param owner organisation code, or parent or informal
     * @param state open, notDone, done, dropped or ended
     * @param hasTask the owner is an organisation, which gets it as a task
     */
    public record ActionCard(
            String id,
            String planId,
            String what,
            String owner,
            String ownerName,
            Instant due,
            String state,
            boolean hasTask) {

        boolean done() {
            return ActionState.done.name().equals(state);
        }

        /** Its owner tried. */
        boolean notDone() {
            return ActionState.notDone.name().equals(state);
        }
    }
}
