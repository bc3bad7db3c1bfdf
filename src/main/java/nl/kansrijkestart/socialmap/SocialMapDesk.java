package nl.kansrijkestart.socialmap;

import java.util.Date;
import nl.kansrijkestart.engine.Desk;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps, groups, moments and questions of processes/socialmap/socialMapCheck.bpmn. */
@Desk
@Transactional
public class SocialMapDesk {

    private final Checks checks;

    SocialMapDesk(Checks checks) {
        this.checks = checks;
    }

    public void remindOwner(String entryId) {
        Entry entry = checks.entry(entryId);
        checks.tell(entry, checks.checkers(entry), "er wacht een controle op u. Kijk na of de vermelding nog klopt.");
    }

    public void tellOwner(String entryId) {
        Entry entry = checks.entry(entryId);
        checks.tell(entry, checks.checkers(entry), "de controle kwam niet op tijd. De coördinator kijkt de vermelding nu na.");
    }

    public void planNextCheck(String entryId) {
        checks.plan(checks.entry(entryId));
    }

    public boolean entryStays(String entryId) {
        return !checks.entry(entryId).retired();
    }

    public String checkerGroup(String entryId) {
        return checks.checkers(checks.entry(entryId));
    }

    public String coordinatorGroup(String entryId) {
        return checks.coordinators(checks.entry(entryId));
    }

    public Date checkMoment(String entryId) {
        return Date.from(checks.entry(entryId).checkDue());
    }

    public Date reminderMoment(String entryId) {
        return Date.from(checks.asked(entryId).reminderAt());
    }

    public Date checkDue(String entryId) {
        return Date.from(checks.asked(entryId).answerDue());
    }

    public Date takeOverDue(String entryId) {
        return Date.from(checks.asked(entryId).takeOverDue());
    }
}
