package nl.kansrijkestart.support;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.support.SupportEvents.ActionState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plans of a family, to read. */
@Component
@Transactional
public class PlanCards {

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

            /** It still has to be done. */
            public boolean standing() {
                return ActionState.open.name().equals(state) || notDone();
            }

            boolean done() {
                return ActionState.done.name().equals(state);
            }

            /** Its owner tried. */
            boolean notDone() {
                return ActionState.notDone.name().equals(state);
            }
        }
    }

    private final Plans plans;
    private final Actions actions;
    private final SupportPlans support;
    private final PlanParties parties;

    PlanCards(Plans plans, Actions actions, SupportPlans support, PlanParties parties) {
        this.plans = plans;
        this.actions = actions;
        this.support = support;
        this.parties = parties;
    }

    /** The newest; empty when there is none with anything in it, and for who may not know the plan now. */
    public Optional<PlanCard> newest(String caseId, String login) {
        return plans.findFirstByCaseIdOrderByNumberDesc(caseId)
                .filter(plan -> parties.mayRead(caseId, login))
                .map(this::card)
                .filter(PlanCards::says);
    }

    /** All of them, the first one first. For whom that is, and why, the caller knows. */
    public List<PlanCard> all(String caseId) {
        return plans.findByCaseIdOrderByNumber(caseId).stream()
                .map(this::card)
                .filter(PlanCards::says)
                .toList();
    }

    private static boolean says(PlanCard plan) {
        return plan.goals() != null || !plan.actions().isEmpty();
    }

    private PlanCard card(Plan plan) {
        return new PlanCard(
                plan.state().name(),
                plan.goals(),
                plan.running() ? plan.terms().evaluationDue() : null,
                actions.findByPlanIdOrderByDueAscIdAsc(plan.id()).stream()
                        .map(support::card)
                        .toList());
    }
}
