package nl.kansrijkestart.casefile.file;

import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TakenTasks.TaskPrecedence;
import org.springframework.stereotype.Component;

/** Who leads or helps a family for an organisation goes before a colleague without such a part. */
@Component
class PartPrecedence implements TaskPrecedence {

    private final CaseFiles files;
    private final PartService parts;

    PartPrecedence(CaseFiles files, PartService parts) {
        this.files = files;
        this.parts = parts;
    }

    @Override
    public boolean goesBefore(FormMoment moment, String group, String holder) {
        return moment.caseId() != null
                && files.exists(moment.caseId())
                && parts.goesBefore(moment.caseId(), group, moment.person(), holder);
    }
}
