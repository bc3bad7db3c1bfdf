package nl.kansrijkestart.privacy.rights;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import nl.kansrijkestart.consent.Givers;
import nl.kansrijkestart.keys.Sealed;

/** What is asked, when, and by whom. */
@Embeddable
class RightsQuestion {

    /** GDPR, articles 15 to 21. */
    enum Right {
        access,
        rectification,
        erasure,
        restriction,
        portability,
        objection
    }

    /** How sure it is that this is the parent. */
    enum Identity {
        known,
        shown,
        unsure
    }

    @Enumerated(EnumType.STRING)
    private Right kind;

    @Sealed
    private String asked;

    private LocalDate receivedOn;
    private String receivedBy;
    private String requester;

    @Enumerated(EnumType.STRING)
    private Identity identity;

    protected RightsQuestion() {}

    /** @param asked in the parent's words; null when nothing was written down @param receivedBy login */
    RightsQuestion(Right kind, String asked, LocalDate receivedOn, String receivedBy) {
        this.kind = kind;
        this.asked = asked;
        this.receivedOn = receivedOn;
        this.receivedBy = receivedBy;
    }

    /** @param requester a code of {@code giver.*} */
    void sureOf(String requester, Identity identity) {
        this.requester = requester;
        this.identity = identity;
    }

    boolean is(Right right) {
        return kind == right;
    }

    boolean asksForCopy() {
        return kind == Right.access || kind == Right.portability;
    }

    /**
     * The copy holds what the other parent said; a partner gets only what is about the partner, which a person looks
     * up.
     */
    boolean mayHaveCopy() {
        return !Givers.PARTNER.equals(requester);
    }

    Right kind() {
        return kind;
    }

    String asked() {
        return asked;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    String receivedBy() {
        return receivedBy;
    }

    String requester() {
        return requester;
    }

    Identity identity() {
        return identity;
    }
}
