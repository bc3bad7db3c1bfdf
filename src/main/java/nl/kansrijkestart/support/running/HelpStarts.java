package nl.kansrijkestart.support.running;

import nl.kansrijkestart.referral.ReferralEvents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A referral led to help, which runs from then on; or what it was agreed by is over, and so is the help. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HelpStarts {

    private final RunningHelpService helps;

    HelpStarts(RunningHelpService helps) {
        this.helps = helps;
    }

    @EventListener
    void closed(ReferralEvents.Closed referral) {
        if (referral.helpRuns()) {
            helps.begin(referral.about().referralId(), referral.about().caseId());
        }
    }

    @EventListener
    void stopped(ReferralEvents.HelpStopped referral) {
        helps.stop(referral.about().referralId());
    }
}
