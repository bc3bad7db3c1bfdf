package nl.kansrijkestart.socialmap.entry;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Another municipality where an entry is offered. @param declinedAt when that municipality said no; null while it has
 * not answered
 */
@Embeddable
record Offer(String municipality, Instant since, Instant declinedAt) {

    Offer(String municipality, Instant since) {
        this(municipality, since, null);
    }

    Offer declined(Instant now) {
        return new Offer(municipality, since, now);
    }

    boolean declined() {
        return declinedAt != null;
    }
}
