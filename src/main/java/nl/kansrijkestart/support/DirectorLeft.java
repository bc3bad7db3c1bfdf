package nl.kansrijkestart.support;

import java.util.Set;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFileEvents;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.PartKind;
import nl.kansrijkestart.engine.tasks.CaseTasks;
import nl.kansrijkestart.notify.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A case director who works elsewhere or lost the role: the contact leads again, gets the director's tasks, and chooses
 * another one with the family.
 */
@Component
class DirectorLeft {

    /** Steps in which a director is being chosen already. */
    private static final Set<String> CHOOSING =
            Set.of("proposeCaseDirector", "acceptCaseDirectorRole", "chooseOtherDirector", "takeOverDirection");

    private final SupportPlans plans;
    private final CaseFiles files;
    private final CaseTasks tasks;
    private final Notices notices;

    DirectorLeft(SupportPlans plans, CaseFiles files, CaseTasks tasks, Notices notices) {
        this.plans = plans;
        this.files = files;
        this.tasks = tasks;
        this.notices = notices;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void lapsed(CaseFileEvents.LeaderLeft part) {
        if (part.kind() != PartKind.director) {
            return;
        }
        CaseCard file = files.card(part.caseId());
        tasks.passOn(part.caseId(), part.person(), file.directorGroup());
        if (tasks.open(part.caseId()).stream().noneMatch(task -> CHOOSING.contains(task.key()))) {
            plans.directorLeft(part.caseId());
        }
        notices.tellAround(
                file,
                file.mark()
                        + ": de casusregisseur kan dit niet meer doen. De eerste contactpersoon is weer de vaste "
                        + "contactpersoon van de ouder.");
        files.tell(part.caseId(), null, "De casusregisseur werkt niet meer voor dit gezin");
    }
}
