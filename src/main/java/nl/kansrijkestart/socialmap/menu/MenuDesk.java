package nl.kansrijkestart.socialmap.menu;

import java.time.Instant;
import nl.kansrijkestart.engine.Desk;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps, groups, moments and questions of processes/socialmap/recognitionCheck.bpmn. */
@Desk
@Transactional
class MenuDesk {

    private final MenuChecks checks;

    MenuDesk(MenuChecks checks) {
        this.checks = checks;
    }

    public void remindKeepers(String dossier) {
        checks.tell(checks.intervention(dossier), "er wacht een controle op u. Kijk na of de erkenning nog geldt.");
    }

    public void planRecognitionCheck(String dossier) {
        checks.plan(checks.intervention(dossier));
    }

    public boolean interventionStays(String dossier) {
        return !checks.intervention(dossier).retired();
    }

    public String keeperGroup(String dossier) {
        return checks.keepers(checks.intervention(dossier));
    }

    public Instant recognitionMoment(String dossier) {
        return checks.intervention(dossier).checkDue();
    }

    public Instant recognitionReminder(String dossier) {
        return checks.asked(dossier).reminderAt();
    }

    public Instant recognitionDue(String dossier) {
        return checks.asked(dossier).answerDue();
    }
}
