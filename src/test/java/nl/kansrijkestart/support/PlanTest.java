package nl.kansrijkestart.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import nl.kansrijkestart.support.SupportEvents.ActionState;
import nl.kansrijkestart.support.SupportEvents.FamilySays;
import nl.kansrijkestart.support.SupportEvents.NextStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {

    private static final Instant NOW = Instant.parse("2027-01-11T08:00:00Z");
    private static final Instant SOON = Instant.parse("2027-01-13T16:00:00Z");
    private static final Instant LATER = Instant.parse("2027-02-22T16:00:00Z");

    private final Plan plan = new Plan("case", 1, NOW);
    private final Action action = new Action("plan", "case", "budgetcursus", "debthelp", SOON);

    @Test
    void eachProposalHasItsOwnTerm() {
        plan.propose("anna");
        assertThat(plan.terms().asked()).as("only recorded").isFalse();
        assertThat(plan.terms().acceptDue(SOON)).isEqualTo(SOON);
        assertThat(plan.terms().acceptDue(LATER)).as("kept").isEqualTo(SOON);
        assertThat(plan.terms().asked()).isTrue();
        assertThat(plan.terms().proposalDue(SOON)).isEqualTo(SOON);
        plan.propose("bert");
        assertThat(plan.terms().asked()).isFalse();
        assertThat(plan.terms().acceptDue(LATER)).isEqualTo(LATER);
        assertThat(plan.terms().proposalDue(LATER)).isEqualTo(LATER);
        plan.proposalAnswered(false, true);
        assertThat(plan.proposedDirector()).isNull();
    }

    @Test
    void whatTheKnooppuntProposedStaysWhenTheProcessBegins() {
        plan.propose("anna");
        plan.open();
        assertThat(plan.proposedDirector()).isEqualTo("anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"onward", "adjust", "reduce", "hub", "stop", "done"})
    void eachEvaluationChoosesOneWay(String next) {
        plan.make("rust in huis", SOON);
        assertThat(plan.terms().evaluationDue()).isEqualTo(SOON);
        plan.evaluated(NextStep.of(next), FamilySays.same, LATER);
        assertThat(plan.nextStep().name()).isEqualTo(next);
        assertThat(plan.terms().evaluationDue()).isEqualTo(LATER);
    }

    @Test
    void anUnknownWayIsRefused() {
        plan.make("rust in huis", SOON);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.evaluated(NextStep.of("escalate"), FamilySays.same, LATER));
    }

    @Test
    void eachStepGetsANewTerm() {
        assertThat(plan.terms().planDue(SOON)).isEqualTo(SOON);
        assertThat(plan.terms().planDue(LATER)).isEqualTo(SOON);
        plan.make("rust in huis", SOON);
        plan.evaluated(NextStep.adjust, FamilySays.same, LATER);
        assertThat(plan.terms().planDue(LATER)).isEqualTo(LATER);
    }

    @Test
    void backToTheKnooppuntAndOn() {
        plan.make("rust in huis", SOON);
        plan.evaluated(NextStep.hub, FamilySays.same, LATER);
        plan.backToHub(true);
        plan.open();
        assertThat(plan.nextStep()).isNull();
        plan.make("rust en overzicht", LATER);
        assertThat(plan.running()).isTrue();
        assertThat(plan.goals()).isEqualTo("rust en overzicht");
    }

    @Test
    void stepsCannotBeSkippedOrRepeated() {
        assertThatIllegalStateException().isThrownBy(() -> plan.evaluated(NextStep.onward, FamilySays.same, LATER));
        assertThatIllegalStateException().isThrownBy(() -> plan.changed(LATER));
        assertThatIllegalStateException().isThrownBy(() -> plan.backToHub(true));
        plan.make("rust in huis", SOON);
        assertThatIllegalStateException().isThrownBy(() -> plan.make("anders", LATER));
        assertThatIllegalStateException().isThrownBy(plan::open);
        plan.close(NOW);
        assertThat(plan.closed()).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> plan.close(NOW));
        assertThatIllegalStateException().isThrownBy(() -> plan.propose("anna"));
        assertThatIllegalStateException().isThrownBy(() -> plan.evaluated(NextStep.onward, FamilySays.same, LATER));
    }

    @Test
    void anActionStandsUntilItIsDoneDroppedOrEnded() {
        assertThat(action.standing()).isTrue();
        action.carriedOut(false, "karim");
        assertThat(action.standing()).as("the evaluation decides").isTrue();
        action.askAgain(LATER);
        assertThat(action.due()).isEqualTo(LATER);
        action.decided(ActionState.done);
        assertThat(action.standing()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> action.decided(ActionState.done));
        assertThatIllegalStateException().isThrownBy(() -> action.decided(ActionState.dropped));
        assertThatIllegalStateException().isThrownBy(() -> action.end(false));
        assertThatIllegalStateException().isThrownBy(() -> action.carriedOut(false, "karim"));
        assertThatIllegalStateException().isThrownBy(() -> action.askAgain(LATER));
    }

    @Test
    void onlyWhatWasTriedIsAskedAgain() {
        assertThatIllegalStateException().isThrownBy(() -> action.askAgain(LATER));
    }

    @Test
    void theFamilyAndItsCircleGetNoTask() {
        assertThat(action.hasTask()).isTrue();
        assertThat(new Action("plan", "case", "oma past op", SupportPlans.INFORMAL, SOON).hasTask())
                .isFalse();
        assertThat(new Action("plan", "case", "bellen", SupportPlans.PARENT, SOON).hasTask())
                .isFalse();
    }
}
