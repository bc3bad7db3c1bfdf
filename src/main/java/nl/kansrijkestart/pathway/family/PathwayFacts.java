package nl.kansrijkestart.pathway.family;

import java.util.Map;
import nl.kansrijkestart.casefile.file.CaseFileEvents;
import nl.kansrijkestart.monitoring.facts.FactKind;
import nl.kansrijkestart.monitoring.facts.FactKind.Code;
import nl.kansrijkestart.monitoring.facts.Facts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is counted of a pathway, without the family. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PathwayFacts {

    private final Facts facts;

    PathwayFacts(Facts facts) {
        this.facts = facts;
    }

    @EventListener
    public void signalled(CaseFileEvents.Opened file) {
        Integer weeks = file.weeks();
        Code moment = weeks == null ? Code.born : weeks < 20 ? Code.before20 : weeks < 28 ? Code.before28 : Code.from28;
        facts.record(
                FactKind.signalReceived,
                file.municipality(),
                Map.of("caseId", file.caseId(), "detail", moment, "topic", file.asked() ? Code.instrument : Code.none));
    }

    @EventListener
    public void closed(CaseFileEvents.Closed file) {
        facts.record(
                FactKind.caseClosed,
                file.municipality(),
                Map.of("caseId", file.caseId(), "detail", file.outcome(), "signalled", file.opened()));
    }

    @EventListener
    public void consentWithdrawn(PathwayEvents.ConsentWithdrawn consent) {
        facts.record(FactKind.consentWithdrawn, consent.family().municipality(), Map.of());
    }
}
