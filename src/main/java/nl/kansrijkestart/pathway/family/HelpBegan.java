package nl.kansrijkestart.pathway.family;

import nl.kansrijkestart.referral.ReferralEvents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A referral led to help: when several parties now help, support is carried together. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HelpBegan {

    private final TogetherNeeded together;

    HelpBegan(TogetherNeeded together) {
        this.together = together;
    }

    @EventListener
    void closed(ReferralEvents.Closed referral) {
        if (referral.helpStarted()) {
            together.helpStarted(referral.about().caseId());
        }
    }
}
