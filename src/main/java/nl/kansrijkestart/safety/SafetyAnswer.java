package nl.kansrijkestart.safety;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One finished form about safety, with the questions as they stood on the screen. */
@Entity
@Table(name = "safety_answer")
class SafetyAnswer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String safetyId;
    private String formId;
    private String person;
    private Instant at;
    private boolean late;
    @Convert(converter = Shielded.class)
    private String lines;

    protected SafetyAnswer() {
    }

    SafetyAnswer(String safetyId, String formId, String person, Instant at, boolean late, String lines) {
        this.safetyId = safetyId;
        this.formId = formId;
        this.person = person;
        this.at = at;
        this.late = late;
        this.lines = lines;
    }

    String formId() { return formId; }

    String person() { return person; }

    Instant at() { return at; }

    boolean late() { return late; }

    String lines() { return lines; }
}
