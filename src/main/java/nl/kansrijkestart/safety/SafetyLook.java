package nl.kansrijkestart.safety;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Somebody of the circle looked. Apart from the families' log, so that no overview of theirs can show it; the database
 * only lets it be added.
 */
@Entity
@Table(name = "safety_look")
class SafetyLook {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String safetyId;
    private Instant at;
    private String person;
    private String organisation;
    private String what;

    protected SafetyLook() {}

    SafetyLook(String safetyId, Instant at, String person, String organisation, String what) {
        this.safetyId = safetyId;
        this.at = at;
        this.person = person;
        this.organisation = organisation;
        this.what = what;
    }
}
