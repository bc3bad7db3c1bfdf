package nl.kansrijkestart.engine.tasks;

import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.kansrijkestart.engine.EngineCalls;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An open task that lost its place in the lists, its day or who it is for gets it again, as its drawing says. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TaskRepairs {

    private final TaskRows rows;
    private final TaskAccess access;
    private final ProcessEngine engine;
    private final EngineCalls calls;

    TaskRepairs(TaskRows rows, TaskAccess access, @Lazy ProcessEngine engine, EngineCalls calls) {
        this.rows = rows;
        this.access = access;
        this.engine = engine;
        this.calls = calls;
    }

    /** It stands in the lists again. */
    public void show(String taskId) {
        with(taskId, task -> {
            rows.forget(taskId);
            rows.opened(task);
        });
    }

    /** Nothing of it runs: it goes from the lists. */
    public void close(String taskId) {
        rows.close(taskId);
    }

    /** A task without a day gets the one that its desk says. */
    public void date(String taskId) {
        with(taskId, task -> {
            if (task.getDueDate() == null
                    && task.getTaskDefinition().getDueDateExpression() != null
                    && task.getTaskDefinition().getDueDateExpression().getValue(task) instanceof Date due) {
                task.setDueDate(due);
            }
            rows.changed(task);
        });
    }

    /** It is offered anew to whom its desk says now; who has it and cannot open it has it no longer. */
    public void offerAgain(String taskId) {
        with(taskId, task -> {
            Set<String> candidates = new HashSet<>();
            task.getTaskDefinition().getCandidateGroupIdExpressions().stream()
                    .flatMap(one -> split(one.getValue(task)))
                    .forEach(candidates::add);
            offer(task, candidates);
        });
    }

    /** It is for this candidate and nobody else. */
    public void offerTo(String taskId, String candidate) {
        with(taskId, task -> offer(task, Set.of(candidate)));
    }

    private void offer(TaskEntity task, Set<String> candidates) {
        task.getCandidates().stream()
                .map(link -> link.getGroupId())
                .filter(group -> group != null && !candidates.contains(group))
                .toList()
                .forEach(task::deleteCandidateGroup);
        Set<String> before = new HashSet<>();
        task.getCandidates().forEach(link -> before.add(link.getGroupId()));
        candidates.stream().filter(one -> !before.contains(one)).forEach(task::addCandidateGroup);
        rows.offer(
                task.getId(),
                candidates.stream()
                        .map(one -> access.door(one, task.getTenantId()))
                        .toList());
        if (task.getAssignee() != null
                && rows.find(task.getId(), task.getAssignee()).isEmpty()) {
            engine.getTaskService().setAssignee(task.getId(), null);
        }
    }

    private static Stream<String> split(Object said) {
        return said instanceof Collection<?> several
                ? several.stream().map(String::valueOf)
                : Arrays.stream(String.valueOf(said).split(",")).map(String::strip);
    }

    private void with(String taskId, Consumer<TaskEntity> work) {
        calls.run(() -> ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    TaskEntity task = context.getTaskManager().findTaskById(taskId);
                    if (task != null) {
                        work.accept(task);
                    }
                    return null;
                }));
    }

    /** The organisations to which a task is offered; of a role nobody but who holds it. */
    public List<String> houses(String taskId) {
        return rows.doors(taskId).stream()
                .filter(door -> door.organisation() != null || !access.isRole(door.group()))
                .map(door -> door.organisation() == null ? door.group() : door.organisation())
                .distinct()
                .toList();
    }
}
