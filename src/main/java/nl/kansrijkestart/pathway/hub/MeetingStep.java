package nl.kansrijkestart.pathway.hub;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;

/** In which step a Knooppunt is. A move that does not fit is refused with IllegalStateException. */
@Embeddable
class MeetingStep {

    /** prepared: the parent said how; a new date goes back to wanted. */
    enum State {
        registered,
        notWanted,
        wanted,
        planned,
        invited,
        prepared,
        agreed,
        closed
    }

    @Enumerated(EnumType.STRING)
    private State state = State.registered;

    private Instant closedAt;

    void move(State next, State... from) {
        if (!List.of(from).contains(state)) {
            throw new IllegalStateException("Dit kan niet in deze stap van het Knooppunt (" + state + ").");
        }
        state = next;
    }

    /** @param presence comes, holdWithout, newDate or notWanted; another is refused with IllegalArgumentException */
    void prepared(String presence) {
        State next = switch (presence) {
            case "comes", "holdWithout" -> State.prepared;
            case "newDate" -> State.wanted;
            case "notWanted" -> State.notWanted;
            default -> throw new IllegalArgumentException("Dit antwoord van de ouder is niet bekend: " + presence);
        };
        move(next, State.invited);
    }

    void close(Instant now) {
        move(State.closed, State.notWanted, State.agreed);
        closedAt = now;
    }

    /** Whatever the step is. */
    void stop(Instant now) {
        state = State.closed;
        closedAt = now;
    }

    boolean is(State one) {
        return state == one;
    }
}
