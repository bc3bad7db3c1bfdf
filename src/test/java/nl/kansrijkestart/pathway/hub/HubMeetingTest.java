package nl.kansrijkestart.pathway.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.base.Untold;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseCards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubMeetingTest {

    private static final Instant CHECK = Instant.parse("2027-01-14T16:00:00Z");
    private static final Instant MEETING = Instant.parse("2027-02-01T16:00:00Z");
    private static final Instant LATER = Instant.parse("2027-02-22T16:00:00Z");

    private static final CaseCard FAMILY = CaseCards.aFamily();
    private static final List<String> JGZ = List.of("jgz");

    private final HubMeeting meeting = new HubMeeting("referral", "case", new MeetingTerms(CHECK, MEETING));

    private void invited() {
        meeting.check(true, List.of("jgz", "midwife"), FAMILY);
        meeting.plan(MEETING, "Wijkcentrum", FAMILY);
        meeting.invite(JGZ, null, FAMILY);
    }

    @Test
    void noIsTheEnd() {
        meeting.check(false, List.of(), FAMILY);
        assertThatIllegalStateException().isThrownBy(() -> meeting.plan(MEETING, "Wijkcentrum", FAMILY));
        meeting.close(LATER, new HubMeetingEvents.NotWanted(FAMILY, JGZ));
        assertThat(meeting.step().is(MeetingStep.State.closed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"comes", "holdWithout"})
    void heldWhenTheParentComesOrAsksToHoldItWithout(String presence) {
        invited();
        assertThat(meeting.round().suggested()).containsExactly("jgz");
        meeting.prepare(presence, LATER, JGZ, FAMILY);
        assertThat(meeting.step().is(MeetingStep.State.prepared)).isTrue();
        assertThat(meeting.round().newDateAsked()).isFalse();
        assertThat(meeting.terms().meetingDue()).isEqualTo(MEETING);
        meeting.agree(List.of("parent", "jgz"), JGZ, FAMILY);
        assertThat(meeting.round().present()).containsExactly("parent", "jgz");
        meeting.close(LATER, new HubMeetingEvents.NotWanted(FAMILY, JGZ));
    }

    @Test
    void neverHeldWhenTheParentWantsItNoMore() {
        invited();
        meeting.prepare("notWanted", LATER, JGZ, FAMILY);
        assertThat(meeting.step().is(MeetingStep.State.prepared)).isFalse();
        assertThat(meeting.round().newDateAsked()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> meeting.agree(List.of("jgz"), JGZ, FAMILY));
        meeting.close(LATER, new HubMeetingEvents.NotWanted(FAMILY, JGZ));
    }

    @Test
    void neverHeldBeforeTheParentSaidHow() {
        invited();
        assertThat(meeting.step().is(MeetingStep.State.prepared)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> meeting.agree(List.of("jgz"), JGZ, FAMILY));
        assertThatIllegalStateException()
                .isThrownBy(() -> meeting.close(LATER, new HubMeetingEvents.NotWanted(FAMILY, JGZ)));
        assertThatIllegalArgumentException().isThrownBy(() -> meeting.prepare("perhaps", LATER, JGZ, FAMILY));
    }

    @Test
    void aNewDateIsANewRoundWithItsOwnMoments() {
        invited();
        assertThat(meeting.terms().answerDue(CHECK)).isEqualTo(CHECK);
        assertThat(meeting.terms().answerDue(LATER)).as("kept").isEqualTo(CHECK);
        assertThat(meeting.terms().invitationDue(CHECK)).isEqualTo(CHECK);
        assertThat(meeting.terms().reportDue(CHECK)).isEqualTo(CHECK);
        meeting.prepare("newDate", LATER, JGZ, FAMILY);
        assertThat(meeting.round().newDateAsked()).isTrue();
        assertThat(meeting.terms().meetingDue()).isEqualTo(LATER);
        meeting.plan(LATER, "Wijkcentrum", FAMILY);
        assertThat(meeting.round().newDateAsked()).isFalse();
        assertThat(meeting.round().number()).isEqualTo(2);
        assertThat(meeting.terms().answerDue(LATER)).isEqualTo(LATER);
        assertThat(meeting.terms().invitationDue(LATER)).isEqualTo(LATER);
        assertThat(meeting.terms().reportDue(LATER)).isEqualTo(LATER);
    }

    @Test
    void stepsCannotBeSkippedOrRepeated() {
        assertThatIllegalStateException().isThrownBy(() -> meeting.plan(MEETING, "Wijkcentrum", FAMILY));
        assertThatIllegalStateException().isThrownBy(() -> meeting.invite(JGZ, null, FAMILY));
        assertThatIllegalStateException().isThrownBy(() -> meeting.prepare("comes", LATER, JGZ, FAMILY));
        invited();
        assertThatIllegalStateException().isThrownBy(() -> meeting.check(true, List.of(), FAMILY));
        assertThatIllegalStateException().isThrownBy(() -> meeting.invite(JGZ, null, FAMILY));
        meeting.prepare("comes", LATER, JGZ, FAMILY);
        assertThatIllegalStateException().isThrownBy(() -> meeting.prepare("comes", LATER, JGZ, FAMILY));
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
        meeting.stop(LATER, JGZ, FAMILY);
        meeting.stop(LATER, JGZ, FAMILY);
        assertThat(meeting.step().is(MeetingStep.State.closed)).isTrue();
    }

    @Test
    void whoCameIsToldAsNumbers() {
        meeting.check(true, List.of(), FAMILY);
        meeting.plan(MEETING, "Wijkcentrum", FAMILY);
        List<String> three = List.of("jgz", "midwife", "debts");
        meeting.invite(three, null, FAMILY);
        meeting.prepare("comes", LATER, three, FAMILY);
        Untold.of(meeting);
        meeting.agree(List.of("parent", "jgz"), three, FAMILY);
        assertThat(Untold.of(meeting)).containsExactly(new HubMeetingEvents.Held(FAMILY, MEETING, true, 1, 2));
    }

    @Test
    void nothingIsToldOfAnInvitationToNobody() {
        meeting.check(true, List.of(), FAMILY);
        meeting.plan(MEETING, "Wijkcentrum", FAMILY);
        Untold.of(meeting);
        meeting.inviteNobody();
        assertThat(Untold.of(meeting)).isEmpty();
        meeting.prepare("newDate", LATER, List.of(), FAMILY);
        assertThat(Untold.of(meeting)).containsExactly(new HubMeetingEvents.NewDateAsked(FAMILY, List.of()));
    }
}
