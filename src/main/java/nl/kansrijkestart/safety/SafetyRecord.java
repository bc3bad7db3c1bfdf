package nl.kansrijkestart.safety;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Aggregate;
import nl.kansrijkestart.keys.Household;
import org.hibernate.annotations.Formula;

/** One professional's own work under the reporting code. What it is about is only in shielded columns. */
@Entity
@Table(name = "safety_record")
class SafetyRecord extends Aggregate {

    /** Something was asked of the officers, or waits too long. */
    record Told(Circle circle, What what) {}

    enum What {
        lookAlong,
        consulted,
        otherThanTheNorm,
        decisionWaits,
        termOver,
        dangerWaits
    }

    /** Who may know of it. @param officer those of the organisation look along with the professional */
    record Circle(String mark, String organisation, String professional, String role, boolean officer) {}

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

    private Concern concern;
    private String nextStep;
    private Instant due;
    private Instant opened;
    private Instant closed;

    protected SafetyRecord() {}

    /** @param role the role in which the professional does this; she must hold it in the municipality */
    SafetyRecord(String mark, String municipality, PersonCard professional, String role, Concern concern, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.mark = mark;
        this.municipality = municipality;
        this.professional = professional.login();
        this.role = role;
        this.organisation = professional.organisation();
        this.concern = concern;
        this.nextStep = concern.danger() ? "decideOnReport" : "mapConcerns";
        this.opened = now;
    }

    /** Any step, in any order, as often as needed. */
    void goTo(String step) {
        refuseClosed();
        nextStep = SafetySteps.known(step);
        due = null;
    }

    /** The safeguarding officers of the own organisation look along from now on. */
    void askOfficers(What what) {
        refuseClosed();
        officer = true;
        happened(new Told(circle(), what));
    }

    /** The professional leaves: an officer of the same organisation has it, and the others look along. */
    void passTo(String login) {
        refuseClosed();
        professional = login;
        role = SafetyService.OFFICERS + "@" + organisation;
        officer = true;
    }

    /** To write down what is weighed, decided and heard. Refuses a closed record with IllegalStateException. */
    Concern writes() {
        refuseClosed();
        return concern;
    }

    void dueAt(Instant moment) {
        due = moment;
    }

    void remind(What what) {
        happened(new Told(circle(), what));
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

    Circle circle() {
        return new Circle(mark, organisation, professional, role, officer);
    }

    Concern concern() {
        return concern;
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

    String nextStep() {
        return nextStep;
    }

    Instant due() {
        return due;
    }
}
