package nl.kansrijkestart.support;

import java.util.Map;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.monitoring.facts.FactKind;
import nl.kansrijkestart.monitoring.facts.Facts;
import org.springframework.stereotype.Component;

/** What is counted of support, without the family. */
@Component
class SupportFacts {

    private final Facts facts;
    private final CaseFiles files;

    SupportFacts(Facts facts, CaseFiles files) {
        this.facts = facts;
        this.files = files;
    }

    /** @param result done, dropped or notDone */
    void settled(Action action, String result) {
        record(FactKind.actionSettled, action.caseId(), Map.of("detail", result, "due", action.due()));
    }

    /** Told before the next evaluation gets its moment. @param familySays better, same, worse or unsaid */
    void evaluated(Plan plan, String next, String familySays) {
        record(
                FactKind.evaluationHeld,
                plan.caseId(),
                Map.of("detail", next, "topic", familySays, "due", plan.evaluationDue()));
    }

    /** Told before the new director takes over. */
    void directorAccepted(String caseId) {
        record(
                FactKind.directorAccepted,
                caseId,
                Map.of("detail", files.card(caseId).caseDirector() == null ? "first" : "changed"));
    }

    private void record(FactKind kind, String caseId, Map<String, ?> attributes) {
        facts.record(kind, files.card(caseId).municipality(), attributes);
    }
}
