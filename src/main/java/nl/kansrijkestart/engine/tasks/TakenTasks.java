package nl.kansrijkestart.engine.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Retry;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who has a task: taken by one person, given back, taken back by whose it is first, and free again when nobody works at
 * it.
 */
@Component
public class TakenTasks {

    /** Whose task it is first, where several people may do it; implemented by features. */
    public interface TaskPrecedence {

        /**
         * Whether this person may take back what the holder took.
         *
         * @param moment the task, before this person
         * @param group the organisation or role to which it is offered
         */
        boolean goesBefore(FormMoment moment, String group, String holder);
    }

    /**
     * Somebody does not have a task any more that they took and did not finish.
     *
     * @param moment the task, before who had it
     * @param about which family or dossier, as its card says it; empty when it says none
     * @param doors to whom it is offered
     * @param takenBy who took it over; null when it is free again because nobody worked at it
     * @param since when it was taken or last opened
     */
    public record TaskFreed(
            FormMoment moment, String name, String about, List<TaskAccess.Door> doors, String takenBy, Instant since) {}

    private final TaskRows rows;
    private final TaskAccess access;
    private final ObjectProvider<TaskPrecedence> precedence;
    private final Assignment assignment;
    private final TransactionTemplate transaction;

    /** A task that somebody took. @param since when they took it or last opened it */
    public record Taken(String taskId, String caseId, String municipality, String holder, Instant since) {}

    TakenTasks(
            TaskRows rows,
            TaskAccess access,
            ObjectProvider<TaskPrecedence> precedence,
            Assignment assignment,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.access = access;
        this.precedence = precedence;
        this.assignment = assignment;
        this.transaction = transaction;
    }

    /** The same for a task that this person was shown. */
    public void take(TaskRow task, String person) {
        if (!take(task.taskId(), person)) {
            throw gone();
        }
    }

    /**
     * @return false when there is no such task for this person
     * @throws Refusal in Dutch for what a colleague has, unless it is this person's first
     */
    public boolean take(String taskId, String person) {
        return alone(taskId, person, now -> {
            if (now.assignee() == null) {
                assignment.give(now, access.holder(rows.doors(now.taskId()), person));
            } else if (!rows.isTheirs(now, person)) {
                takeOver(now, person);
            }
        });
    }

    /**
     * What nobody has stays so.
     *
     * @return false when there is no such task for this person
     * @throws Refusal in Dutch for what a colleague has
     */
    public boolean giveBack(String taskId, String person) {
        return alone(taskId, person, now -> {
            if (rows.isTheirs(now, person)) {
                assignment.give(now, null);
            } else if (now.assignee() != null) {
                throw held(now);
            }
        });
    }

    private void takeOver(TaskRow now, String person) {
        List<TaskAccess.Door> doors = rows.doors(now.taskId());
        boolean named = TaskAccess.named(doors, person) && !TaskAccess.named(doors, now.assignee());
        if (!named
                && doors.stream()
                        .noneMatch(door -> precedence
                                .orderedStream()
                                .anyMatch(one -> one.goesBefore(now.moment(person), door.group(), now.assignee())))) {
            throw held(now);
        }
        assignment.takeFromHolder(now, doors, person, rows.since(now.taskId()));
    }

    private Refusal held(TaskRow task) {
        return new Refusal("Een collega heeft deze taak al: "
                + access.person(task.assignee()).name()
                + ". U kunt meelezen. Wat u typte, blijft voor u bewaard.");
    }

    /** Open tasks that somebody took, within reach of this transaction. */
    public List<Taken> all() {
        return rows.taken();
    }

    /** Whether somebody else could do this task: who is alone keeps it. */
    public boolean anotherCould(Taken task) {
        return access.othersOpen(rows.doors(task.taskId()), task.holder());
    }

    /** Whether who has it may still see it: rights may be gone since it was taken. */
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
                    .ifPresent(now -> assignment.takeFromHolder(now, rows.doors(now.taskId()), null, task.since()));
        });
    }

    /** Nobody else changes the task meanwhile, and the second of two gets a message and not a clash. */
    private boolean alone(String taskId, String person, Consumer<TaskRow> work) {
        return Retry.tryAgain(() -> transaction.execute(status -> {
            rows.lockAndHold(taskId);
            Optional<TaskRow> now = rows.find(taskId, person);
            now.ifPresent(task -> work.accept(now.filter(TaskRow::open).orElseThrow(TakenTasks::gone)));
            return now.isPresent();
        }));
    }

    private static Refusal gone() {
        return new Refusal("Deze taak is er niet meer. Er is niets veranderd.");
    }
}
