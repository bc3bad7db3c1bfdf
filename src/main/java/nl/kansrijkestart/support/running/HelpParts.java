package nl.kansrijkestart.support.running;

import nl.kansrijkestart.casefile.file.PartService;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.support.SupportPlans;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who helps takes part until the help is over, unless the organisation helps with something else too. What ends from
 * outside ends parts in its own way.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HelpParts {

    private final ReferralService referrals;
    private final SupportPlans plans;
    private final PartService parts;

    HelpParts(ReferralService referrals, SupportPlans plans, PartService parts) {
        this.referrals = referrals;
        this.plans = plans;
        this.parts = parts;
    }

    @EventListener
    void over(HelpEvents.Over event) {
        if (event.how() == HelpEvents.End.withCase) {
            return;
        }
        String receiver = referrals.about(event.helpId()).receiver();
        boolean helpsOtherwise = referrals.helpOver(event.helpId());
        boolean acts = plans.openActions(event.caseId()).stream()
                .anyMatch(action -> action.owner().equals(receiver));
        if (receiver != null && !helpsOtherwise && !acts) {
            parts.stopsHelping(event.caseId(), receiver);
        }
    }
}
