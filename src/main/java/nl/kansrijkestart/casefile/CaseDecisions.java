package nl.kansrijkestart.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.engine.Decisions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What decision tables say about a family; kept with its file and nowhere in the engine. */
@Component
@Transactional
public class CaseDecisions {

    private final Decisions tables;
    private final DecisionRecords records;
    private final Clock clock;

    CaseDecisions(Decisions tables, DecisionRecords records, Clock clock) {
        this.tables = tables;
        this.records = records;
        this.clock = clock;
    }

    /** Asks a decision table about this family and keeps what was asked and which rows fired. */
    public List<Decisions.Row> decide(String caseId, String decisionId, Map<String, Object> facts) {
        List<Decisions.Row> rows = tables.evaluate(decisionId, facts);
        records.save(new DecisionRecord(caseId, decisionId, facts.toString(), rows.toString(), clock.instant()));
        return rows;
    }
}
