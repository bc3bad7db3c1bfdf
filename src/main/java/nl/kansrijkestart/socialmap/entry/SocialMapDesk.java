package nl.kansrijkestart.socialmap.entry;

import java.time.Instant;
import nl.kansrijkestart.engine.Desk;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps, groups, moments and questions of processes/socialmap/socialMapCheck.bpmn. */
@Desk
@Transactional
class SocialMapDesk {

    private final Checks checks;

    SocialMapDesk(Checks checks) {
        this.checks = checks;
    }

    public void remindOwner(String dossier) {
        Entry entry = checks.entry(dossier);
        checks.tell(entry, checks.checkers(entry), "er wacht een controle op u. Kijk na of de vermelding nog klopt.");
    }

    public void tellOwner(String dossier) {
        Entry entry = checks.entry(dossier);
        checks.tell(
                entry,
                checks.checkers(entry),
                "de controle kwam niet op tijd. De coördinator kijkt de vermelding nu na.");
    }

    public void planNextCheck(String dossier) {
        checks.plan(checks.entry(dossier));
    }

    public boolean entryStays(String dossier) {
        return !checks.entry(dossier).retired();
    }

    public String checkerGroup(String dossier) {
        return checks.checkerGroup(checks.entry(dossier));
    }

    public String coordinatorGroup(String dossier) {
        return checks.coordinators(checks.entry(dossier));
    }

    public Instant checkMoment(String dossier) {
        return checks.moment(dossier);
    }

    public Instant reminderMoment(String dossier) {
        return checks.asked(dossier).reminderAt();
    }

    public Instant checkDue(String dossier) {
        return checks.asked(dossier).answerDue();
    }

    public Instant takeOverDue(String dossier) {
        return checks.asked(dossier).takeOverDue();
    }
}
