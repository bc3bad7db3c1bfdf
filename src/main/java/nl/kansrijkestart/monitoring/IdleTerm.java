package nl.kansrijkestart.monitoring;

import java.time.Clock;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.tasks.TakenTasks.Taken;
import org.springframework.stereotype.Component;

/** How long somebody may have a task without working at it: the agreed time, shorter where a family waits urgently. */
@Component
class IdleTerm {

    private static final String TERM = "term.task.idle";

    private final CaseFiles files;
    private final Agreements agreements;
    private final Deadlines days;
    private final Clock clock;

    IdleTerm(CaseFiles files, Agreements agreements, Deadlines days, Clock clock) {
        this.files = files;
        this.agreements = agreements;
        this.days = days;
        this.clock = clock;
    }

    boolean isOver(Taken task) {
        boolean urgent = files.find(task.caseId()).filter(CaseCard::urgent).isPresent();
        return !days.add(task.since(), agreements.term(TERM, task.municipality(), urgent))
                .isAfter(clock.instant());
    }
}
