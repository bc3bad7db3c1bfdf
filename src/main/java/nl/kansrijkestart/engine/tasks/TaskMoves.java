package nl.kansrijkestart.engine.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.kansrijkestart.base.Reason;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Retry;
import nl.kansrijkestart.base.SheetCell;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves an open task from one person to another: with a reason, never silently, and only to who may have it. Each move
 * is kept, and told to who had it, to who gets it and on the family's time line (docs/adr/0041). What who had it typed
 * stays theirs.
 */
@Component
public class TaskMoves {

    /** Why; the constant is the code of {@code taskMove.*}. */
    public enum Why {
        absent,
        agreed,
        leaves,
        back,
        other;

        /** Those that somebody chooses on a page: who leaves hands over, and who is back gets back, by themselves. */
        public static List<Why> choices() {
            return Arrays.stream(values())
                    .filter(one -> one != leaves && one != back)
                    .toList();
        }
    }

    /** Why, as it was chosen on a page, with what was written beside it. */
    public record Chosen(Why why, String note) {

        /**
         * @param asked what the page asks, Dutch, from "waarom" on
         * @throws Refusal in Dutch when nothing is chosen, the note is too long, or it must say why and does not
         */
        public static Chosen of(String why, String note, String asked) {
            Why reason = Why.choices().stream()
                    .filter(one -> one.name().equals(why))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("Kies " + asked + "."));
            String said = SheetCell.clean(note);
            if (said.length() > LONGEST) {
                throw new Refusal("Maak uw toelichting korter: hoogstens " + LONGEST + " letters.");
            }
            if (reason == Why.other) {
                Reason.of(said, "Schrijf in een paar woorden " + asked + ".");
            }
            return new Chosen(reason, said);
        }
    }

    /**
     * An open task has another holder.
     *
     * @param moment the task, before who has it now
     * @param about which family or dossier, as its card says it; empty when it says none
     * @param from null when nobody had it
     * @param by who decided it; the same as {@code to} when somebody took it over
     * @param note in their own words, to be read where it is sealed only; may be empty
     */
    public record TaskMoved(
            FormMoment moment, String name, String about, String from, String to, String by, Why why, String note) {

        public boolean takenOver() {
            return to.equals(by);
        }
    }

    /** Says of a task whether somebody may have it who could open it; implemented by features. */
    public interface MayHave {

        /** @param moment the task, before who would get it @return false when consent does not cover it */
        boolean mayHave(FormMoment moment);
    }

    private static final int LONGEST = 200;

    private final TaskRows rows;
    private final TaskAccess access;
    private final Assignment assignment;
    private final ObjectProvider<MayHave> gates;
    private final JdbcTemplate sql;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TaskMoves(
            TaskRows rows,
            TaskAccess access,
            Assignment assignment,
            ObjectProvider<MayHave> gates,
            JdbcTemplate sql,
            Clock clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.access = access;
        this.assignment = assignment;
        this.gates = gates;
        this.sql = sql;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Who has a task that this person may see as well, and may be taken over; empty when nobody has it, or they have it
     * themselves, or there is none for them.
     */
    public Optional<TaskRow> held(String taskId, String person) {
        return rows.find(taskId, person)
                .filter(TaskRow::open)
                .filter(task -> task.assignee() != null && !rows.isTheirs(task, person));
    }

    /**
     * Takes over what a colleague has.
     *
     * @param from who had it when this person looked
     * @return false when there is no such task for this person
     * @throws Refusal in Dutch when it moved meanwhile, or is the other one's by name
     */
    public boolean takeOver(String taskId, String from, String person, Why why, String note) {
        return alone(
                taskId,
                () -> rows.find(taskId, person)
                        .map(now -> {
                            refuseMoved(now, from);
                            refuseNamed(now, person);
                            move(now, person, person, why, note);
                            return true;
                        })
                        .orElse(false));
    }

    /**
     * Gives an open task to somebody who may have it. Whoever decides must have been asked before whether they may.
     *
     * @param from who had it when that was decided; null for nobody
     * @return false when there is no such open task
     * @throws Refusal in Dutch when it moved meanwhile, or is not for the other one
     */
    public boolean give(String taskId, String from, String to, String by, Why why, String note) {
        return alone(
                taskId,
                () -> rows.open(taskId)
                        .map(now -> {
                            refuseMoved(now, from);
                            if (!mayHave(now, to)) {
                                throw new Refusal(name(to) + " mag deze taak niet hebben. Kies iemand anders.");
                            }
                            move(now, to, by, why, note);
                            return true;
                        })
                        .orElse(false));
    }

    /** Whether somebody has it now because this person was away: the last move says so. */
    public boolean lent(TaskRow task, String from) {
        return Boolean.TRUE.equals(
                sql.queryForObject("""
                select exists (select 1 from (select * from task_move where task_id = ? order by id desc limit 1) last
                    where had_it = ? and has_it = ? and why = ?)""", Boolean.class, task.taskId(), from, task.assignee(), Why.absent.name()));
    }

    /** Whether this person can open the task, and whatever the family agreed covers it. */
    public boolean mayHave(TaskRow task, String person) {
        return rows.find(task.taskId(), person).isPresent() && gatesOpen(task, person);
    }

    private boolean gatesOpen(TaskRow task, String person) {
        return gates.orderedStream().allMatch(one -> one.mayHave(task.moment(person)));
    }

    private void refuseMoved(TaskRow now, String from) {
        if (!now.open()) {
            throw new Refusal("Deze taak is er niet meer. Er is niets veranderd.");
        }
        if (now.assignee() == null ? from != null : !now.assignee().equals(from)) {
            throw new Refusal((now.assignee() == null
                            ? "Niemand heeft deze taak nu"
                            : name(now.assignee()) + " heeft deze taak nu")
                    + ". Er is niets veranderd.");
        }
    }

    /** What is offered to one person is theirs: others look along. */
    private void refuseNamed(TaskRow now, String person) {
        List<TaskAccess.Door> doors = rows.doors(now.taskId());
        if (now.assignee() == null || rows.isTheirs(now, person) || !gatesOpen(now, person)) {
            throw new Refusal("Deze taak kunt u niet overnemen. Er is niets veranderd.");
        }
        if (TaskAccess.named(doors, now.assignee())
                && !TaskAccess.named(doors, person)
                && !access.isAway(now.assignee(), person)) {
            throw new Refusal("Deze taak is van " + name(now.assignee()) + " zelf. U kunt meelezen, niet overnemen.");
        }
    }

    private void move(TaskRow now, String to, String by, Why why, String note) {
        if (to.equals(now.assignee())) {
            return;
        }
        sql.update(
                "insert into task_move (task_id, at, had_it, has_it, by_person, why) values (?, ?, ?, ?, ?, ?)",
                now.taskId(),
                Timestamp.from(clock.instant()),
                now.assignee(),
                to,
                by,
                why.name());
        assignment.move(now, to, by, why, note);
    }

    private String name(String login) {
        return access.person(login).name();
    }

    /** Two who decide at the same moment: the second one reads who has it. */
    private boolean alone(String taskId, Supplier<Boolean> work) {
        return Boolean.TRUE.equals(Retry.tryAgain(() -> transaction.execute(status -> {
            rows.lockAndHold(taskId);
            return work.get();
        })));
    }
}
