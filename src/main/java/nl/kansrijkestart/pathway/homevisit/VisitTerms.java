package nl.kansrijkestart.pathway.homevisit;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** The moments of one visit, kept so that task and timer say the same each time. */
@Embeddable
class VisitTerms {

    private Instant registered;
    private Instant callDue;
    private Instant visitDue;
    private Instant approachDue;

    protected VisitTerms() {}

    /** @param registered when the registration was sent: both terms count from there */
    VisitTerms(Instant registered, Instant callDue, Instant visitDue) {
        this.registered = registered;
        this.callDue = callDue;
        this.visitDue = visitDue;
    }

    void nextCall(Instant moment) {
        callDue = moment;
    }

    void nextVisit(Instant moment) {
        visitDue = moment;
    }

    /** A pause moves the terms, not an appointment. */
    void shift(UnaryOperator<Instant> by) {
        callDue = by.apply(callDue);
        visitDue = by.apply(visitDue);
        approachDue = approachDue == null ? null : by.apply(approachDue);
    }

    Instant approachDue(Instant otherwise) {
        if (approachDue == null) {
            approachDue = otherwise;
        }
        return approachDue;
    }

    Instant registered() {
        return registered;
    }

    Instant callDue() {
        return callDue;
    }

    Instant visitDue() {
        return visitDue;
    }
}
