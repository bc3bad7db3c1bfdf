package nl.kansrijkestart.pathway;

import java.util.Map;
import nl.kansrijkestart.casefile.CaseCard;
import nl.kansrijkestart.casefile.CaseFiles;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.engine.FormRefused;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.support.SupportPlans;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may happen to a case at any time: the parent withdraws, or the case closes at once. */
@Component
@Transactional
public class PathwayEvents {

    private final Pathways pathways;
    private final CaseFiles files;
    private final Consents consents;
    private final SupportPlans plans;
    private final LifeEvents lifeEvents;
    private final Journeys journeys;

    PathwayEvents(Pathways pathways, CaseFiles files, Consents consents, SupportPlans plans, LifeEvents lifeEvents, Journeys journeys) {
        this.pathways = pathways;
        this.files = files;
        this.consents = consents;
        this.plans = plans;
        this.lifeEvents = lifeEvents;
        this.journeys = journeys;
    }

    /** The parent withdraws consent, via anyone who helps the family. Work at others stops within this transaction. */
    public void withdrawConsent(String caseId, String person) {
        refuseClosed(caseId);
        files.tell(caseId, person, "Toestemming ingetrokken");
        if (!journeys.tellCase("consentWithdrawn", caseId, Map.of())) {
            stopSharingWithoutProcess(caseId);
        }
    }

    /** Closes now, with what is open. @param outcome one of parentStops, noConsent, pregnancyEnded, deceased, moved */
    public void closeNow(String caseId, String outcome, String person) {
        refuseClosed(caseId);
        if (!PathwayForms.AT_ANY_TIME.contains(outcome)) {
            throw new FormRefused("Met deze uitkomst sluit u in de taak \"Traject afsluiten\".");
        }
        if ("pregnancyEnded".equals(outcome)) {
            lifeEvents.pregnancyEnded(caseId, person);
            return;
        }
        pathways.of(caseId).stop(outcome, person);
        if (!journeys.tellCase("closingRequested", caseId, Map.of())) {
            throw new FormRefused("Dit traject loopt niet meer.");
        }
    }

    /** The family or a professional wants to carry support together, with one plan. Refused while one is carried, and when nobody helps yet. */
    public void requestSupport(String caseId, String person) {
        refuseClosed(caseId);
        pathways.hold(caseId);
        plans.request(caseId);
        files.tell(caseId, person, "Gevraagd om samen steun te dragen met één plan");
        if (!journeys.tellCase("supportRequested", caseId, Map.of())) {
            throw new FormRefused("Nu kan dit nog niet: spreek eerst met de ouder af wie er helpt. Daarna kunt u samen een steunplan maken.");
        }
    }

    /** After the end of a pregnancy nothing is shared any more; the family's yes ends too when she says so. */
    private void stopSharingWithoutProcess(String caseId) {
        if (!files.card(caseId).pregnancyEnded()) {
            throw new FormRefused("Dit traject loopt niet meer.");
        }
        consents.withdrawAll(caseId);
        files.share(caseId, false);
    }

    private void refuseClosed(String caseId) {
        CaseCard file = files.card(caseId);
        if (file.closed() != null) {
            throw new FormRefused("Dit traject is al afgesloten.");
        }
    }
}
