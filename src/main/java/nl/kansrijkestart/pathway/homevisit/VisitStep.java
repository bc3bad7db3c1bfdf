package nl.kansrijkestart.pathway.homevisit;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;

/** In which step a home visit is. A move that does not fit is refused with IllegalStateException. */
@Embeddable
class VisitStep {

    /** calling: nobody spoke to the parent yet; wanted: a visit must be planned; held: the visits are over. */
    enum State {
        calling,
        notWanted,
        wanted,
        planned,
        held,
        agreed,
        closed
    }

    @Enumerated(EnumType.STRING)
    private State state = State.calling;

    private Instant closedAt;

    void move(State next, State... from) {
        if (!List.of(from).contains(state)) {
            throw new IllegalStateException("Dit kan niet in deze stap van het huisbezoek (" + state + ").");
        }
        state = next;
    }

    void close(Instant now) {
        move(State.closed, State.calling, State.notWanted, State.agreed);
        closedAt = now;
    }

    /** Whatever the step is. */
    void stop(Instant now) {
        state = State.closed;
        closedAt = now;
    }

    boolean is(State... one) {
        return List.of(one).contains(state);
    }

    State state() {
        return state;
    }
}
