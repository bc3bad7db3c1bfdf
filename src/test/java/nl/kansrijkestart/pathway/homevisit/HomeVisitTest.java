package nl.kansrijkestart.pathway.homevisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import nl.kansrijkestart.base.Untold;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseCards;
import nl.kansrijkestart.pathway.homevisit.HomeVisitEvents.How;
import org.junit.jupiter.api.Test;

class HomeVisitTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final Instant REGISTERED = Instant.parse("2027-01-11T08:00:00Z");
    private static final Instant CALL = Instant.parse("2027-01-18T16:00:00Z");
    private static final Instant VISIT = Instant.parse("2027-01-25T16:00:00Z");
    private static final Instant LATER = Instant.parse("2027-02-08T16:00:00Z");

    private static final CaseCard FAMILY = CaseCards.aFamily();

    private final HomeVisit visit = new HomeVisit("referral", "case", new VisitTerms(REGISTERED, CALL, VISIT));

    @Test
    void beginsWithACallAndTwoMoments() {
        assertThat(visit.state()).isEqualTo(VisitStep.State.calling);
        assertThat(visit.terms().callDue()).isEqualTo(CALL);
        assertThat(visit.terms().visitDue()).isEqualTo(VISIT);
        assertThat(visit.tryAgain(3, MONDAY)).as("nobody tried yet").isFalse();
    }

    @Test
    void aCallWithoutContactGetsANewMoment() {
        visit.notReached(MONDAY, LATER, FAMILY);
        assertThat(visit.terms().callDue()).isEqualTo(LATER);
        assertThat(visit.tryAgain(3, MONDAY)).isTrue();
    }

    @Test
    void triesEndAfterThreeOverFiveDays() {
        visit.notReached(MONDAY, LATER, FAMILY);
        visit.notReached(MONDAY.plusDays(1), LATER, FAMILY);
        visit.notReached(MONDAY.plusDays(4), LATER, FAMILY);
        assertThat(visit.tryAgain(3, MONDAY.plusDays(4)))
                .as("three tries in four days are too quick")
                .isTrue();
        visit.notReached(MONDAY.plusDays(5), LATER, FAMILY);
        assertThat(visit.tryAgain(3, MONDAY.plusDays(5))).isFalse();
        visit.close(LATER, FAMILY);
        assertThat(visit.state()).isEqualTo(VisitStep.State.closed);
    }

    @Test
    void threeTriesOverMoreDaysAreEnough() {
        visit.notReached(MONDAY, LATER, FAMILY);
        visit.notReached(MONDAY.plusDays(3), LATER, FAMILY);
        assertThat(visit.tryAgain(3, MONDAY.plusDays(9)))
                .as("two tries are not three")
                .isTrue();
        visit.notReached(MONDAY.plusDays(9), LATER, FAMILY);
        assertThat(visit.tryAgain(3, MONDAY.plusDays(9))).isFalse();
    }

    @Test
    void noIsTheEnd() {
        visit.notWanted();
        assertThat(visit.tryAgain(3, MONDAY)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> visit.plan(VISIT, "home", false, FAMILY, "jgz", null));
        visit.close(LATER, FAMILY);
    }

    @Test
    void oneVisitThenTheApproach() {
        visit.wanted(FAMILY);
        visit.plan(VISIT, "home", true, FAMILY, "jgz", null);
        assertThat(visit.visits().appointment()).isEqualTo(VISIT);
        visit.record(How.home, false, LATER, FAMILY);
        assertThat(visit.visits().count()).isEqualTo(1);
        assertThat(visit.terms().visitDue())
                .as("no other visit, no other moment")
                .isEqualTo(VISIT);
        visit.agree(true, FAMILY);
        assertThat(visit.visits().moreHelp()).isTrue();
        visit.close(LATER, FAMILY);
        assertThat(visit.state()).isEqualTo(VisitStep.State.closed);
    }

    @Test
    void anotherVisitIsPlannedWithItsOwnMoment() {
        visit.wanted(FAMILY);
        visit.plan(VISIT, "home", false, FAMILY, "jgz", null);
        visit.record(null, true, LATER, FAMILY);
        assertThat(visit.visits().count()).as("nobody at home is no visit").isZero();
        assertThat(visit.visits().another()).isTrue();
        assertThat(visit.terms().visitDue()).isEqualTo(LATER);
        visit.plan(LATER, "video", false, FAMILY, "jgz", null);
        assertThat(visit.visits().another()).isFalse();
        visit.record(How.home, false, LATER, FAMILY);
        assertThat(visit.visits().count()).isEqualTo(1);
    }

    @Test
    void stepsCannotBeSkippedOrRepeated() {
        assertThatIllegalStateException().isThrownBy(() -> visit.plan(VISIT, "home", false, FAMILY, "jgz", null));
        assertThatIllegalStateException().isThrownBy(() -> visit.record(How.home, false, LATER, FAMILY));
        assertThatIllegalStateException().isThrownBy(() -> visit.agree(false, FAMILY));
        visit.wanted(FAMILY);
        assertThatIllegalStateException().isThrownBy(() -> visit.wanted(FAMILY));
        assertThatIllegalStateException().isThrownBy(visit::notWanted);
        assertThatIllegalStateException().isThrownBy(() -> visit.notReached(MONDAY, LATER, FAMILY));
        assertThatIllegalStateException().isThrownBy(() -> visit.close(LATER, FAMILY));
        visit.plan(VISIT, "home", false, FAMILY, "jgz", null);
        assertThatIllegalStateException().isThrownBy(() -> visit.plan(VISIT, "home", false, FAMILY, "jgz", null));
        visit.record(How.home, false, LATER, FAMILY);
        assertThatIllegalStateException().isThrownBy(() -> visit.record(How.home, false, LATER, FAMILY));
        visit.agree(false, FAMILY);
        visit.close(LATER, FAMILY);
        assertThatIllegalStateException().isThrownBy(() -> visit.close(LATER, FAMILY));
    }

    @Test
    void theApproachMomentIsKept() {
        assertThat(visit.terms().approachDue(VISIT)).isEqualTo(VISIT);
        assertThat(visit.terms().approachDue(LATER)).isEqualTo(VISIT);
    }

    @Test
    void whatHappensToTheCaseStopsItInAnyStep() {
        visit.wanted(FAMILY);
        visit.stop(LATER, FAMILY, "jgz");
        visit.stop(LATER, FAMILY, "jgz");
        assertThat(visit.state()).isEqualTo(VisitStep.State.closed);
    }

    @Test
    void aVisitIsToldWithTheTermThatItHad() {
        visit.wanted(FAMILY);
        visit.plan(VISIT, "home", false, FAMILY, "jgz", null);
        Untold.of(visit);
        visit.record(How.home, true, LATER, FAMILY);
        assertThat(Untold.of(visit))
                .as("the next one has another term")
                .containsExactly(new HomeVisitEvents.Held(FAMILY, How.home, true, REGISTERED, VISIT, true));
        visit.plan(LATER, "video", false, FAMILY, "jgz", "jgz1");
        assertThat(Untold.of(visit))
                .containsExactly(new HomeVisitEvents.Planned(FAMILY, LocalDate.of(2027, 2, 8), "jgz", "jgz1"));
        visit.record(null, false, LATER, FAMILY);
        assertThat(Untold.of(visit)).containsExactly(new HomeVisitEvents.Missed(FAMILY, false, false));
    }

    @Test
    void theEndIsToldWithTheStepBeforeIt() {
        visit.notWanted();
        visit.close(LATER, FAMILY);
        visit.stop(LATER, FAMILY, "jgz");
        assertThat(Untold.of(visit))
                .as("what is over is not stopped")
                .containsExactly(new HomeVisitEvents.Closed(FAMILY, VisitStep.State.notWanted));
    }
}
