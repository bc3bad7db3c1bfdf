package nl.kansrijkestart.support.news;

import java.util.Map;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.monitoring.facts.FactKind;
import nl.kansrijkestart.monitoring.facts.FactKind.Code;
import nl.kansrijkestart.monitoring.facts.Facts;
import nl.kansrijkestart.support.SupportEvents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is counted of support, without the family. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SupportFacts {

    private final Facts facts;
    private final CaseFiles files;

    SupportFacts(Facts facts, CaseFiles files) {
        this.facts = facts;
        this.files = files;
    }

    @EventListener
    void settled(SupportEvents.ActionSettled event) {
        record(
                FactKind.actionSettled,
                event,
                Map.of("detail", event.result(), "due", event.action().due()));
    }

    @EventListener
    void evaluated(SupportEvents.Evaluated event) {
        record(
                FactKind.evaluationHeld,
                event,
                Map.of("detail", event.next(), "topic", event.familySays(), "due", event.due()));
    }

    @EventListener
    void director(SupportEvents.DirectorAnswered event) {
        if (event.yes()) {
            record(FactKind.directorAccepted, event, Map.of("detail", event.first() ? Code.first : Code.changed));
        }
    }

    private void record(FactKind kind, SupportEvents event, Map<String, ?> attributes) {
        facts.record(kind, files.card(event.caseId()).municipality(), attributes);
    }
}
