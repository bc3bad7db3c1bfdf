package nl.kansrijkestart.pathway.hub;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** The moments of one Knooppunt. Each is kept at its first question, so that task and timer say the same. */
@Embeddable
class MeetingTerms {

    private Instant checkDue;
    private Instant meetingDue;
    private Instant invitationDue;
    private Instant answerDue;
    private Instant reportDue;

    protected MeetingTerms() {}

    MeetingTerms(Instant checkDue, Instant meetingDue) {
        this.checkDue = checkDue;
        this.meetingDue = meetingDue;
    }

    /** What hangs on the date of a round begins anew. */
    void newRound() {
        invitationDue = null;
        answerDue = null;
        reportDue = null;
    }

    void newMeeting(Instant due) {
        meetingDue = due;
    }

    /** A pause moves the terms to look and to plan; what hangs on a date that was agreed stays with that date. */
    void shift(UnaryOperator<Instant> by) {
        checkDue = by.apply(checkDue);
        meetingDue = by.apply(meetingDue);
        reportDue = reportDue == null ? null : by.apply(reportDue);
    }

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

    Instant checkDue() {
        return checkDue;
    }

    Instant meetingDue() {
        return meetingDue;
    }
}
