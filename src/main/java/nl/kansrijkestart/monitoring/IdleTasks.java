package nl.kansrijkestart.monitoring;

import java.util.List;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.MunicipalityScope;
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

    private static final Logger LOG = LoggerFactory.getLogger(IdleTasks.class);

    private final TakenTasks tasks;
    private final IdleTerm term;
    private final People people;
    private final MunicipalityScope scope;
    private final TransactionTemplate transaction;

    IdleTasks(
            TakenTasks tasks, IdleTerm term, People people, MunicipalityScope scope, TransactionTemplate transaction) {
        this.tasks = tasks;
        this.term = term;
        this.people = people;
        this.scope = scope;
        this.transaction = transaction;
    }

    /** Each task in a transaction of its own: what goes wrong with one does not stop the others. */
    void look() {
        List<Taken> due = transaction.execute(status -> {
            people.municipalities().stream().map(MunicipalityCard::code).forEach(scope::include);
            people.regions().stream().map(MunicipalityCard::code).forEach(scope::include);
            return tasks.all().stream().filter(this::due).toList();
        });
        due.forEach(task -> {
            try {
                transaction.executeWithoutResult(status -> {
                    scope.include(task.municipality());
                    tasks.free(task);
                });
            } catch (RuntimeException problem) {
                LOG.error("Task {} could not be freed", task.taskId(), problem);
            }
        });
    }

    private boolean due(Taken task) {
        return (!tasks.mayOpen(task)
                        || term.isOver(task) && people.standInsOf(task.holder()).isEmpty())
                && tasks.anotherCould(task);
    }
}
