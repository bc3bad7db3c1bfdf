package nl.kansrijkestart.monitoring;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The promise of the whole program, looked up in the database at this moment: each open referral has exactly one live
 * process, at least one clock that will ring, and an open task; a person who is active can open each of its open tasks,
 * a door alone is nobody; and no process runs for a referral that is closed. What was agreed is sent within a day. Of a
 * family that agreed that its pathway is kept, every open task is watched and somebody's, and there is a task or a
 * timer until the file closes.
 */
@Component
@Transactional(readOnly = true)
class LoopCheck {

    /** What can be wrong with a referral. */
    enum Problem {
        withoutProcess,
        severalProcesses,
        withoutClock,
        withoutOwner,
        processOfNothing,
        notSent,
        taskWithoutWatch,
        taskWithoutOwner,
        caseWithoutTask
    }

    /**
     * @param municipality empty when nothing says which
     * @param caseId null when the referral itself is gone
     * @param referralId of what is wrong: the referral, else the task, else the case itself
     */
    record Violation(Problem problem, String municipality, String caseId, String referralId) {}

    private final JdbcClient database;
    private final Clock clock;

    LoopCheck(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * For who repairs it: ids, no names. The question is about the whole region, so a function of the database answers
     * it (db/migration/V32).
     */
    List<Violation> violations() {
        return database.sql("select problem, municipality, case_id, referral_id from loose_ends(?)")
                .param(Timestamp.from(clock.instant()))
                .query((row, number) -> new Violation(
                        Problem.valueOf(row.getString("problem")),
                        row.getString("municipality"),
                        row.getString("case_id"),
                        row.getString("referral_id")))
                .list();
    }

    boolean sound(String municipality) {
        return violations().stream().noneMatch(one -> one.municipality().equals(municipality));
    }
}
