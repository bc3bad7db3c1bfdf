package nl.kansrijkestart.pathway;

import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Retry;
import nl.kansrijkestart.base.Turns;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.pathway.family.PathwayEvents;
import nl.kansrijkestart.pathway.family.Pathways;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a pathway, or a part of it, ends at any time: the parent takes back a yes, or the case closes at once. */
@Component
public class EndingService {

    private final Withdrawal withdrawal;
    private final LifeEvents lifeEvents;
    private final Pathways pathways;
    private final CaseFiles files;
    private final Journeys journeys;
    private final Turns turns;

    EndingService(
            Withdrawal withdrawal,
            LifeEvents lifeEvents,
            Pathways pathways,
            CaseFiles files,
            Journeys journeys,
            Turns turns) {
        this.withdrawal = withdrawal;
        this.lifeEvents = lifeEvents;
        this.pathways = pathways;
        this.files = files;
        this.journeys = journeys;
        this.turns = turns;
    }

    /**
     * The parent withdraws consent, via anyone who helps the family. Work at others stops within one transaction, which
     * tries again when somebody answers at the same time: withdrawing wins.
     *
     * @throws Refusal when nothing is left to take back; closed or not makes no difference
     */
    public void withdrawConsent(String caseId, String person) {
        Retry.tryAgain(() -> withdrawal.ofAll(caseId, person));
    }

    /**
     * The parent withdraws a part: these answers and the work that hangs on them; the rest goes on. One transaction, as
     * above: all of it or nothing.
     *
     * @throws Refusal as above, and when no answer is chosen
     */
    public void withdrawPart(String caseId, Set<Long> consentIds, String person) {
        Retry.tryAgain(() -> withdrawal.ofPart(caseId, consentIds, person));
    }

    /**
     * Somebody wants to look back with the family while help still runs: to close, or because more is needed.
     *
     * @throws Refusal when that can be done already, or nobody helps yet
     */
    @Transactional
    public void lookBack(String caseId, String person) {
        turns.await(caseId);
        if (!journeys.tellCase("closingWanted", caseId, Map.of())) {
            throw new Refusal("De taak \"Traject afsluiten\" staat al klaar, of er wordt nog hulp geregeld.");
        }
        files.tell(caseId, person, "Gevraagd om met het gezin terug te kijken");
    }

    /** Closes now, with what is open. @param outcome one of parentStops, noConsent, pregnancyEnded, deceased, moved */
    @Transactional
    public void closeNow(String caseId, String outcome, String person) {
        turns.await(caseId);
        if (files.card(caseId).closed() != null) {
            throw new Refusal("Dit traject is al afgesloten.");
        }
        if (!ClosingForms.AT_ANY_TIME.contains(outcome)) {
            throw new Refusal("Met deze uitkomst sluit u in de taak \"Traject afsluiten\".");
        }
        if ("pregnancyEnded".equals(outcome)) {
            lifeEvents.pregnancyEnded(caseId, person);
            return;
        }
        pathways.of(caseId).stop(outcome, person);
        pathways.tell(new PathwayEvents.Ending(files.card(caseId)));
        if (!journeys.tellCase("closingRequested", caseId, Map.of())) {
            throw new Refusal("Dit traject loopt niet meer.");
        }
    }
}
