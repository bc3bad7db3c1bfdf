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

/** Something that changes at the table, as the lead or the board reported it; the dossier of its process. */
@Entity
@Table(name = "coalition_change")
class TableChange extends Aggregate {

    enum Kind {
        partnerLeaves,
        partnerWanted,
        leadChanges,
        coalitionStops
    }

    @Id
    private String id;

    private String municipality;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String organisation;
    private String seat;
    private String reason;
    private String invitationId;
    private boolean confirmed;
    private Instant due;
    private Instant reported;

    protected TableChange() {}

    /**
     * @param organisation who leaves, else null @param seat which place is wanted, else null @param due until when
     * somebody decides on it
     */
    TableChange(
            String municipality, Kind kind, String organisation, String seat, String reason, Instant due, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.municipality = municipality;
        this.kind = kind;
        this.organisation = organisation;
        this.seat = seat;
        this.reason = reason;
        this.due = due;
        this.reported = now;
    }

    void asksFor(Invitation invitation) {
        invitationId = invitation.id();
    }

    /** Whether the coalition stops. */
    void decide(boolean yes) {
        confirmed = yes;
        happened(new CoalitionEvents.StopDecided(municipality, id, yes));
    }

    boolean is(Kind asked) {
        return kind == asked;
    }

    String id() {
        return id;
    }

    String municipality() {
        return municipality;
    }

    String organisation() {
        return organisation;
    }

    String seat() {
        return seat;
    }

    String reason() {
        return reason;
    }

    String invitationId() {
        return invitationId;
    }

    boolean confirmed() {
        return confirmed;
    }

    Instant due() {
        return due;
    }
}
