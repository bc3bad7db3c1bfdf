package nl.kansrijkestart.casefile;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a decision table was asked and answered about this family: kept here and nowhere in the engine. */
@Entity
@Table(name = "decision_record")
class DecisionRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseId;
    private String decision;
    @Convert(converter = Personal.class)
    private String inputs;
    @Convert(converter = Personal.class)
    private String result;
    private Instant at;

    protected DecisionRecord() {
    }

    DecisionRecord(String caseId, String decision, String inputs, String result, Instant at) {
        this.caseId = caseId;
        this.decision = decision;
        this.inputs = inputs;
        this.result = result;
        this.at = at;
    }
}
