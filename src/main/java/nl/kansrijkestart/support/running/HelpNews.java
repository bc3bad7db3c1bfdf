package nl.kansrijkestart.support.running;

import java.util.Map;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.referral.ReferralEvents.About;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.news.ReferralAudience;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who signalled and who directs read how help goes; the pathway hears that it is over. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HelpNews {

    private final ReferralService referrals;
    private final ReferralAudience audience;
    private final Journeys journeys;

    HelpNews(ReferralService referrals, ReferralAudience audience, Journeys journeys) {
        this.referrals = referrals;
        this.audience = audience;
        this.journeys = journeys;
    }

    @EventListener
    void reported(HelpEvents.Reported event) {
        About about = referrals.about(event.helpId());
        String receiver = audience.name(about.receiver());
        audience.signaller(
                about,
                switch (event.answer()) {
                            case running -> "de hulp van " + receiver + " loopt nog";
                            case finished -> "de hulp van " + receiver + " is klaar";
                            case stopped -> "de hulp van " + receiver + " is eerder gestopt";
                            case passedOn -> receiver + " heeft de hulp overgedragen";
                        }
                        + audience.note(about)
                        + "."
                        + (event.written() ? " De ontvanger schrijft er iets bij: zie het traject." : ""));
    }

    /** The engine is busy with the step that led here. */
    @EventListener
    void over(HelpEvents.Over event) {
        journeys.tellCaseAfterwards("helpEnded", event.caseId(), Map.of());
    }
}
