package nl.kansrijkestart.pathway.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubMeetingTest {

    private static final Instant CHECK = Instant.parse("2027-01-14T16:00:00Z");
    private static final Instant MEETING = Instant.parse("2027-02-01T16:00:00Z");
    private static final Instant LATER = Instant.parse("2027-02-22T16:00:00Z");

    private final HubMeeting meeting = new HubMeeting("referral", "case", CHECK, MEETING);

    private void invited() {
        meeting.check(true, List.of("jgz", "midwife"));
        meeting.plan(MEETING, "Wijkcentrum");
        meeting.invite(List.of("jgz"), null);
    }

    @Test
    void noIsTheEnd() {
        meeting.check(false, List.of());
        assertThatIllegalStateException().isThrownBy(() -> meeting.plan(MEETING, "Wijkcentrum"));
        meeting.close(LATER);
        assertThat(meeting.over()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"comes", "holdWithout"})
    void heldWhenTheParentComesOrAsksToHoldItWithout(String presence) {
        invited();
        assertThat(meeting.suggested()).containsExactly("jgz");
        meeting.prepare(presence, LATER);
        assertThat(meeting.parentsAgree()).isTrue();
        assertThat(meeting.newDateAsked()).isFalse();
        assertThat(meeting.meetingDue()).isEqualTo(MEETING);
        meeting.agree(List.of("parent", "jgz"));
        assertThat(meeting.present()).containsExactly("parent", "jgz");
        meeting.close(LATER);
    }

    @Test
    void neverHeldWhenTheParentWantsItNoMore() {
        invited();
        meeting.prepare("notWanted", LATER);
        assertThat(meeting.parentsAgree()).isFalse();
        assertThat(meeting.newDateAsked()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> meeting.agree(List.of("jgz")));
        meeting.close(LATER);
    }

    @Test
    void neverHeldBeforeTheParentSaidHow() {
        invited();
        assertThat(meeting.parentsAgree()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> meeting.agree(List.of("jgz")));
        assertThatIllegalStateException().isThrownBy(() -> meeting.close(LATER));
        assertThatIllegalArgumentException().isThrownBy(() -> meeting.prepare("perhaps", LATER));
    }

    @Test
    void aNewDateIsANewRoundWithItsOwnMoments() {
        invited();
        assertThat(meeting.answerDue(CHECK)).isEqualTo(CHECK);
        assertThat(meeting.answerDue(LATER)).as("kept").isEqualTo(CHECK);
        assertThat(meeting.invitationDue(CHECK)).isEqualTo(CHECK);
        assertThat(meeting.reportDue(CHECK)).isEqualTo(CHECK);
        meeting.prepare("newDate", LATER);
        assertThat(meeting.newDateAsked()).isTrue();
        assertThat(meeting.meetingDue()).isEqualTo(LATER);
        meeting.plan(LATER, "Wijkcentrum");
        assertThat(meeting.newDateAsked()).isFalse();
        assertThat(meeting.round()).isEqualTo(2);
        assertThat(meeting.answerDue(LATER)).isEqualTo(LATER);
        assertThat(meeting.invitationDue(LATER)).isEqualTo(LATER);
        assertThat(meeting.reportDue(LATER)).isEqualTo(LATER);
    }

    @Test
    void stepsCannotBeSkippedOrRepeated() {
        assertThatIllegalStateException().isThrownBy(() -> meeting.plan(MEETING, "Wijkcentrum"));
        assertThatIllegalStateException().isThrownBy(() -> meeting.invite(List.of("jgz"), null));
        assertThatIllegalStateException().isThrownBy(() -> meeting.prepare("comes", LATER));
        invited();
        assertThatIllegalStateException().isThrownBy(() -> meeting.check(true, List.of()));
        assertThatIllegalStateException().isThrownBy(() -> meeting.invite(List.of("jgz"), null));
        meeting.prepare("comes", LATER);
        assertThatIllegalStateException().isThrownBy(() -> meeting.prepare("comes", LATER));
    }

    @Test
    void aParticipantAnswersOnce() {
        HubMeetingParticipant participant = new HubMeetingParticipant("referral", 1, 0, "jgz");
        assertThat(participant.comes()).isNull();
        participant.answer(false);
        assertThat(participant.comes()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> participant.answer(true));
        assertThat(participant.id()).doesNotContain("jgz");
    }

    @Test
    void whatHappensToTheCaseStopsItInAnyStep() {
        invited();
        meeting.stop(LATER);
        meeting.stop(LATER);
        assertThat(meeting.over()).isTrue();
    }
}
