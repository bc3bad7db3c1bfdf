package nl.kansrijkestart.consent;

import java.util.Map;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.monitoring.facts.FactKind;
import nl.kansrijkestart.monitoring.facts.Facts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is counted of the answers of parents, without the family. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ConsentFacts {

    private final Facts facts;
    private final CaseFiles files;

    ConsentFacts(Facts facts, CaseFiles files) {
        this.facts = facts;
        this.files = files;
    }

    @EventListener
    void answered(ConsentEvents.QuestionAnswered event) {
        facts.record(
                FactKind.consentAnswered,
                files.card(event.caseId()).municipality(),
                Map.of("topic", event.purpose(), "detail", event.state()));
    }
}
