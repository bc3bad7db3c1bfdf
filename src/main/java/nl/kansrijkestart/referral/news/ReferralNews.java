package nl.kansrijkestart.referral.news;

import java.util.Locale;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.referral.ReferralEvents;
import nl.kansrijkestart.referral.ReferralEvents.About;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every state change of a referral is a line for who signalled and who is in contact, and on the time line; receivers
 * read what concerns them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReferralNews {

    private final ReferralAudience audience;

    ReferralNews(ReferralAudience audience) {
        this.audience = audience;
    }

    @EventListener
    void sent(ReferralEvents.Sent event) {
        About about = event.about();
        String receiver = audience.name(about.receiver());
        audience.signaller(
                about,
                audience.byTelephone(about, about.receiver())
                        ? "bij " + receiver + " kan niemand inloggen. Er staat een taak klaar om zelf te bellen, "
                                + "uiterlijk " + Dutch.wholeDay(event.answerDue()) + "."
                        : "verstuurd naar " + receiver + ". Antwoord komt uiterlijk "
                                + Dutch.wholeDay(event.answerDue()) + ".");
    }

    @EventListener
    void answerTold(ReferralEvents.AnswerTold event) {
        About about = event.about();
        String receiver = audience.name(about.receiver());
        audience.signaller(
                about,
                switch (event.answer()) {
                    case accepted -> receiver + " heeft aangenomen" + audience.note(about) + ".";
                    case nobodySpoken ->
                        "bij " + receiver + " was niemand te spreken. De volgende ontvanger wordt gevraagd.";
                    case question -> receiver + " heeft een vraag. U vindt die in uw taken.";
                    case declined ->
                        receiver + " neemt dit nu niet aan" + audience.note(about) + ". U leest hier wat er volgt.";
                });
    }

    @EventListener
    void reminded(ReferralEvents.Reminded event) {
        audience.signaller(event.about(), audience.name(event.about().receiver()) + " is herinnerd.");
    }

    @EventListener
    void noAnswer(ReferralEvents.NoAnswer event) {
        if (!event.byTelephone()) {
            audience.receiver(event.about(), "er kwam geen antwoord op tijd. De verwijzing is verder gegaan.");
        }
    }

    @EventListener
    void moved(ReferralEvents.Moved event) {
        if (event.byAgreement()) {
            audience.signaller(
                    event.about(),
                    audience.name(event.next()) + " wordt nu gevraagd, als de ouder daarmee instemde."
                            + (audience.byTelephone(event.about(), event.next())
                                    ? " Daar kan niemand inloggen: er komt een taak om zelf te bellen."
                                    : ""));
        }
    }

    @EventListener
    void nobodyLeft(ReferralEvents.NobodyLeft event) {
        audience.signaller(
                event.about(), "er is geen volgende ontvanger. De Knooppuntcoördinator zoekt een oplossing.");
    }

    @EventListener
    void solutionLate(ReferralEvents.SolutionLate event) {
        audience.coordinator(event.about(), "een vastgelopen verwijzing wacht langer dan afgesproken op uw oplossing.");
        audience.signaller(
                event.about(),
                "de oplossing laat langer op zich wachten dan afgesproken. De Knooppuntcoördinator is herinnerd.");
    }

    @EventListener
    void shifted(ReferralEvents.Shifted event) {
        if (event.about().receiver() != null) {
            audience.receiver(event.about(), event.line());
        }
    }

    @EventListener
    void stopped(ReferralEvents.Stopped event) {
        if (event.wasOpen() && event.about().receiver() != null) {
            audience.receiver(
                    event.about(), "dit is gestopt. U hoeft niets meer te doen; gebruik de gegevens niet verder.");
        }
    }

    @EventListener
    void helpStopped(ReferralEvents.HelpStopped event) {
        if (event.about().receiver() != null) {
            audience.receiver(
                    event.about(),
                    switch (event.farewell()) {
                                case quiet ->
                                    "dit is gestopt. Overleg met de vaste contactpersoon voor u contact zoekt.";
                                case closed ->
                                    "dit traject is afgesloten. U hoeft hier niets meer te melden. Wil het gezin dat "
                                            + "uw hulp doorgaat, dan kan dat gewoon.";
                            }
                            + " Gebruik de gegevens van hier niet verder; wat in uw eigen dossier staat, blijft daar.");
        }
    }

    @EventListener
    void closed(ReferralEvents.Closed event) {
        switch (event.how()) {
            case finished ->
                audience.signaller(
                        event.about(),
                        Words.of("outcome", event.outcome()).toLowerCase(Locale.ROOT)
                                + (event.inContact() ? audience.note(event.about()) : "") + "."
                                + (event.written() ? " De ontvanger schrijft er iets bij: zie het traject." : ""));
            case stopped ->
                audience.signaller(
                        event.about(), "referralWithdrawn".equals(event.outcome()) ? "gesloten." : "gestopt.");
            case withCase -> {}
        }
    }
}
