package nl.kansrijkestart.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
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
        assertThat(plan.asked()).as("only recorded").isFalse();
        assertThat(plan.acceptDue(SOON)).isEqualTo(SOON);
        assertThat(plan.acceptDue(LATER)).as("kept").isEqualTo(SOON);
        assertThat(plan.asked()).isTrue();
        assertThat(plan.proposalDue(SOON)).isEqualTo(SOON);
        plan.propose("bert");
        assertThat(plan.asked()).isFalse();
        assertThat(plan.acceptDue(LATER)).isEqualTo(LATER);
        assertThat(plan.proposalDue(LATER)).isEqualTo(LATER);
        plan.proposalAnswered();
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
        assertThat(plan.evaluationDue()).isEqualTo(SOON);
        plan.evaluated(next, LATER);
        assertThat(plan.nextStep()).isEqualTo(next);
        assertThat(plan.evaluationDue()).isEqualTo(LATER);
    }

    @Test
    void anUnknownWayIsRefused() {
        plan.make("rust in huis", SOON);
        assertThatIllegalArgumentException().isThrownBy(() -> plan.evaluated("escalate", LATER));
    }

    @Test
    void eachStepGetsANewTerm() {
        assertThat(plan.planDue(SOON)).isEqualTo(SOON);
        assertThat(plan.planDue(LATER)).isEqualTo(SOON);
        plan.make("rust in huis", SOON);
        plan.evaluated("adjust", LATER);
        assertThat(plan.planDue(LATER)).isEqualTo(LATER);
    }

    @Test
    void backToTheKnooppuntAndOn() {
        plan.make("rust in huis", SOON);
        plan.evaluated("hub", LATER);
        plan.backToHub();
        plan.open();
        assertThat(plan.nextStep()).isNull();
        plan.make("rust en overzicht", LATER);
        assertThat(plan.running()).isTrue();
        assertThat(plan.goals()).isEqualTo("rust en overzicht");
    }

    @Test
    void stepsCannotBeSkippedOrRepeated() {
        assertThatIllegalStateException().isThrownBy(() -> plan.evaluated("onward", LATER));
        assertThatIllegalStateException().isThrownBy(() -> plan.changed(LATER));
        assertThatIllegalStateException().isThrownBy(plan::backToHub);
        plan.make("rust in huis", SOON);
        assertThatIllegalStateException().isThrownBy(() -> plan.make("anders", LATER));
        assertThatIllegalStateException().isThrownBy(plan::open);
        plan.close(NOW);
        assertThat(plan.closed()).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> plan.close(NOW));
        assertThatIllegalStateException().isThrownBy(() -> plan.propose("anna"));
        assertThatIllegalStateException().isThrownBy(() -> plan.evaluated("onward", LATER));
    }

    @Test
    void anActionStandsUntilItIsDoneDroppedOrEnded() {
        assertThat(action.standing()).isTrue();
        action.notDone();
        assertThat(action.standing()).as("the evaluation decides").isTrue();
        action.askAgain(LATER);
        assertThat(action.due()).isEqualTo(LATER);
        action.done();
        assertThat(action.standing()).isFalse();
        assertThatIllegalStateException().isThrownBy(action::done);
        assertThatIllegalStateException().isThrownBy(action::drop);
        assertThatIllegalStateException().isThrownBy(action::end);
        assertThatIllegalStateException().isThrownBy(action::notDone);
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
