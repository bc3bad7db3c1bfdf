package nl.kansrijkestart.pathway.asking;

import java.util.List;
import java.util.Map;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import nl.kansrijkestart.engine.Journeys;
import org.springframework.stereotype.Component;

/**
 * One parent says no to what another one agreed to: nothing of it is shared any more until a person has talked with
 * both.
 */
@Component
public class ParentsDiffer {

    private final OpenWork openWork;
    private final CaseFiles files;
    private final Consents consents;
    private final Journeys journeys;

    public ParentsDiffer(OpenWork openWork, CaseFiles files, Consents consents, Journeys journeys) {
        this.openWork = openWork;
        this.files = files;
        this.consents = consents;
        this.journeys = journeys;
    }

    /** @param stopped the yes of others that ended; nothing happens when there is none */
    public void stop(String caseId, List<ConsentCard> stopped) {
        if (stopped.isEmpty()) {
            return;
        }
        stopped.forEach(one -> openWork.stopPart(caseId, one, "referralWithdrawn"));
        files.tell(caseId, null, "Delen gestopt: ouders zijn het niet eens");
        journeys.tellCaseAfterwards("parentsDiffer", caseId, Map.of());
        if (stopped.stream().anyMatch(one -> ConsentQuestions.KEEP.equals(one.purpose()))) {
            journeys.tellCaseAfterwards("consentWithdrawn", caseId, Map.of());
        }
    }

    /** Without the yes to keeping the pathway nothing is shared. */
    void stopUnlessKept(CaseCard file) {
        if (file.shared() && !consents.covers(file.id(), ConsentQuestions.KEEP, null)) {
            journeys.tellCaseAfterwards("consentWithdrawn", file.id(), Map.of());
        }
    }
}
