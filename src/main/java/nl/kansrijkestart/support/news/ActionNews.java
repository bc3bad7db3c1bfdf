package nl.kansrijkestart.support.news;

import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.notify.Notices;
import nl.kansrijkestart.support.SupportEvents;
import nl.kansrijkestart.support.SupportPlans;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the owner of an action reads about it, and who leads the help. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ActionNews {

    static final String STOPPED = "U hoeft niets meer te doen; gebruik de gegevens niet verder.";

    private final CaseFiles files;
    private final Notices notices;
    private final SupportPlans plans;

    ActionNews(CaseFiles files, Notices notices, SupportPlans plans) {
        this.files = files;
        this.notices = notices;
        this.plans = plans;
    }

    @EventListener
    void settled(SupportEvents.ActionSettled event) {
        boolean byOwner = event.helper() != null;
        switch (event.result()) {
            case notDone ->
                leader(
                        event,
                        "een actie van " + plans.ownerName(event.action().owner())
                                + " is niet gelukt. U bespreekt die bij de evaluatie met het gezin.");
            case done -> {
                if (!byOwner) {
                    owner(
                            event,
                            "een actie uit het steunplan is volgens het gezin klaar. Staat die nog in uw taken, rond "
                                    + "hem dan af.");
                }
            }
            default ->
                owner(
                        event,
                        "een actie uit het steunplan is niet meer nodig. Staat die nog in uw taken, rond hem dan af.");
        }
    }

    /** Too late: a line for who directs and one for the owner. */
    @EventListener
    void late(SupportEvents.ActionLate event) {
        leader(
                event,
                "een actie van " + plans.ownerName(event.action().owner()) + " zou klaar zijn op "
                        + Dutch.wholeDay(event.action().due()) + " en is dat nog niet.");
        owner(event, "een actie uit het steunplan wacht langer op u dan afgesproken.");
    }

    /** That it stopped, not why. */
    @EventListener
    void stopped(SupportEvents.ActionStopped event) {
        owner(
                event,
                "een actie uit het steunplan is gestopt. " + (event.shut() ? STOPPED : "U hoeft niets meer te doen."));
    }

    @EventListener
    void waits(SupportEvents.ActionWaits event) {
        owner(
                event,
                (event.hub() ? "er komt opnieuw een Knooppunt" : "het steunplan wordt opnieuw gemaakt")
                        + ". Uw actie blijft staan en komt daarna terug in uw taken.");
    }

    @EventListener
    void shifted(SupportEvents.ActionShifted event) {
        owner(event, event.line());
    }

    private void leader(SupportEvents event, String what) {
        CaseCard file = files.card(event.caseId());
        notices.tellLeader(file, file.mark() + ": " + what);
    }

    /** If that is an organisation. */
    private void owner(SupportEvents.ActionEvent event, String what) {
        if (event.action().hasTask()) {
            notices.tell(
                    event.action().owner(),
                    null,
                    event.caseId(),
                    files.card(event.caseId()).mark() + ": " + what);
        }
    }
}
