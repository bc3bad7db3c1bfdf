package nl.kansrijkestart.referral;

import java.time.Instant;
import java.util.List;

/**
 * A referral as other features read it.
 *
 * @param receiver organisation code; null for the Knooppunt coordinator
 * @param state proposed, agreed, sent, question, declined, accepted, inContact or closed
 * @param outcome code of vocabulary 5.5; null while open
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
