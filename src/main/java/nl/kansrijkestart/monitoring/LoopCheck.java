package nl.kansrijkestart.monitoring;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.monitoring.LooseEnds.LooseEnd;
import nl.kansrijkestart.monitoring.LooseEnds.Problem;
import nl.kansrijkestart.notify.ReachedOtherwise;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The promise of the whole program, looked up in the database at this moment: each open referral has exactly one live
 * process, one overall clock that will ring, a receiver that the social map still names, and an open task; a person who
 * is active, not away, and seen lately or reached otherwise, can open each of its open tasks, a door alone is nobody;
 * and no process runs for a referral that is closed. What was agreed is sent within a day. Of a family that agreed that
 * its pathway is kept, every open task is seen, watched and somebody's, no job stands still, and there is a task or a
 * timer until the file closes.
 */
@Component
@Transactional(readOnly = true)
class LoopCheck {

    private final JdbcTemplate sql;
    private final ObjectProvider<ReachedOtherwise> reached;
    private final Clock clock;

    LoopCheck(JdbcTemplate sql, ObjectProvider<ReachedOtherwise> reached, Clock clock) {
        this.sql = sql;
        this.reached = reached;
        this.clock = clock;
    }

    /**
     * For who repairs it: ids, no names. The question is about the whole region, so a function of the database answers
     * it (db/migration/V46).
     */
    List<LooseEnd> violations() {
        Instant now = clock.instant();
        return sql.query(
                "select problem, municipality, case_id, subject from loose_ends(?, ?)",
                (row, number) -> new LooseEnd(
                        Problem.valueOf(row.getString("problem")),
                        row.getString("municipality"),
                        row.getString("case_id"),
                        row.getString("subject"),
                        now),
                Timestamp.from(now),
                reached());
    }

    private LocalDate today() {
        return Deadlines.day(clock.instant());
    }

    private String[] reached() {
        return reached.stream().flatMap(one -> one.logins().stream()).distinct().toArray(String[]::new);
    }

    /** The same of the open tasks of one case: those that nobody who is there can open. */
    Set<String> nobodys(String caseId) {
        return Set.copyOf(
                sql.queryForList("""
                select task_id from task_row task where case_id = ? and ended is null and not exists (
                    select 1 from task_door door where door.task_id = task.task_id and somebody_there(door.grp,
                        door.organisation, door.person, task.municipality, seen_since(task.municipality, ?), ?, ?))""", String.class, caseId, Timestamp.from(clock.instant()), reached(), today()));
    }

    /** Those of these who are not away and were seen lately here, or are reached otherwise. */
    Set<String> there(Collection<String> logins, String municipality) {
        return Set.copyOf(sql.queryForList(
                """
                select login from person left join person_seen on person = login
                where active and login = any (?) and not is_away(login, ?)
                    and (login = any (?) or at >= seen_since(?, ?))""",
                String.class,
                logins.toArray(String[]::new),
                today(),
                reached(),
                municipality,
                Timestamp.from(clock.instant())));
    }

    boolean sound(String municipality) {
        return violations().stream().noneMatch(one -> one.municipality().equals(municipality));
    }
}
