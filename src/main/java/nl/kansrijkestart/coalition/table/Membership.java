package nl.kansrijkestart.coalition.table;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.kansrijkestart.base.Aggregate;
import nl.kansrijkestart.coalition.round.CoalitionEvents;

/** An organisation at the table of a municipality, from a day until another, with who may sign for it. */
@Entity
@Table(name = "coalition_member")
public class Membership extends Aggregate {

    /** A guest joins where it concerns the guest, and signs nothing. */
    public enum Role {
        member,
        guest
    }

    @Id
    private String id;

    private String municipality;
    private String organisation;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String mandate;
    private String signer;
    private Instant since;
    private Instant ended;
    private String endReason;

    protected Membership() {}

    Membership(String municipality, String organisation, Role role, String mandate, String signer, Instant since) {
        this.id = UUID.randomUUID().toString();
        this.municipality = municipality;
        this.organisation = organisation;
        this.role = role;
        this.mandate = mandate;
        this.signer = signer;
        this.since = since;
    }

    /** A partner that already sits there comes back in another role or with somebody else who signs. */
    void change(Role newRole, String newMandate, String newSigner) {
        refuseEnded();
        role = newRole;
        mandate = newMandate;
        signer = newSigner;
    }

    /** @param dossier business key of the process in which it was reported */
    void end(String reason, String dossier, Instant now) {
        refuseEnded();
        ended = now;
        endReason = reason;
        happened(new CoalitionEvents.PartnerLeft(municipality, dossier, organisation, reason));
    }

    private void refuseEnded() {
        if (ended != null) {
            throw new IllegalStateException("Dit lidmaatschap is al beëindigd.");
        }
    }

    public String id() {
        return id;
    }

    String municipality() {
        return municipality;
    }

    public String organisation() {
        return organisation;
    }

    Role role() {
        return role;
    }

    public boolean isMember() {
        return role == Role.member;
    }

    /** Login of who may sign; null when nobody in the program may. */
    String mandate() {
        return mandate;
    }

    String signer() {
        return signer;
    }

    Instant since() {
        return since;
    }
}
