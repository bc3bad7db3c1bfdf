package nl.kansrijkestart.coalition.evaluation;

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
import nl.kansrijkestart.coalition.round.Cycle;

/** One partner in an evaluation: asked what the figures of its own agreements mean, by itself or by the lead. */
@Entity
@Table(name = "coalition_hearing")
class Hearing extends Aggregate {

    /** again: the lead asks once more; without: the others go on without this partner. */
    enum State {
        asked,
        again,
        heard,
        without
    }

    @Id
    private String id;

    private String cycleId;
    private String municipality;
    private String organisation;
    private int part;
    private int parts;

    @Enumerated(EnumType.STRING)
    private State state;

    private String told;
    private Instant due;
    private Instant reminderDue;
    private Instant askDue;

    protected Hearing() {}

    /** @param part from 1; a partner with more agreements than a form holds answers in several parts */
    Hearing(Cycle cycle, String organisation, int part, int parts, Instant due, Instant reminderDue) {
        this.id = UUID.randomUUID().toString();
        this.cycleId = cycle.id();
        this.municipality = cycle.municipality();
        this.organisation = organisation;
        this.part = part;
        this.parts = parts;
        this.state = State.asked;
        this.due = due;
        this.reminderDue = reminderDue;
    }

    /** @param toldBy who told the lead, and when; null when the partner answered itself */
    void heard(String toldBy) {
        refuseUnlessOpen();
        state = State.heard;
        told = toldBy;
    }

    void remind() {
        happened(new CoalitionEvents.MeaningWaits(municipality, cycleId, organisation, due));
    }

    void without() {
        refuseUnlessOpen();
        state = State.without;
    }

    void askAgain(Instant newDue, Instant newReminderDue) {
        refuseUnlessOpen();
        state = State.again;
        due = newDue;
        reminderDue = newReminderDue;
        askDue = null;
    }

    private void refuseUnlessOpen() {
        if (!Arrays.asList(State.asked, State.again).contains(state)) {
            throw new IllegalStateException("Deze partner is al gehoord.");
        }
    }

    Instant askDue(Instant otherwise) {
        if (askDue == null) {
            askDue = otherwise;
        }
        return askDue;
    }

    /** "deel 1 van 2", or nothing when one form holds all. */
    public String partInWords() {
        return parts == 1 ? "" : "deel " + part + " van " + parts;
    }

    boolean open() {
        return state == State.asked || state == State.again;
    }

    boolean isHeard() {
        return state == State.heard;
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

    State state() {
        return state;
    }

    Instant due() {
        return due;
    }

    Instant reminderDue() {
        return reminderDue;
    }
}
