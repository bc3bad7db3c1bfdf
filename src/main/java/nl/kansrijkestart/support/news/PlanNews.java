package nl.kansrijkestart.support.news;

import nl.kansrijkestart.access.People;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.notify.Notices;
import nl.kansrijkestart.support.SupportEvents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** What people read about a family's plan: no names, no reasons. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlanNews {

    private final CaseFiles files;
    private final Notices notices;
    private final People people;

    PlanNews(CaseFiles files, Notices notices, People people) {
        this.files = files;
        this.notices = notices;
        this.people = people;
    }

    @EventListener
    void asked(SupportEvents.DirectorAsked event) {
        around(event, "een vaste contactpersoon voor de ouder is gevraagd.");
    }

    @EventListener
    void answered(SupportEvents.DirectorAnswered event) {
        around(
                event,
                event.yes()
                        ? "de ouder heeft nu een vaste contactpersoon."
                        : "er wordt een andere vaste contactpersoon gevraagd.");
    }

    @EventListener
    void notAsked(SupportEvents.DirectorNotAsked event) {
        notices.tell(
                people.person(event.asked()).orElseThrow().organisation(),
                event.asked(),
                event.caseId(),
                files.card(event.caseId()).mark() + ": de vraag om casusregisseur te worden is gestopt. "
                        + ActionNews.STOPPED);
    }

    @EventListener
    void notAgreed(SupportEvents.NotAgreed event) {
        around(event, "er kan nu geen gedeeld steunplan zijn; het is gestopt.");
    }

    @EventListener
    void made(SupportEvents.Made event) {
        around(event, "er is een steunplan met het gezin.");
    }

    @EventListener
    void evaluated(SupportEvents.Evaluated event) {
        around(
                event,
                switch (event.next()) {
                    case done -> "de steun is afgerond.";
                    case stop -> "de steun stopt.";
                    default -> "met het gezin geëvalueerd.";
                });
    }

    @EventListener
    void evaluationLate(SupportEvents.EvaluationLate event) {
        CaseCard file = files.card(event.caseId());
        notices.tellLeader(
                file,
                file.mark() + ": de evaluatie met het gezin is nog niet vastgelegd, en de afgesproken dag is voorbij.");
    }

    @EventListener
    void adjusted(SupportEvents.Adjusted event) {
        around(event, "het steunplan is met het gezin aangepast.");
    }

    @EventListener
    void reduced(SupportEvents.Reduced event) {
        around(event, "de steun wordt minder, in overleg met het gezin.");
    }

    @EventListener
    void backToHub(SupportEvents.BackToHub event) {
        around(
                event,
                event.agreed()
                        ? "er is opnieuw een Knooppunt aangevraagd."
                        : "de ouder wil nu geen Knooppunt. Het steunplan gaat verder zonder.");
    }

    /** A line for who signalled and who is in contact, and on the time line. */
    private void around(SupportEvents event, String what) {
        CaseCard file = files.card(event.caseId());
        notices.tellAround(file, file.mark() + ": " + what);
        files.tell(file.id(), null, StringUtils.capitalize(what));
    }
}
