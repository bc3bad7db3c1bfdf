package nl.kansrijkestart.engine.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import nl.kansrijkestart.engine.EngineCalls;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives an open step another day (docs/adr/0055). Where a timer of the drawing waits for the same moment, that moment
 * is the feature's own: it moves both, and says it here.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TermMoves {

    /** @param moment the task, before who has it; before nobody when nobody has */
    public record TermMoved(FormMoment moment, String name, Instant becomes, String by) {}

    private final TaskRows rows;
    private final JdbcTemplate sql;
    private final Clock clock;
    private final RepositoryService models;
    private final TaskService engine;
    private final EngineCalls calls;
    private final ApplicationEventPublisher events;

    TermMoves(
            TaskRows rows,
            JdbcTemplate sql,
            Clock clock,
            @Lazy RepositoryService models,
            @Lazy TaskService engine,
            EngineCalls calls,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.sql = sql;
        this.clock = clock;
        this.models = models;
        this.engine = engine;
        this.calls = calls;
        this.events = events;
    }

    /** Whether nothing of the drawing waits for the moment on which this step is due. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean free(TaskRow task) {
        BpmnModelInstance model = calls.call(() -> models.getBpmnModelInstance(task.processDefinitionId()));
        return task.due() != null
                && model.getModelElementById(task.taskKey()) instanceof UserTask step
                && step.getCamundaDueDate() != null
                && model.getModelElementsByType(TimeDate.class).stream()
                        .noneMatch(timer -> step.getCamundaDueDate()
                                .equals(timer.getTextContent().strip()));
    }

    /** The day that this step had at first. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Instant first(TaskRow task) {
        return sql
                .query(
                        "select was from term_move where task_id = ? order by id limit 1",
                        (row, n) -> row.getTimestamp(1).toInstant(),
                        task.taskId())
                .stream()
                .findFirst()
                .orElse(task.due());
    }

    /** Moves what is {@link #free}. */
    public void move(TaskRow task, Instant becomes, String by) {
        calls.run(() -> engine.setDueDate(task.taskId(), Date.from(becomes)));
        moved(task, becomes, by);
        events.publishEvent(new TermMoved(task.moment(task.assignee()), task.name(), becomes, by));
    }

    /** It was moved by its feature, which tells it. */
    public void moved(TaskRow task, Instant becomes, String by) {
        sql.update(
                "insert into term_move (task_id, at, was, becomes, by_person) values (?, ?, ?, ?, ?)",
                task.taskId(),
                Timestamp.from(clock.instant()),
                Timestamp.from(task.due()),
                Timestamp.from(becomes),
                by);
    }

    /** The open step as it is now; until the transaction is over nobody else ends or changes it. */
    public Optional<TaskRow> held(String taskId) {
        rows.lockAndHold(taskId);
        return rows.open(taskId);
    }
}
