package nl.kansrijkestart.consent;

import java.time.Instant;
import java.util.List;

/**
 * An answer of the family as others show it.
 *
 * @param about the need; null when it is about everything
 * @param receiver organisation code; null for a purpose without one receiver
 * @param state given, refused, later, withdrawn or expired
 * @param textVersion what was read to the giver
 * @param at from when it holds
 * @param until its last day; null when it has none
 * @param ended until when it held; null as long as it does
 */
public record ConsentCard(
        long id,
        String purpose,
        String about,
        String receiver,
        List<String> also,
        List<String> categories,
        String state,
        String giver,
        List<String> howExplained,
        String textVersion,
        String recordedBy,
        Instant at,
        Instant until,
        Instant ended) {

    public boolean given() {
        return Consent.State.given.name().equals(state) && ended == null;
    }
}
