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

    /** Its receiver helps, or is going to. */
    public boolean helps() {
        return started() || "accepted".equals(state) || "inContact".equals(state);
    }

    public boolean started() {
        return "supportStarted".equals(outcome);
    }
}
