package nl.kansrijkestart.transition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.kansrijkestart.transition.work.WorkOfOne;
import nl.kansrijkestart.transition.work.WorkOfOne.Found;

/** One thing that was the leaver's, until somebody else has it. */
@Entity
class LeaveItem {

    /** left: nobody took it; asked: a consent, of the parent again; over: it was the leaver's no more. */
    enum State {
        found,
        proposed,
        accepted,
        left,
        moved,
        released,
        asked,
        over
    }

    @Id
    private String id;

    private String listId;
    private String municipality;

    @Enumerated(EnumType.STRING)
    private WorkOfOne.Kind kind;

    private String ref;
    private String caseId;

    @Enumerated(EnumType.STRING)
    private State state;

    private String proposed;
    private String reason;
    private Instant due;

    protected LeaveItem() {}

    LeaveItem(LeaveList list, Found found) {
        this.id = UUID.randomUUID().toString();
        this.listId = list.id();
        this.municipality = found.municipality();
        this.kind = found.kind();
        this.ref = found.ref();
        this.caseId = found.caseId();
        this.state = State.found;
    }

    void propose(String login, Instant until) {
        refuseUnless(State.found);
        state = State.proposed;
        proposed = login;
        due = until;
    }

    /** @param why not, a code; null with a yes, and where nobody said why */
    void answer(boolean yes, String why) {
        refuseUnless(State.proposed);
        state = yes ? State.accepted : State.left;
        reason = why;
    }

    /** Nothing was heard: a second time it changes nothing. */
    void unanswered() {
        if (state == State.proposed) {
            answer(false, null);
        }
    }

    /** Given by who goes over the list. */
    void assign(String login) {
        refuseUnless(State.found, State.left);
        proposed = login;
        state = State.accepted;
    }

    void end(State how) {
        state = how;
    }

    private void refuseUnless(State... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw new IllegalStateException("Dit onderdeel is al verder.");
        }
    }

    boolean open() {
        return state.compareTo(State.left) <= 0;
    }

    boolean is(State asked) {
        return state == asked;
    }

    Found thing() {
        return new Found(kind, ref, caseId, municipality);
    }

    String id() {
        return id;
    }

    String listId() {
        return listId;
    }

    String caseId() {
        return caseId;
    }

    State state() {
        return state;
    }

    String proposed() {
        return proposed;
    }

    String reason() {
        return reason;
    }

    Instant due() {
        return due;
    }
}
