package nl.kansrijkestart.coalition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a partner does by when, from the plan, a meeting or an evaluation. */
@Entity(name = "CoalitionAction")
@Table(name = "coalition_action")
class PlanAction {

    enum Source {
        plan,
        meeting,
        evaluation
    }

    enum State {
        open,
        done,
        dropped
    }

    @Id
    private String id;

    private String cycleId;
    private String municipality;

    @Enumerated(EnumType.STRING)
    private Source source;

    private String heading;
    private String what;
    private String owner;
    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant created;

    protected PlanAction() {}

    /** @param heading one of the eight headings of a coalition's page @param owner organisation code */
    PlanAction(Cycle cycle, Source source, String heading, String what, String owner, LocalDate due, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.cycleId = cycle.id();
        this.municipality = cycle.municipality();
        this.source = source;
        this.heading = heading;
        this.what = what;
        this.owner = owner;
        this.due = due;
        this.state = State.open;
        this.created = now;
    }

    /** @param newState done or dropped; an action that is not open any more stays as it is */
    void end(State newState) {
        if (state == State.open) {
            state = newState;
        }
    }

    /** An action that is not open any more stays as it is. */
    void moveTo(LocalDate newDay) {
        if (state == State.open) {
            due = newDay;
        }
    }

    boolean open() {
        return state == State.open;
    }

    String id() {
        return id;
    }

    String cycleId() {
        return cycleId;
    }

    Source source() {
        return source;
    }

    String heading() {
        return heading;
    }

    String what() {
        return what;
    }

    String owner() {
        return owner;
    }

    LocalDate due() {
        return due;
    }

    State state() {
        return state;
    }
}
