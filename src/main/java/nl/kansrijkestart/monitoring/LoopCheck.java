package nl.kansrijkestart.monitoring;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The promise of the whole program, looked up in the database at this moment: each open referral has exactly one live
 * process, at least one clock that will ring, and an open task; a person who is active can open each of its open tasks,
 * a door alone is nobody; and no process runs for a referral that is closed.
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
        processOfNothing
    }

    /** @param municipality empty when nothing says which @param caseId null when the referral itself is gone */
    record Violation(Problem problem, String municipality, String caseId, String referralId) {}

    private final JdbcClient database;

    LoopCheck(JdbcClient database) {
        this.database = database;
    }

    /**
     * For who repairs it: ids, no names. The question is about the whole region, so a function of the database answers
     * it (db/migration/V14).
     */
    List<Violation> violations() {
        return database.sql("select problem, municipality, case_id, referral_id from loose_ends()")
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
