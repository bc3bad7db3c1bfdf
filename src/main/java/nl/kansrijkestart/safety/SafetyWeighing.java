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

/** What the table of the five weighings was asked, and which row fired. */
@Entity
@Table(name = "safety_weighing")
class SafetyWeighing {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "safety_weighing_id_seq")
    @SequenceGenerator(name = "safety_weighing_id_seq", allocationSize = 1)
    private Long id;

    private String safetyId;

    @Household("safetyId")
    @Formula(Household.KEY_OF_SAFETY)
    private String householdKey;

    private Instant at;

    @Sealed
    private String inputs;

    @Sealed
    private String result;

    protected SafetyWeighing() {}

    SafetyWeighing(String safetyId, Instant at, String inputs, String result) {
        this.safetyId = safetyId;
        this.at = at;
        this.inputs = inputs;
        this.result = result;
    }
}
