package nl.kansrijkestart.casefile;

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

/** What a decision table was asked and answered about this family: kept here and nowhere in the engine. */
@Entity
@Table(name = "decision_record")
class DecisionRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "decision_record_id_seq")
    @SequenceGenerator(name = "decision_record_id_seq", allocationSize = 50)
    private Long id;

    private String caseId;

    @Household("caseId")
    @Formula(Household.KEY_OF_CASE)
    private String householdKey;

    private String decision;

    @Sealed
    private String inputs;

    @Sealed
    private String result;

    private Instant at;

    protected DecisionRecord() {}

    DecisionRecord(String caseId, String decision, String inputs, String result, Instant at) {
        this.caseId = caseId;
        this.decision = decision;
        this.inputs = inputs;
        this.result = result;
        this.at = at;
    }
}
