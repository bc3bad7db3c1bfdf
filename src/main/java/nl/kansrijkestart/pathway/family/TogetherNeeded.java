package nl.kansrijkestart.pathway.family;

import java.util.List;
import java.util.Map;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.ReferralService.ReferralCard;
import nl.kansrijkestart.support.SupportPlans;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When support is carried together: as soon as a second party helps, a Knooppunt made agreements or somebody asks, and
 * never twice at once.
 */
@Component
@Transactional
public class TogetherNeeded {

    private final Pathways pathways;
    private final ReferralService referrals;
    private final SupportPlans plans;
    private final ConsentGate gate;
    private final Journeys journeys;

    TogetherNeeded(
            Pathways pathways, ReferralService referrals, SupportPlans plans, ConsentGate gate, Journeys journeys) {
        this.pathways = pathways;
        this.referrals = referrals;
        this.plans = plans;
        this.gate = gate;
        this.journeys = journeys;
    }

    /** One kind of help runs light: no plan and no director, unless somebody asks. */
    public boolean of(String caseId) {
        pathways.hold(caseId);
        return gate.open(caseId, ConsentGate.PLAN, null)
                && !plans.carried(caseId)
                && (plans.waits(caseId) || severalParties(caseId));
    }

    /** Two parties that help, and one of them began after the last plan was closed. */
    private boolean severalParties(String caseId) {
        List<ReferralCard> started = referrals.of(caseId).stream()
                .filter(ReferralCard::helping)
                .filter(one -> one.receiver() != null && !"prenatalHomeVisit".equals(one.need()))
                .toList();
        boolean somebodyNew = plans.lastClosed(caseId)
                .map(closed -> started.stream()
                        .anyMatch(
                                one -> one.closedAt() != null && one.closedAt().isAfter(closed)))
                .orElse(true);
        return somebodyNew
                && started.stream().map(ReferralCard::receiver).distinct().count() > 1;
    }

    /**
     * The rest of the round is not waited for. The engine is busy with the step that led here, so the case hears it at
     * the end.
     */
    public void helpStarted(String caseId) {
        if (of(caseId)) {
            journeys.tellCaseAfterwards("supportRequested", caseId, Map.of());
        }
    }
}
