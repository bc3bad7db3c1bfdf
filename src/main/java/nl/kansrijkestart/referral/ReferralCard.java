package nl.kansrijkestart.referral;

import java.time.Instant;
import java.util.List;

/**
 * A referral as other features read it.
 *
 * @param receiver organisation code; null for the Knooppunt coordinator
 * @param state proposed, agreed, sent, question, declined, accepted, inContact or closed
 * @param outcome id of the end it reached, a code of {@code outcome.*}; null while open
 * @param closedAt null while open
 */
public record ReferralCard(
        String id,
        String caseId,
        String need,
        String receiver,
        String receiverName,
        List<String> fallbacks,
        List<String> fallbackNames,
        String state,
        String outcome,
        Instant sentAt,
        Instant overallDue,
        Instant closedAt) {

    /** Talked about with the parent, not sent. */
    public boolean proposed() {
        return is(Referral.State.proposed);
    }

    /** The parent said yes to it, not sent yet. */
    public boolean agreed() {
        return is(Referral.State.agreed);
    }

    public boolean closed() {
        return is(Referral.State.closed);
    }

    /** Its receiver helps, or is going to. */
    public boolean helps() {
        return started() || is(Referral.State.accepted) || is(Referral.State.inContact);
    }

    /** Its receiver helps, or is asked to. */
    public boolean helpsOrIsAsked() {
        return !proposed() && (outcome == null || started());
    }

    public boolean started() {
        return "supportStarted".equals(outcome);
    }

    private boolean is(Referral.State one) {
        return one.name().equals(state);
    }
}
