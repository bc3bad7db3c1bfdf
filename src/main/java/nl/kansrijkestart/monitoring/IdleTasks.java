package nl.kansrijkestart.monitoring;

import java.time.Clock;
import java.util.List;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.tasks.TakenTasks;
import nl.kansrijkestart.engine.tasks.TakenTasks.Taken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who takes a task and does not work at it does not keep it: after the agreed time it is free again, where somebody
 * else can do it. Looking at the form is working at it.
 */
@Component
class IdleTasks {

    private static final String TERM = "term.task.idle";
    private static final Logger LOG = LoggerFactory.getLogger(IdleTasks.class);

    private final TakenTasks tasks;
    private final CaseFiles files;
    private final Agreements agreements;
    private final Deadlines days;
    private final People people;
    private final MunicipalityScope reach;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IdleTasks(
            TakenTasks tasks,
            CaseFiles files,
            Agreements agreements,
            Deadlines days,
            People people,
            MunicipalityScope reach,
            TransactionTemplate transaction,
            Clock clock) {
        this.tasks = tasks;
        this.files = files;
        this.agreements = agreements;
        this.days = days;
        this.people = people;
        this.reach = reach;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Each task in a transaction of its own: what goes wrong with one does not stop the others. */
    void look() {
        List<Taken> due = transaction.execute(status -> {
            people.municipalities().stream().map(MunicipalityCard::code).forEach(reach::include);
            people.regions().stream().map(MunicipalityCard::code).forEach(reach::include);
            return tasks.all().stream().filter(this::due).toList();
        });
        due.forEach(task -> {
            try {
                transaction.executeWithoutResult(status -> {
                    reach.include(task.municipality());
                    tasks.free(task);
                });
            } catch (RuntimeException problem) {
                LOG.error("Task {} could not be freed", task.taskId(), problem);
            }
        });
    }

    private boolean due(Taken task) {
        return (!tasks.mayOpen(task) || idle(task)) && tasks.anotherCould(task);
    }

    private boolean idle(Taken task) {
        boolean urgent = files.find(task.caseId()).filter(CaseCard::urgent).isPresent();
        return !days.add(task.since(), agreements.term(TERM, task.municipality(), urgent))
                .isAfter(clock.instant());
    }
}
