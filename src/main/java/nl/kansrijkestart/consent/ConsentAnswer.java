package nl.kansrijkestart.consent;

import java.time.Instant;
import java.util.List;

/**
 * What the family said.
 *
 * @param about the need that was asked about, a route or the theme of a care path; null when the answer is about
 *     everything
 * @param also receivers that the agreement asks when the first one cannot, named in the same question
 * @param state given, refused or later
 * @param until until when a yes holds; null for no end
 */
public record ConsentAnswer(
        String caseId,
        String purpose,
        String about,
        String receiver,
        List<String> also,
        List<String> categories,
        String state,
        String giver,
        List<String> howExplained,
        String recordedBy,
        Instant until) {

    boolean yes() {
        return Consent.State.given.name().equals(state);
    }

    /** About everything that this purpose and receiver stand for. */
    public ConsentAnswer(
            String caseId,
            String purpose,
            String receiver,
            List<String> also,
            List<String> categories,
            String state,
            String giver,
            List<String> howExplained,
            String recordedBy) {
        this(caseId, purpose, null, receiver, also, categories, state, giver, howExplained, recordedBy, null);
    }

    /** Without an end. */
    public ConsentAnswer(
            String caseId,
            String purpose,
            String about,
            String receiver,
            List<String> also,
            List<String> categories,
            String state,
            String giver,
            List<String> howExplained,
            String recordedBy) {
        this(caseId, purpose, about, receiver, also, categories, state, giver, howExplained, recordedBy, null);
    }
}
