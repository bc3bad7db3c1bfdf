package nl.kansrijkestart.pathway.family;

import nl.kansrijkestart.referral.ReferralEvents;
import nl.kansrijkestart.support.running.RunningHelpService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A referral led to help: when several parties now help, support is carried together. What runs of it ends before the
 * pathway does.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HelpBegan {

    private final TogetherNeeded together;
    private final RunningHelpService helps;

    HelpBegan(TogetherNeeded together, RunningHelpService helps) {
        this.together = together;
        this.helps = helps;
    }

    @EventListener
    void closed(ReferralEvents.Closed referral) {
        if (referral.helpStarted()) {
            together.helpStarted(referral.about().caseId());
        }
    }

    @EventListener
    void ending(PathwayEvents.Ending pathway) {
        helps.endProcesses(pathway.family().id());
    }
}
