package nl.kansrijkestart.engine.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.kansrijkestart.engine.EngineCalls;
import nl.kansrijkestart.engine.tasks.TakenTasks.TaskFreed;
import nl.kansrijkestart.engine.tasks.TaskMoves.TaskMoved;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Writes to the engine who has a task, and says it when somebody loses one that they did not finish. */
@Component
class Assignment {

    private final ObjectProvider<TaskCards> cards;
    private final TaskService engine;
    private final EngineCalls calls;
    private final ApplicationEventPublisher events;

    Assignment(
            ObjectProvider<TaskCards> cards,
            @Lazy TaskService engine,
            EngineCalls calls,
            ApplicationEventPublisher events) {
        this.cards = cards;
        this.engine = engine;
        this.calls = calls;
        this.events = events;
    }

    /** @param person null for nobody */
    void give(TaskRow task, String person) {
        calls.run(() -> engine.setAssignee(task.taskId(), person));
    }

    /**
     * Somebody had it, and has it no longer.
     *
     * @param doors to whom it is offered
     * @param by who has it from now on; null for nobody
     * @param since when it was taken or last opened
     */
    void takeFromHolder(TaskRow task, List<TaskAccess.Door> doors, String by, Instant since) {
        FormMoment holders = task.moment(task.assignee());
        events.publishEvent(new TaskFreed(holders, task.name(), about(holders), doors, by, since));
        give(task, by);
    }

    /** With a reason, by whoever decided it. */
    void move(TaskRow task, String to, String by, TaskMoves.Why why, String note) {
        FormMoment theirs = task.moment(to);
        events.publishEvent(new TaskMoved(theirs, task.name(), about(theirs), task.assignee(), to, by, why, note));
        give(task, to);
    }

    private String about(FormMoment moment) {
        return cards.orderedStream()
                .map(card -> card.facts(moment).get(TaskCards.FAMILY))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
