package nl.kansrijkestart.consent;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** When, by whom and why an answer ended; there is none as long as it stands. */
@Embeddable
class ConsentEnding {

    enum Reason {
        withdrawn(Consent.State.withdrawn),
        /** The same giver was asked again: the newer answer counts, and this one stays what was said then. */
        answeredAgain(null),
        /** Another parent says no: it stops until a person has looked. */
        otherParent(Consent.State.withdrawn),
        /** Its last day passed and nobody renewed it. */
        ranOut(Consent.State.expired),
        birth(Consent.State.expired),
        /** The case closed. */
        closed(Consent.State.expired);

        /** What a yes becomes; null when it stays as it was. A no stays a no that was said then. */
        private final Consent.State yesBecomes;

        Reason(Consent.State yesBecomes) {
            this.yesBecomes = yesBecomes;
        }

        Consent.State after(Consent.State yes) {
            return yesBecomes == null ? yes : yesBecomes;
        }
    }

    private Instant ended;
    private String endedBy;

    @Enumerated(EnumType.STRING)
    private Reason endReason;

    protected ConsentEnding() {}

    /** @param by login, null when the program does it */
    ConsentEnding(Reason reason, Instant now, String by) {
        this.endReason = reason;
        this.ended = now;
        this.endedBy = by;
    }

    boolean is(Reason reason) {
        return endReason == reason;
    }

    /** A yes that ended with the case can still be taken back. */
    boolean onlyClosed(Consent.State state) {
        return is(Reason.closed) && state == Consent.State.expired;
    }

    Instant at() {
        return ended;
    }
}
