package nl.kansrijkestart.pathway.asking;

import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.PartKind;
import nl.kansrijkestart.casefile.file.PartService;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.pathway.family.PathwayEvents;
import nl.kansrijkestart.pathway.family.Pathways;
import nl.kansrijkestart.pathway.hub.HubMeetingService;
import nl.kansrijkestart.support.SupportPlans;
import org.springframework.stereotype.Component;

/** What a yes of the family held open for others closes with it. */
@Component
class ClosedDoors {

    private final HubMeetingService hubMeetings;
    private final SupportPlans plans;
    private final PartService parts;
    private final ConsentGate gate;
    private final CaseFiles files;
    private final Pathways pathways;

    ClosedDoors(
            HubMeetingService hubMeetings,
            SupportPlans plans,
            PartService parts,
            ConsentGate gate,
            CaseFiles files,
            Pathways pathways) {
        this.hubMeetings = hubMeetings;
        this.plans = plans;
        this.parts = parts;
        this.gate = gate;
        this.files = files;
        this.pathways = pathways;
    }

    /**
     * A yes ended: whatever it held open at others closes at once, their parts in the family too. They read that it
     * stopped, not why.
     */
    void close(String caseId) {
        CaseCard file = files.card(caseId);
        hubMeetings.closeDoors(caseId);
        plans.closeDoors(caseId);
        parts.endUnless(caseId, (kind, organisation) -> stays(caseId, kind, organisation)).stream()
                .filter(one -> one.kind() != PartKind.helper)
                .forEach(one -> pathways.tell(new PathwayEvents.PartEnded(file, one)));
    }

    private boolean stays(String caseId, PartKind kind, String organisation) {
        return switch (kind) {
            case signaller -> true;
            case director -> gate.mayDirect(caseId, organisation);
            default -> gate.knows(caseId, organisation);
        };
    }
}
