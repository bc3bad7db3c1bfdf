package nl.kansrijkestart.safety;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What the table of the five weighings was asked, and which row fired. */
@Entity
@Table(name = "safety_weighing")
class SafetyWeighing {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String safetyId;
    private Instant at;
    @Convert(converter = Shielded.class)
    private String inputs;
    @Convert(converter = Shielded.class)
    private String result;

    protected SafetyWeighing() {
    }

    SafetyWeighing(String safetyId, Instant at, String inputs, String result) {
        this.safetyId = safetyId;
        this.at = at;
        this.inputs = inputs;
        this.result = result;
    }
}
