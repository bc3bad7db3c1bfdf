package nl.kansrijkestart.support;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Since when a plan is there, and until when each step is waited for: given once, and the same at a second look. */
@Embeddable
class PlanTerms {

    private Instant opened;
    private Instant proposalDue;
    private Instant acceptDue;
    private Instant planDue;
    private Instant evaluationDue;

    protected PlanTerms() {}

    PlanTerms(Instant opened) {
        this.opened = opened;
    }

    /** Another choice of a director has a term of its own, and so has the answer to it. */
    void chooseAnew() {
        proposalDue = null;
        acceptDue = null;
    }

    void writeAnew() {
        planDue = null;
    }

    void evaluate(Instant moment) {
        evaluationDue = moment;
    }

    /** A pause moves what is still to come. */
    void shift(UnaryOperator<Instant> by) {
        proposalDue = later(proposalDue, by);
        acceptDue = later(acceptDue, by);
        planDue = later(planDue, by);
        evaluationDue = later(evaluationDue, by);
    }

    private static Instant later(Instant moment, UnaryOperator<Instant> by) {
        return moment == null ? null : by.apply(moment);
    }

    Instant proposalDue(Instant otherwise) {
        if (proposalDue == null) {
            proposalDue = otherwise;
        }
        return proposalDue;
    }

    Instant acceptDue(Instant otherwise) {
        if (acceptDue == null) {
            acceptDue = otherwise;
        }
        return acceptDue;
    }

    Instant planDue(Instant otherwise) {
        if (planDue == null) {
            planDue = otherwise;
        }
        return planDue;
    }

    Instant evaluationDue() {
        return evaluationDue;
    }

    /** The proposed person got the question, and it was not answered yet. */
    boolean asked() {
        return acceptDue != null;
    }
}
