package nl.kansrijkestart.privacy.emergency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Aggregate;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.keys.Household;
import nl.kansrijkestart.keys.Sealed;
import org.hibernate.annotations.Formula;

/** One professional may read a small part of one family's file for a while, with a reason. Never changed. */
@Entity
@Table(name = "emergency_look")
class EmergencyLook extends Aggregate {

    /** @param person login */
    record Begun(CaseCard file, String person, String organisationName) {}

    @Id
    private String id;

    private String caseId;

    @Household("caseId")
    @Formula(Household.KEY_OF_CASE)
    private String householdKey;

    private String municipality;
    private String person;
    private String organisation;

    @Sealed
    private String reason;

    private Instant at;
    private Instant until;

    protected EmergencyLook() {}

    EmergencyLook(CaseCard file, PersonCard person, String reason, Instant now, Instant until) {
        this.id = UUID.randomUUID().toString();
        this.caseId = file.id();
        this.municipality = file.municipality();
        this.person = person.login();
        this.organisation = person.organisation();
        this.reason = reason;
        this.at = now;
        this.until = until;
        happened(new Begun(file, person.login(), person.organisationName()));
    }

    boolean holdsFor(String login, Instant now) {
        return person.equals(login) && now.isBefore(until);
    }

    String id() {
        return id;
    }

    String caseId() {
        return caseId;
    }

    String reason() {
        return reason;
    }

    Instant until() {
        return until;
    }
}
