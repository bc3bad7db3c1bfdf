package nl.kansrijkestart.referral.news;

import nl.kansrijkestart.casefile.file.PartService;
import nl.kansrijkestart.referral.ReferralEvents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who said yes takes part in the help for the family, until the last referral of the organisation is stopped. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReferralParts {

    private final PartService parts;

    ReferralParts(PartService parts) {
        this.parts = parts;
    }

    @EventListener
    void answered(ReferralEvents.Answered event) {
        if (event.helper() != null) {
            parts.helps(event.about().caseId(), event.helper());
        }
    }

    @EventListener
    void stopped(ReferralEvents.Stopped event) {
        if (event.about().receiver() != null && !event.helpsOtherwise()) {
            parts.stopsHelping(event.about().caseId(), event.about().receiver());
        }
    }
}
