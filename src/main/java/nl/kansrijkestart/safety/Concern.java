package nl.kansrijkestart.safety;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import nl.kansrijkestart.keys.Sealed;

/**
 * What it is about: which family, and what was seen, weighed, decided and heard. All of it is sealed, and so all of it
 * is kept as a text.
 */
@Embeddable
class Concern {

    /** What the table of the five weighings says. */
    enum Advice {
        reportAtOnce,
        report,
        helpAndFollow,
        close,
        undecided
    }

    enum Decision {
        report,
        help,
        none
    }

    /** What Veilig Thuis let know: that it began an enquiry, or how it ended. */
    enum SafeHome {
        enquiry,
        passedOn,
        finished
    }

    @Sealed
    private String linkedCase;

    @Sealed
    private String danger;

    @Sealed
    private String advice;

    @Sealed
    private String hint;

    @Sealed
    private String decision;

    @Sealed
    private String reportedOn;

    @Sealed
    private String safeHome;

    @Sealed
    private String safeHomeOn;

    protected Concern() {}

    /** @param linkedCase the family's case when it has one; null otherwise */
    Concern(boolean danger, String linkedCase) {
        this.danger = String.valueOf(danger);
        this.linkedCase = linkedCase;
    }

    void advised(Advice advice, String hint) {
        this.advice = advice.name();
        this.hint = hint;
    }

    void reported(LocalDate day) {
        decided(Decision.report);
        reportedOn = day.toString();
        safeHome = null;
        safeHomeOn = null;
    }

    void decided(Decision decision) {
        this.decision = decision.name();
    }

    void heard(SafeHome answer, LocalDate day) {
        safeHome = answer.name();
        safeHomeOn = day.toString();
    }

    boolean danger() {
        return Boolean.parseBoolean(danger);
    }

    /** Reporting is the norm: danger now, or what the weighings say. */
    boolean reportIsNorm() {
        return atOnce() || is(Advice.report);
    }

    boolean atOnce() {
        return advice == null ? danger() : is(Advice.reportAtOnce);
    }

    private boolean is(Advice one) {
        return advice != null && Advice.valueOf(advice) == one;
    }

    String linkedCase() {
        return linkedCase;
    }

    String hint() {
        return hint;
    }

    /** Null before there is one. */
    Decision decision() {
        return decision == null ? null : Decision.valueOf(decision);
    }

    boolean isReported() {
        return reportedOn != null;
    }

    LocalDate reportedDay() {
        return LocalDate.parse(reportedOn);
    }

    boolean isHeard() {
        return safeHome != null;
    }

    boolean enquiry() {
        return isHeard() && SafeHome.valueOf(safeHome) == SafeHome.enquiry;
    }

    LocalDate safeHomeDay() {
        return LocalDate.parse(safeHomeOn);
    }
}
