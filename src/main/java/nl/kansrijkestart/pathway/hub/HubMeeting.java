package nl.kansrijkestart.pathway.hub;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import nl.kansrijkestart.keys.Household;
import nl.kansrijkestart.keys.Sealed;
import org.hibernate.annotations.Formula;

/**
 * The Knooppunt of one family: never without the parents' yes, and without the parents at the table only when they say
 * so.
 */
@Entity
public class HubMeeting {

    /** prepared: the parent said how; a new date goes back to wanted. */
    public enum State {
        registered,
        notWanted,
        wanted,
        planned,
        invited,
        prepared,
        agreed,
        closed
    }

    @Id
    private String referralId;

    private String caseId;

    @Household("caseId")
    @Formula(Household.KEY_OF_CASE)
    private String householdKey;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant checkDue;
    private Instant meetingDue;
    private Instant invitationDue;
    private Instant answerDue;
    private Instant reportDue;
    private String suggested;
    private int round;
    private Instant plannedAt;

    @Sealed
    private String place;

    @Sealed
    private String message;

    private String presence;
    private String present;
    private Instant closedAt;

    protected HubMeeting() {}

    HubMeeting(String referralId, String caseId, Instant checkDue, Instant meetingDue) {
        this.referralId = referralId;
        this.caseId = caseId;
        this.state = State.registered;
        this.checkDue = checkDue;
        this.meetingDue = meetingDue;
        this.suggested = "";
        this.present = "";
    }

    /** @param suggested organisations that could join, for the invitation later */
    public void check(boolean wanted, List<String> suggested) {
        refuseUnless(State.registered);
        this.state = wanted ? State.wanted : State.notWanted;
        this.suggested = String.join(",", suggested);
    }

    /** A date is the start of a new round of invitations, with its own moments. */
    public void plan(Instant moment, String place) {
        refuseUnless(State.wanted);
        this.state = State.planned;
        this.plannedAt = moment;
        this.place = place;
        this.round++;
        this.presence = null;
        this.invitationDue = null;
        this.answerDue = null;
        this.reportDue = null;
    }

    void invite(List<String> organisations, String message) {
        refuseUnless(State.planned);
        this.state = State.invited;
        this.suggested = String.join(",", organisations);
        this.message = message;
    }

    /** @param presence what the parent wants: comes, holdWithout, newDate or notWanted */
    public void prepare(String presence, Instant nextMeetingDue) {
        refuseUnless(State.invited);
        this.presence = presence;
        switch (presence) {
            case "comes", "holdWithout" -> state = State.prepared;
            case "newDate" -> {
                state = State.wanted;
                meetingDue = nextMeetingDue;
            }
            case "notWanted" -> state = State.notWanted;
            default -> throw new IllegalArgumentException("Dit antwoord van de ouder is niet bekend: " + presence);
        }
    }

    public void agree(List<String> present) {
        refuseUnless(State.prepared);
        this.state = State.agreed;
        this.present = String.join(",", present);
    }

    public void close(Instant now) {
        refuseUnless(State.notWanted, State.agreed);
        this.state = State.closed;
        this.closedAt = now;
    }

    /** Ended by what happened to the case, in whatever step it was. */
    void stop(Instant now) {
        if (!over()) {
            this.state = State.closed;
            this.closedAt = now;
        }
    }

    boolean over() {
        return state == State.closed;
    }

    /** A pause moves the terms to look and to plan; what hangs on a date that was agreed stays with that date. */
    void shift(Duration by) {
        checkDue = checkDue.plus(by);
        meetingDue = meetingDue.plus(by);
        reportDue = reportDue == null ? null : reportDue.plus(by);
    }

    /** Kept at the first question of this round, so that task and timer say the same. */
    Instant invitationDue(Instant otherwise) {
        if (invitationDue == null) {
            invitationDue = otherwise;
        }
        return invitationDue;
    }

    Instant answerDue(Instant otherwise) {
        if (answerDue == null) {
            answerDue = otherwise;
        }
        return answerDue;
    }

    Instant reportDue(Instant otherwise) {
        if (reportDue == null) {
            reportDue = otherwise;
        }
        return reportDue;
    }

    private void refuseUnless(State... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw new IllegalStateException("Dit kan niet in deze stap van het Knooppunt (" + state + ").");
        }
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",")).filter(one -> !one.isBlank()).toList();
    }

    public boolean parentsAgree() {
        return state == State.prepared;
    }

    public boolean newDateAsked() {
        return state == State.wanted && "newDate".equals(presence);
    }

    public List<String> suggested() {
        return list(suggested);
    }

    List<String> present() {
        return list(present);
    }

    String referralId() {
        return referralId;
    }

    public String caseId() {
        return caseId;
    }

    public State state() {
        return state;
    }

    public Instant checkDue() {
        return checkDue;
    }

    public Instant meetingDue() {
        return meetingDue;
    }

    public Instant plannedAt() {
        return plannedAt;
    }

    public String place() {
        return place;
    }

    public String message() {
        return message;
    }

    public int round() {
        return round;
    }
}
