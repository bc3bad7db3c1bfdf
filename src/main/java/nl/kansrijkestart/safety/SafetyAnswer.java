package nl.kansrijkestart.safety;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.kansrijkestart.keys.Household;
import nl.kansrijkestart.keys.Sealed;
import org.hibernate.annotations.Formula;

/** One finished form about safety, with the questions as they stood on the screen. */
@Entity
@Table(name = "safety_answer")
class SafetyAnswer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "safety_answer_id_seq")
    @SequenceGenerator(name = "safety_answer_id_seq", allocationSize = 1)
    private Long id;

    private String safetyId;

    @Household("safetyId")
    @Formula(Household.KEY_OF_SAFETY)
    private String householdKey;

    private String formId;
    private String person;
    private Instant at;
    private boolean late;

    @Sealed
    private String lines;

    protected SafetyAnswer() {}

    SafetyAnswer(String safetyId, String formId, String person, Instant at, boolean late, String lines) {
        this.safetyId = safetyId;
        this.formId = formId;
        this.person = person;
        this.at = at;
        this.late = late;
        this.lines = lines;
    }

    String formId() {
        return formId;
    }

    String person() {
        return person;
    }

    Instant at() {
        return at;
    }

    boolean late() {
        return late;
    }

    String lines() {
        return lines;
    }
}
