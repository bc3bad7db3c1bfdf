package nl.kansrijkestart.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.engine.EngineCalls;
import nl.kansrijkestart.engine.tasks.TaskAccess;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * What the engine does with a task that somebody else may end at this very moment, as a withdrawal does: it stumbles
 * over that in several ways, none of which says so.
 */
@Component
class TaskWork {

    private final TaskService tasks;
    private final FormFiles forms;
    private final EngineCalls calls;
    private final TaskAccess access;

    TaskWork(@Lazy TaskService tasks, FormFiles forms, EngineCalls calls, TaskAccess access) {
        this.tasks = tasks;
        this.forms = forms;
        this.calls = calls;
        this.access = access;
    }

    /** @throws Refusal in Dutch when the task ended in the meantime */
    JsonNode form(TaskRow task) {
        try {
            return unlessEnded(task.taskId(), () -> forms.ofTask(task));
        } catch (OptimisticLockingFailureException ended) {
            throw gone();
        }
    }

    /**
     * @throws OptimisticLockingFailureException when the task ended in the meantime: a clash, tried again by {@link
     *     Retry}
     */
    void complete(String taskId, Map<String, Object> routing) {
        unlessEnded(taskId, () -> {
            tasks.complete(taskId, new HashMap<>(routing));
            return null;
        });
    }

    String name(String login) {
        return access.person(login).name();
    }

    static Refusal gone() {
        return new Refusal("Deze taak is er niet meer. Er is niets veranderd.");
    }

    private <T> T unlessEnded(String taskId, Supplier<T> work) {
        try {
            return calls.call(work);
        } catch (RuntimeException stumbled) {
            if (ended(taskId)) {
                throw new OptimisticLockingFailureException("Somebody else ended this task in the meantime", stumbled);
            }
            throw stumbled;
        }
    }

    private boolean ended(String taskId) {
        try {
            return calls.call(() -> tasks.createTaskQuery().taskId(taskId).count()) == 0;
        } catch (RuntimeException nothingCanBeAskedAnyMore) {
            return false; // the database refused something before: that is what is told
        }
    }
}
