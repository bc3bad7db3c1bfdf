package nl.kansrijkestart.pathway.homevisit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * The prenatal home visit behind one accepted registration: from the first call to the approach that the family chose.
 */
@Entity
public class HomeVisit {

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

    private static final int LEAST_DAYS_OF_TRYING = 5;

    @Id
    private String referralId;

    private String caseId;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant registered;
    private Instant callDue;
    private Instant visitDue;
    private Instant approachDue;
    private int tries;
    private LocalDate firstTry;
    private Instant appointment;
    private String form;
    private boolean interpreter;
    private int visits;
    private boolean anotherVisit;
    private boolean moreHelp;
    private Instant closedAt;

    protected HomeVisit() {}

    /** @param registered when the registration was sent: both terms count from there */
    HomeVisit(String referralId, String caseId, Instant registered, Instant callDue, Instant visitDue) {
        this.referralId = referralId;
        this.caseId = caseId;
        this.state = State.calling;
        this.registered = registered;
        this.callDue = callDue;
        this.visitDue = visitDue;
    }

    public void wanted() {
        refuseUnless(State.calling);
        state = State.wanted;
    }

    public void notWanted() {
        refuseUnless(State.calling);
        state = State.notWanted;
    }

    /** @param nextCall the moment of the next call, so that its clock does not ring at once */
    public void notReached(LocalDate today, Instant nextCall) {
        refuseUnless(State.calling);
        tries++;
        if (firstTry == null) {
            firstTry = today;
        }
        callDue = nextCall;
    }

    /**
     * Not enough tries yet, or fewer than five days of trying. A call is one way, so two ways are not asked here.
     *
     * @param most the setting limit.contact.tries
     */
    boolean tryAgain(int most, LocalDate today) {
        return state == State.calling
                && tries > 0
                && (tries < most || ChronoUnit.DAYS.between(firstTry, today) < LEAST_DAYS_OF_TRYING);
    }

    /** @param form home, video or clinic; null when it was not said */
    public void plan(Instant appointment, String form, boolean interpreter) {
        refuseUnless(State.wanted);
        this.state = State.planned;
        this.appointment = appointment;
        this.form = form;
        this.interpreter = interpreter;
        this.anotherVisit = false;
    }

    /**
     * @param tookPlace nobody at home is no visit, and no verdict either
     * @param nextVisit the moment by which another visit must be held
     */
    public void record(boolean tookPlace, boolean another, Instant nextVisit) {
        refuseUnless(State.planned);
        if (tookPlace) {
            visits++;
        }
        anotherVisit = another;
        state = another ? State.wanted : State.held;
        if (another) {
            visitDue = nextVisit;
        }
    }

    public void agree(boolean moreHelp) {
        refuseUnless(State.held);
        this.moreHelp = moreHelp;
        state = State.agreed;
    }

    void close(Instant now) {
        refuseUnless(State.calling, State.notWanted, State.agreed);
        state = State.closed;
        closedAt = now;
    }

    /** Ended by what happened to the case, in whatever step it was. */
    void stop(Instant now) {
        if (!over()) {
            state = State.closed;
            closedAt = now;
        }
    }

    boolean over() {
        return state == State.closed;
    }

    boolean awaitsFirstVisit() {
        return visits == 0 && !anotherVisit && (state == State.calling || state == State.wanted);
    }

    public void visitDue(Instant moment) {
        refuseUnless(State.calling, State.wanted);
        visitDue = moment;
    }

    /** A pause moves the terms, not an appointment. */
    void shift(Duration by) {
        callDue = callDue.plus(by);
        visitDue = visitDue.plus(by);
        approachDue = approachDue == null ? null : approachDue.plus(by);
    }

    /** Kept at the first question, so that the task says the same each time. */
    Instant approachDue(Instant otherwise) {
        if (approachDue == null) {
            approachDue = otherwise;
        }
        return approachDue;
    }

    private void refuseUnless(State... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw new IllegalStateException("Dit kan niet in deze stap van het huisbezoek (" + state + ").");
        }
    }

    String referralId() {
        return referralId;
    }

    public String caseId() {
        return caseId;
    }

    State state() {
        return state;
    }

    public Instant registered() {
        return registered;
    }

    Instant callDue() {
        return callDue;
    }

    public Instant visitDue() {
        return visitDue;
    }

    Instant appointment() {
        return appointment;
    }

    public int tries() {
        return tries;
    }

    public int visits() {
        return visits;
    }

    public boolean anotherVisit() {
        return anotherVisit;
    }

    boolean moreHelp() {
        return moreHelp;
    }
}
