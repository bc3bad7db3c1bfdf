package nl.kansrijkestart.pathway.homevisit;

import java.util.Map;
import nl.kansrijkestart.monitoring.facts.FactKind;
import nl.kansrijkestart.monitoring.facts.FactKind.Code;
import nl.kansrijkestart.monitoring.facts.Facts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is counted of home visits, without the family. */
@Component
class HomeVisitFacts {

    private static final String NEED = "prenatalHomeVisit";

    private final Facts facts;

    HomeVisitFacts(Facts facts) {
        this.facts = facts;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void held(HomeVisitEvents.Held visit) {
        facts.record(
                FactKind.homeVisitHeld,
                visit.family().municipality(),
                Map.of(
                        "need",
                        NEED,
                        "detail",
                        visit.how(),
                        "topic",
                        turn(visit.first()),
                        "since",
                        visit.registered(),
                        "due",
                        visit.due(),
                        "signalled",
                        visit.family().opened()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void missed(HomeVisitEvents.Missed visit) {
        facts.record(
                FactKind.homeVisitMissed,
                visit.family().municipality(),
                Map.of("need", NEED, "topic", turn(visit.first())));
    }

    private static Code turn(boolean first) {
        return first ? Code.first : Code.again;
    }
}
