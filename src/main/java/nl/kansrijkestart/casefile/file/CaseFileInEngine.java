package nl.kansrijkestart.casefile.file;

import nl.kansrijkestart.engine.tasks.CaseTasks;
import nl.kansrijkestart.engine.webapps.CockpitRights;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the engine must hear of a family's file: who sees it in Cockpit, and whose the leader's open tasks are. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseFileInEngine {

    private final CockpitRights cockpit;
    private final CaseTasks tasks;

    CaseFileInEngine(CockpitRights cockpit, CaseTasks tasks) {
        this.cockpit = cockpit;
        this.tasks = tasks;
    }

    @EventListener
    void shown(CaseFileEvents.Shown file) {
        cockpit.changed(file.caseId(), file.municipality(), file.toCoordinators());
    }

    @EventListener
    void replaced(CaseFileEvents.DirectorReplaced file) {
        tasks.passOn(file.caseId(), file.before(), file.leaders());
    }
}
