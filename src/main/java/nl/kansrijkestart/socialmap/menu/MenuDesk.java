package nl.kansrijkestart.socialmap.menu;

import java.time.Instant;
import nl.kansrijkestart.engine.Desk;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps, groups, moments and questions of processes/socialmap/recognitionCheck.bpmn. */
@Desk
@Transactional
class MenuDesk {

    private final RecognitionService checks;
    private final MenuKeeper keeper;

    MenuDesk(RecognitionService checks, MenuKeeper keeper) {
        this.checks = checks;
        this.keeper = keeper;
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public void remindKeepers(String dossier) {
        checks.remind(dossier);
    }

    public void planRecognitionCheck(String dossier) {
        checks.plan(checks.intervention(dossier));
    }

    public boolean interventionStays(String dossier) {
        return !checks.intervention(dossier).retired();
    }

    public String keeperGroup(String dossier) {
        return keeper.group(checks.intervention(dossier).home());
    }

    public Instant recognitionMoment(String dossier) {
        return checks.intervention(dossier).checkDue();
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public Instant recognitionReminder(String dossier) {
        return checks.asked(dossier).reminderAt();
    }

    public Instant recognitionDue(String dossier) {
        return checks.asked(dossier).answerDue();
    }
}
