package nl.kansrijkestart.coalition.table;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import nl.kansrijkestart.base.Aggregate;
import nl.kansrijkestart.coalition.round.CoalitionEvents;

/**
 * One empty place at the table: whom the lead asks for it, one after the other, until somebody joins or the place stays
 * open.
 */
@Entity
@Table(name = "coalition_invitation")
class Invitation extends Aggregate {

    public enum State {
        open,
        sent,
        joined,
        leftOpen,
        withdrawn
    }

    /** Whom, with which words, and until when; the last one when several were asked. */
    @Embeddable
    public record Asked(String organisation, String message, Instant answerDue, Instant reminderDue) {}

    @Id
    private String id;

    private String dossier;
    private String municipality;
    private String seat;

    @Enumerated(EnumType.STRING)
    private State state;

    @Embedded
    private Asked asked;

    private String earlier;
    private Instant inviteDue;
    private Instant opened;

    protected Invitation() {}

    /** @param dossier business key of the process that asks @param inviteDue until when the lead invites somebody */
    Invitation(String dossier, String municipality, String seat, Instant inviteDue, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.dossier = dossier;
        this.municipality = municipality;
        this.seat = seat;
        this.state = State.open;
        this.earlier = "";
        this.inviteDue = inviteDue;
        this.opened = now;
    }

    void send(Asked now) {
        refuseUnless(State.open);
        state = State.sent;
        asked = now;
        happened(new CoalitionEvents.InvitationSent(municipality, dossier, asked.organisation()));
    }

    void remind() {
        happened(new CoalitionEvents.InvitationWaits(municipality, dossier, asked.organisation(), asked.answerDue()));
    }

    /** By its own answer, or as the lead heard it. */
    void join(String who, boolean asMember) {
        refuseUnless(State.open, State.sent);
        state = State.joined;
        asked = asked == null
                ? new Asked(who, null, null, null)
                : new Asked(who, asked.message, asked.answerDue, asked.reminderDue);
        happened(new CoalitionEvents.PartnerJoined(municipality, dossier, who, asMember));
    }

    /** No, or no answer: the lead chooses anew, with a moment of its own. @param who its name @param what Dutch */
    void notNow(String who, String what, Instant newInviteDue) {
        refuseUnless(State.sent);
        state = State.open;
        earlier = earlier.isEmpty() ? who + " " + what : earlier + "; " + who + " " + what;
        inviteDue = newInviteDue;
        happened(new CoalitionEvents.InvitationFailed(municipality, dossier, asked.organisation(), what));
    }

    void leaveOpen(String reason) {
        refuseUnless(State.open);
        state = State.leftOpen;
        earlier = earlier.isEmpty() ? reason : earlier + "; " + reason;
    }

    void withdraw() {
        refuseUnless(State.open, State.sent);
        if (state == State.sent) {
            happened(new CoalitionEvents.InvitationWithdrawn(municipality, dossier, asked.organisation()));
        }
        state = State.withdrawn;
    }

    private void refuseUnless(State... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw new IllegalStateException("Dit kan niet meer met deze uitnodiging (" + state + ").");
        }
    }

    boolean running() {
        return state == State.open || state == State.sent;
    }

    public String id() {
        return id;
    }

    String municipality() {
        return municipality;
    }

    public String seat() {
        return seat;
    }

    public State state() {
        return state;
    }

    /** Null as long as nobody was asked for it. */
    public Asked asked() {
        return asked;
    }

    String earlier() {
        return earlier;
    }

    public Instant inviteDue() {
        return inviteDue;
    }
}
