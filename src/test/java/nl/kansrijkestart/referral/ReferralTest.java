package nl.kansrijkestart.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.agreement.clause.Agreements.ClauseInForce;
import nl.kansrijkestart.base.Untold;
import nl.kansrijkestart.referral.ReferralClock.Moments;
import nl.kansrijkestart.referral.ReferralEvents.Answer;
import nl.kansrijkestart.referral.ReferralEvents.Answered;
import nl.kansrijkestart.referral.ReferralEvents.Closing;
import nl.kansrijkestart.referral.ReferralEvents.ContactResult;
import nl.kansrijkestart.referral.ReferralEvents.ContactTried;
import nl.kansrijkestart.referral.ReferralEvents.Moved;
import nl.kansrijkestart.referral.ReferralEvents.NoAnswer;
import org.junit.jupiter.api.Test;

/** What the verbs of a referral tell is what was true before they changed it. */
class ReferralTest {

    private static final Instant SENT = Instant.parse("2027-01-11T08:00:00Z");
    private static final Instant DUE = Instant.parse("2027-01-18T16:00:00Z");
    private static final Instant LATER = Instant.parse("2027-01-19T08:00:00Z");
    private static final Moments MOMENTS = new Moments(DUE, SENT, DUE);

    private final Referral referral = new Referral(
            "case", "debts", new ClauseInForce("clause", 1, "Afspraak", List.of("debthelp", "team"), null), false);

    private <T> T told(Class<T> event) {
        return Untold.of(referral).stream()
                .filter(event::isInstance)
                .map(event::cast)
                .findFirst()
                .orElseThrow();
    }

    private void send() {
        referral.agree(SENT);
        referral.send(SENT, MOMENTS);
        Untold.of(referral);
    }

    @Test
    void onlyTheFirstAnswerOfAReceiverIsTheFirst() {
        send();
        referral.ask("Welke dag past?");
        assertThat(told(Answered.class))
                .extracting(Answered::answer, Answered::first)
                .containsExactly(Answer.question, true);
        referral.reply("Dinsdag", LATER);
        referral.accept(LATER, LATER, "karim");
        Answered yes = told(Answered.class);
        assertThat(yes.first()).isFalse();
        assertThat(yes.due()).as("with the time that the reply gave").isEqualTo(LATER);
        assertThat(yes.helper()).isEqualTo("karim");
    }

    @Test
    void aMoveIsAboutTheReceiverThatHadIt() {
        send();
        referral.termPassed(false);
        referral.moveOn(LATER, MOMENTS);
        List<Object> told = Untold.of(referral);
        assertThat(told).hasSize(2);
        assertThat(((NoAnswer) told.get(0)).since()).isEqualTo(SENT);
        assertThat(((Moved) told.get(1)).about().receiver()).isEqualTo("debthelp");
        assertThat(((Moved) told.get(1)).next()).isEqualTo("team");
        assertThat(referral.turns().askedBefore()).containsExactly("debthelp");
    }

    @Test
    void whoIsAskedOnceMoreDidNotMove() {
        send();
        referral.askSame(LATER, MOMENTS);
        assertThat(Untold.of(referral)).isEmpty();
        assertThat(referral.clock().receiverSince()).isEqualTo(LATER);
    }

    @Test
    void aReceiverThatNobodyCalledWasNotSilent() {
        send();
        referral.termPassed(true);
        assertThat(told(NoAnswer.class).silent()).isFalse();
        referral.called(null);
        referral.termPassed(true);
        assertThat(told(NoAnswer.class).silent()).isTrue();
    }

    @Test
    void aTryTellsTheTermThatItHad() {
        send();
        referral.accept(DUE, DUE, null);
        Untold.of(referral);
        referral.tried(LocalDate.parse("2027-01-19"), "phone", ContactResult.notReached, LATER);
        assertThat(told(ContactTried.class).due()).isEqualTo(DUE);
        assertThat(referral.contact().due()).isEqualTo(LATER);
    }

    @Test
    void helpStartsByAnOwnEndOnly() {
        send();
        assertThatIllegalStateException().isThrownBy(() -> referral.close(Closing.withCase, LATER));
        referral.accept(DUE, DUE, null);
        referral.end("supportStarted", null);
        referral.finish(LATER);
        assertThat(told(ReferralEvents.Closed.class).helpStarted()).isTrue();
        referral.stopHelp(ReferralEvents.Farewell.quiet);
        assertThat(told(ReferralEvents.HelpStopped.class).about().receiver()).isEqualTo("debthelp");
    }
}
