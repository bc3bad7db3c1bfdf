package nl.kansrijkestart.socialmap.entry;

import java.time.Instant;
import nl.kansrijkestart.engine.Desk;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps, groups, moments and questions of processes/socialmap/socialMapCheck.bpmn. */
@Desk
@Transactional
class SocialMapDesk {

    private final CheckService checks;
    private final EntryOwner owner;

    SocialMapDesk(CheckService checks, EntryOwner owner) {
        this.checks = checks;
        this.owner = owner;
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public void remindOwner(String dossier) {
        checks.remindOwner(dossier);
    }

    public void tellOwner(String dossier) {
        checks.passOver(dossier);
    }

    public void planNextCheck(String dossier) {
        checks.planNext(dossier);
    }

    public boolean entryStays(String dossier) {
        return !checks.entry(dossier).retired();
    }

    public String checkerGroup(String dossier) {
        return owner.group(checks.entry(dossier));
    }

    public String coordinatorGroup(String dossier) {
        return owner.coordinators(checks.entry(dossier).municipality());
    }

    public Instant checkMoment(String dossier) {
        return checks.moment(dossier);
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
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
