package nl.kansrijkestart.pathway.hub;

import java.util.Map;
import nl.kansrijkestart.monitoring.facts.FactKind;
import nl.kansrijkestart.monitoring.facts.FactKind.Code;
import nl.kansrijkestart.monitoring.facts.Facts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is counted of the Knooppunt, without the family. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HubMeetingFacts {

    private static final String NEED = "hubMeeting";

    private final Facts facts;

    HubMeetingFacts(Facts facts) {
        this.facts = facts;
    }

    /** Who was asked and who came, as numbers: not which organisation. */
    @EventListener
    public void held(HubMeetingEvents.Held meeting) {
        String municipality = meeting.family().municipality();
        facts.record(
                FactKind.hubMeetingHeld,
                municipality,
                Map.of(
                        "need",
                        NEED,
                        "detail",
                        meeting.withParents() ? Code.withParents : Code.withoutParents,
                        "due",
                        meeting.due(),
                        "signalled",
                        meeting.family().opened()));
        guests(municipality, meeting.came(), Code.present);
        guests(municipality, meeting.absent(), Code.absent);
    }

    private void guests(String municipality, int many, Code detail) {
        for (int one = 0; one < many; one++) {
            facts.record(FactKind.hubGuestAsked, municipality, Map.of("need", NEED, "detail", detail));
        }
    }
}
