package nl.kansrijkestart.pathway.homevisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HomeVisitTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final Instant REGISTERED = Instant.parse("2027-01-11T08:00:00Z");
    private static final Instant CALL = Instant.parse("2027-01-18T16:00:00Z");
    private static final Instant VISIT = Instant.parse("2027-01-25T16:00:00Z");
    private static final Instant LATER = Instant.parse("2027-02-08T16:00:00Z");

    private final HomeVisit visit = new HomeVisit("referral", "case", REGISTERED, CALL, VISIT);

    @Test
    void beginsWithACallAndTwoMoments() {
        assertThat(visit.state()).isEqualTo(HomeVisit.State.calling);
        assertThat(visit.callDue()).isEqualTo(CALL);
        assertThat(visit.visitDue()).isEqualTo(VISIT);
        assertThat(visit.tryAgain(3, MONDAY)).as("nobody tried yet").isFalse();
    }

    @Test
    void aCallWithoutContactGetsANewMoment() {
        visit.notReached(MONDAY, LATER);
        assertThat(visit.callDue()).isEqualTo(LATER);
        assertThat(visit.tryAgain(3, MONDAY)).isTrue();
    }

    @Test
    void triesEndAfterThreeOverFiveDays() {
        visit.notReached(MONDAY, LATER);
        visit.notReached(MONDAY.plusDays(1), LATER);
        visit.notReached(MONDAY.plusDays(4), LATER);
        assertThat(visit.tryAgain(3, MONDAY.plusDays(4)))
                .as("three tries in four days are too quick")
                .isTrue();
        visit.notReached(MONDAY.plusDays(5), LATER);
        assertThat(visit.tryAgain(3, MONDAY.plusDays(5))).isFalse();
        visit.close(LATER);
        assertThat(visit.state()).isEqualTo(HomeVisit.State.closed);
    }

    @Test
    void threeTriesOverMoreDaysAreEnough() {
        visit.notReached(MONDAY, LATER);
        visit.notReached(MONDAY.plusDays(3), LATER);
        assertThat(visit.tryAgain(3, MONDAY.plusDays(9)))
                .as("two tries are not three")
                .isTrue();
        visit.notReached(MONDAY.plusDays(9), LATER);
        assertThat(visit.tryAgain(3, MONDAY.plusDays(9))).isFalse();
    }

    @Test
    void noIsTheEnd() {
        visit.notWanted();
        assertThat(visit.tryAgain(3, MONDAY)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> visit.plan(VISIT, "home", false));
        visit.close(LATER);
    }

    @Test
    void oneVisitThenTheApproach() {
        visit.wanted();
        visit.plan(VISIT, "home", true);
        assertThat(visit.appointment()).isEqualTo(VISIT);
        visit.record(true, false, LATER);
        assertThat(visit.visits()).isEqualTo(1);
        assertThat(visit.visitDue()).as("no other visit, no other moment").isEqualTo(VISIT);
        visit.agree(true);
        assertThat(visit.moreHelp()).isTrue();
        visit.close(LATER);
        assertThat(visit.state()).isEqualTo(HomeVisit.State.closed);
    }

    @Test
    void anotherVisitIsPlannedWithItsOwnMoment() {
        visit.wanted();
        visit.plan(VISIT, "home", false);
        visit.record(false, true, LATER);
        assertThat(visit.visits()).as("nobody at home is no visit").isZero();
        assertThat(visit.anotherVisit()).isTrue();
        assertThat(visit.visitDue()).isEqualTo(LATER);
        visit.plan(LATER, "video", false);
        assertThat(visit.anotherVisit()).isFalse();
        visit.record(true, false, LATER);
        assertThat(visit.visits()).isEqualTo(1);
    }

    @Test
    void stepsCannotBeSkippedOrRepeated() {
        assertThatIllegalStateException().isThrownBy(() -> visit.plan(VISIT, "home", false));
        assertThatIllegalStateException().isThrownBy(() -> visit.record(true, false, LATER));
        assertThatIllegalStateException().isThrownBy(() -> visit.agree(false));
        visit.wanted();
        assertThatIllegalStateException().isThrownBy(visit::wanted);
        assertThatIllegalStateException().isThrownBy(visit::notWanted);
        assertThatIllegalStateException().isThrownBy(() -> visit.notReached(MONDAY, LATER));
        assertThatIllegalStateException().isThrownBy(() -> visit.close(LATER));
        visit.plan(VISIT, "home", false);
        assertThatIllegalStateException().isThrownBy(() -> visit.plan(VISIT, "home", false));
        visit.record(true, false, LATER);
        assertThatIllegalStateException().isThrownBy(() -> visit.record(true, false, LATER));
        visit.agree(false);
        visit.close(LATER);
        assertThatIllegalStateException().isThrownBy(() -> visit.close(LATER));
    }

    @Test
    void theApproachMomentIsKept() {
        assertThat(visit.approachDue(VISIT)).isEqualTo(VISIT);
        assertThat(visit.approachDue(LATER)).isEqualTo(VISIT);
    }

    @Test
    void whatHappensToTheCaseStopsItInAnyStep() {
        visit.wanted();
        visit.stop(LATER);
        visit.stop(LATER);
        assertThat(visit.state()).isEqualTo(HomeVisit.State.closed);
    }
}
