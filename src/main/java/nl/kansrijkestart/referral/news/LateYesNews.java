package nl.kansrijkestart.referral.news;

import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.referral.ReferralEvents;
import nl.kansrijkestart.referral.ReferralEvents.About;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A yes that came too late is told to who signalled, to who has the referral now and to the coordinator. It begins
 * nothing: they talk.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LateYesNews {

    private static final String SOMEBODY = "een eerder gevraagde organisatie";

    private final ReferralAudience audience;

    LateYesNews(ReferralAudience audience) {
        this.audience = audience;
    }

    @EventListener
    void said(ReferralEvents.LateYes event) {
        About about = event.about();
        String who = Words.shielded(about.need()) ? SOMEBODY : audience.name(event.organisation());
        if (event.over()) {
            audience.signaller(
                    about,
                    who
                            + " zei alsnog ja, na de termijn. De verwijzing was al gesloten; begin een nieuwe als "
                            + "dat nodig is.");
            return;
        }
        audience.signaller(
                about, who + " zei alsnog ja, na de termijn. Er begint niets vanzelf: overleg met wie nu gevraagd is.");
        if (!event.same()) {
            audience.receiver(
                    about,
                    SOMEBODY + " zei alsnog ja, na de termijn. Overleg met wie u om hulp vroeg voordat u begint.");
        }
        audience.coordinator(
                about, SOMEBODY + " zei alsnog ja op een verwijzing, na de termijn. Er begint niets vanzelf.");
    }
}
