package nl.kansrijkestart.safety;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.kansrijkestart.keys.Household;
import nl.kansrijkestart.keys.Sealed;
import org.hibernate.annotations.Formula;

/** One professional's own work under the reporting code. What it is about is only in shielded columns. */
@Entity
@Table(name = "safety_record")
class SafetyRecord {

    static final Set<String> STEPS = Set.of(
            "mapConcerns", "consultSafely", "talkAboutConcerns", "weighConcerns", "decideOnReport", "followSafety");
    static final String REPORT = "report";

    @Id
    private String id;

    @Household("id")
    @Formula(Household.KEY_OF_ID)
    private String householdKey;

    private String mark;
    private String municipality;
    private String professional;
    private String role;
    private String organisation;
    private boolean officer;

    @Sealed
    private String linkedCase;

    @Sealed
    private String danger;

    private String nextStep;

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

    private Instant due;
    private Instant opened;
    private Instant closed;

    protected SafetyRecord() {}

    /**
     * @param role the role in which the professional does this; she must hold it in the municipality
     * @param officer the safeguarding officers of the own organisation look along from the beginning
     * @param linkedCase the family's case when it has one; null otherwise
     */
    SafetyRecord(
            String mark,
            String municipality,
            String professional,
            String role,
            String organisation,
            boolean officer,
            String linkedCase,
            boolean danger,
            Instant now) {
        this.id = UUID.randomUUID().toString();
        this.mark = mark;
        this.municipality = municipality;
        this.professional = professional;
        this.role = role;
        this.organisation = organisation;
        this.officer = officer;
        this.linkedCase = linkedCase;
        this.danger = String.valueOf(danger);
        this.nextStep = danger ? "decideOnReport" : "mapConcerns";
        this.opened = now;
    }

    /** Any step, in any order, as often as needed. */
    void goTo(String step) {
        refuseClosed();
        if (!STEPS.contains(step)) {
            throw new IllegalArgumentException("Deze stap is niet bekend: " + step);
        }
        nextStep = step;
        due = null;
    }

    /** The safeguarding officers of the own organisation look along from now on. */
    void askOfficer() {
        refuseClosed();
        officer = true;
    }

    /** What the table of the five weighings says. It guides; the professional decides. */
    void advised(String advice, String hint) {
        refuseClosed();
        this.advice = advice;
        this.hint = hint;
    }

    void reported(LocalDate day) {
        refuseClosed();
        decision = REPORT;
        reportedOn = day.toString();
        safeHome = null;
        safeHomeOn = null;
    }

    void decided(String otherDecision) {
        refuseClosed();
        decision = otherDecision;
    }

    /** @param answer enquiry when Veilig Thuis began one, otherwise what it let know */
    void heardFromSafeHome(String answer, LocalDate day) {
        refuseClosed();
        safeHome = answer;
        safeHomeOn = day.toString();
    }

    void dueAt(Instant moment) {
        due = moment;
    }

    void close(Instant now) {
        refuseClosed();
        closed = now;
    }

    private void refuseClosed() {
        if (closed != null) {
            throw new IllegalStateException("Dit eigen dossier is al afgesloten.");
        }
    }

    boolean danger() {
        return Boolean.parseBoolean(danger);
    }

    /** Reporting is the norm: danger now, or what the weighings say. */
    boolean reportIsNorm() {
        return advice == null ? danger() : atOnce() || REPORT.equals(advice);
    }

    boolean atOnce() {
        return advice == null ? danger() : "reportAtOnce".equals(advice);
    }

    boolean isReported() {
        return reportedOn != null;
    }

    LocalDate reportedDay() {
        return LocalDate.parse(reportedOn);
    }

    boolean heard() {
        return safeHome != null;
    }

    boolean enquiry() {
        return "enquiry".equals(safeHome);
    }

    LocalDate safeHomeDay() {
        return LocalDate.parse(safeHomeOn);
    }

    boolean closed() {
        return closed != null;
    }

    OwnRecords.Head head() {
        return new OwnRecords.Head(id, mark, opened, closed);
    }

    String id() {
        return id;
    }

    String mark() {
        return mark;
    }

    String municipality() {
        return municipality;
    }

    String professional() {
        return professional;
    }

    String role() {
        return role;
    }

    String organisation() {
        return organisation;
    }

    boolean officer() {
        return officer;
    }

    String linkedCase() {
        return linkedCase;
    }

    String nextStep() {
        return nextStep;
    }

    String hint() {
        return hint;
    }

    String decision() {
        return decision;
    }

    Instant due() {
        return due;
    }
}
