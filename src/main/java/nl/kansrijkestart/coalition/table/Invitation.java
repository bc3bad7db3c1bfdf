package nl.kansrijkestart.coalition.table;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * One empty place at the table: whom the lead asks for it, one after the other, until somebody joins or the place stays
 * open.
 */
@Entity
@Table(name = "coalition_invitation")
public class Invitation {

    public enum State {
        open,
        sent,
        joined,
        leftOpen,
        withdrawn
    }

    @Id
    private String id;

    private String dossier;
    private String municipality;
    private String seat;

    @Enumerated(EnumType.STRING)
    private State state;

    private String organisation;
    private String message;
    private String earlier;
    private Instant inviteDue;
    private Instant answerDue;
    private Instant reminderDue;
    private Instant opened;

    protected Invitation() {}

    /**
     * @param dossier business key of the process that asks for it @param inviteDue until when the lead invites somebody
     */
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

    void send(String toOrganisation, String withMessage, Instant newAnswerDue, Instant newReminderDue) {
        refuseUnless(State.open);
        state = State.sent;
        organisation = toOrganisation;
        message = withMessage;
        answerDue = newAnswerDue;
        reminderDue = newReminderDue;
    }

    /** By its own answer, or as the lead heard it. */
    void join(String who) {
        refuseUnless(State.open, State.sent);
        state = State.joined;
        organisation = who;
    }

    /**
     * No, or no answer: the lead chooses anew, with a moment of its own. @param what who was asked and what came of it,
     * Dutch
     */
    void notNow(String what, Instant newInviteDue) {
        refuseUnless(State.sent);
        state = State.open;
        earlier = earlier.isEmpty() ? what : earlier + "; " + what;
        inviteDue = newInviteDue;
    }

    void leaveOpen(String reason) {
        refuseUnless(State.open);
        state = State.leftOpen;
        earlier = earlier.isEmpty() ? reason : earlier + "; " + reason;
    }

    void withdraw() {
        refuseUnless(State.open, State.sent);
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

    String dossier() {
        return dossier;
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

    public String organisation() {
        return organisation;
    }

    String message() {
        return message;
    }

    String earlier() {
        return earlier;
    }

    public Instant inviteDue() {
        return inviteDue;
    }

    public Instant answerDue() {
        return answerDue;
    }

    Instant reminderDue() {
        return reminderDue;
    }
}
