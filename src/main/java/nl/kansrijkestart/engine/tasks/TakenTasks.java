package nl.kansrijkestart.engine.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Retry;
import nl.kansrijkestart.engine.EngineCalls;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who has a task: taken by one person, given back, taken back by whose it is first, and free again when nobody works at
 * it.
 */
@Component
public class TakenTasks {

    private final TaskRows rows;
    private final TaskAccess access;
    private final ObjectProvider<TaskPrecedence> precedence;
    private final ObjectProvider<TaskCards> cards;
    private final TaskService engine;
    private final EngineCalls program;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    /** A task that somebody took. @param since when they took it or last opened it */
    public record Taken(String taskId, String caseId, String municipality, String holder, Instant since) {}

    TakenTasks(
            TaskRows rows,
            TaskAccess access,
            ObjectProvider<TaskPrecedence> precedence,
            ObjectProvider<TaskCards> cards,
            @Lazy TaskService engine,
            EngineCalls program,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.access = access;
        this.precedence = precedence;
        this.cards = cards;
        this.engine = engine;
        this.program = program;
        this.transaction = transaction;
        this.events = events;
    }

    /** Refuses with Refusal what a colleague has, unless it is this person's first. */
    public void take(TaskRow task, String person) {
        alone(task, person, now -> {
            if (now.assignee() == null) {
                assign(now, person);
            } else if (!now.assignee().equals(person)) {
                takeOver(now, person);
            }
        });
    }

    /** What nobody has stays so. Refuses with Refusal what a colleague has. */
    public void giveBack(TaskRow task, String person) {
        alone(task, person, now -> {
            if (person.equals(now.assignee())) {
                assign(now, null);
            } else if (now.assignee() != null) {
                throw held();
            }
        });
    }

    private void takeOver(TaskRow now, String person) {
        List<TaskAccess.Door> doors = rows.doors(now.taskId());
        boolean named = named(doors, person) && !named(doors, now.assignee());
        if (!named
                && doors.stream()
                        .noneMatch(door -> precedence
                                .orderedStream()
                                .anyMatch(one -> one.goesBefore(now.moment(person), door.group(), now.assignee())))) {
            throw held();
        }
        freed(now, doors, person, rows.since(now.taskId()));
        assign(now, person);
    }

    private static boolean named(List<TaskAccess.Door> doors, String person) {
        return doors.stream().anyMatch(door -> person.equals(door.person()));
    }

    private static Refusal held() {
        return new Refusal("Een collega heeft deze taak al. U kunt meelezen.");
    }

    /** Open tasks that somebody took, within reach of this transaction. */
    public List<Taken> all() {
        return rows.taken();
    }

    /** Whether somebody else could do this task: who is alone keeps it. */
    public boolean anotherCould(Taken task) {
        return access.othersOpen(rows.doors(task.taskId()), task.holder());
    }

    public boolean mayOpen(Taken task) {
        return rows.find(task.taskId(), task.holder()).isPresent();
    }

    /** It is free again, if the same person still has it as long. */
    public void free(Taken task) {
        transaction.executeWithoutResult(status -> {
            rows.hold(task.taskId());
            rows.open(task.taskId())
                    .filter(now ->
                            task.holder().equals(now.assignee()) && task.since().equals(rows.since(task.taskId())))
                    .ifPresent(now -> {
                        freed(now, rows.doors(now.taskId()), null, task.since());
                        assign(now, null);
                    });
        });
    }

    private void freed(TaskRow now, List<TaskAccess.Door> doors, String by, Instant since) {
        FormMoment holders = now.moment(now.assignee());
        String about = cards.orderedStream()
                .map(card -> card.facts(holders).get(TaskCards.FAMILY))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        events.publishEvent(new TaskFreed(holders, now.name(), about, doors, by, since));
    }

    private void assign(TaskRow task, String person) {
        program.run(() -> engine.setAssignee(task.taskId(), person));
    }

    /** Nobody else changes the task meanwhile, and the second of two gets a message and not a clash. */
    private void alone(TaskRow task, String person, Consumer<TaskRow> work) {
        Retry.tryAgain(() -> transaction.execute(status -> {
            rows.lock(task.taskId());
            rows.hold(task.taskId());
            work.accept(rows.find(task.taskId(), person)
                    .filter(TaskRow::open)
                    .orElseThrow(() -> new Refusal("Deze taak is er niet meer. Er is niets veranderd.")));
            return null;
        }));
    }
}
