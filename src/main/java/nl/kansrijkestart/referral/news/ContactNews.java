package nl.kansrijkestart.referral.news;

import nl.kansrijkestart.referral.ReferralEvents;
import nl.kansrijkestart.referral.ReferralEvents.About;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the receiver's first contact with the family goes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ContactNews {

    private final ReferralAudience audience;

    ContactNews(ReferralAudience audience) {
        this.audience = audience;
    }

    @EventListener
    void told(ReferralEvents.ContactTold event) {
        About about = event.about();
        String receiver = audience.name(about.receiver());
        audience.signaller(
                about,
                switch (event.result()) {
                    case reached -> receiver + " heeft contact met het gezin" + audience.note(about) + ".";
                    case notWanted -> "de ouder wil dit nu niet.";
                    default ->
                        receiver + " kreeg nog geen contact. Klopt het nummer niet? Wijzig het op de gezinspagina.";
                });
    }

    @EventListener
    void asked(ReferralEvents.ContactAsked event) {
        if (event.about().receiver() != null) {
            audience.receiver(event.about(), "de signaleerder vraagt of er al contact is geweest met het gezin.");
        }
    }

    /** The receiver goes on, or reads that it ends here. */
    @EventListener
    void together(ReferralEvents.TogetherTold event) {
        About about = event.about();
        boolean on = event.goesOn();
        String what = on
                ? "samen is contact gelukt."
                : event.notWanted() ? "de ouder wil dit nu niet." : "ook samen lukte het contact nog niet.";
        audience.signaller(
                about, what + (on ? " " + audience.name(about.receiver()) + " gaat verder met het gezin." : ""));
        audience.receiver(about, what + (on ? " U gaat verder met het gezin." : " U hoeft niets meer te doen."));
    }
}
