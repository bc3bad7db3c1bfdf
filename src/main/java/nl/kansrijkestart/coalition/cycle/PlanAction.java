package nl.kansrijkestart.coalition.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.kansrijkestart.base.Aggregate;
import nl.kansrijkestart.coalition.round.CoalitionEvents;
import nl.kansrijkestart.coalition.round.Cycle;

/** What a partner does by when, from the plan, a meeting or an evaluation. */
@Entity(name = "CoalitionAction")
@Table(name = "coalition_action")
public class PlanAction extends Aggregate {

    public enum Source {
        plan,
        meeting,
        evaluation
    }

    public enum State {
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

    /**
     * The owner hears of it.
     *
     * @param heading one of the eight headings of a coalition's page @param owner organisation code
     */
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
        happened(new CoalitionEvents.ActionGiven(municipality, cycleId, owner, what, due));
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

    public boolean open() {
        return state == State.open;
    }

    public String id() {
        return id;
    }

    String cycleId() {
        return cycleId;
    }

    public Source source() {
        return source;
    }

    public String heading() {
        return heading;
    }

    public String what() {
        return what;
    }

    public String owner() {
        return owner;
    }

    public LocalDate due() {
        return due;
    }

    public State state() {
        return state;
    }
}
