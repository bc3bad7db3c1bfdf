package nl.kansrijkestart.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the check of the loop found at its last look, since when. Who asks often reads this; the check itself goes over
 * the whole region, every few minutes and after each cure (docs/adr/0043).
 */
@Component
@Transactional
public class LooseEnds {

    /** What can be loose, and of what its subject is. */
    public enum Problem {
        withoutProcess(Subject.referral),
        severalProcesses(Subject.referral),
        withoutClock(Subject.referral),
        withoutOwner(Subject.referral),
        receiverGone(Subject.referral),
        processOfNothing(Subject.referral),
        notSent(Subject.referral),
        taskWithoutWatch(Subject.task),
        taskWithoutOwner(Subject.task),
        taskUnseen(Subject.task),
        taskOfNothing(Subject.task),
        stuckJob(Subject.job),
        caseWithoutProcess(Subject.family),
        caseWithoutTask(Subject.family);

        private final Subject subject;

        Problem(Subject subject) {
            this.subject = subject;
        }

        public Subject subject() {
            return subject;
        }
    }

    /** What an id belongs to. */
    public enum Subject {
        referral,
        task,
        job,
        family
    }

    /**
     * @param municipality empty when nothing says which
     * @param caseId null when nothing says which
     * @param subject id of what is loose, as {@link Problem} says
     * @param since when it was found first
     */
    public record LooseEnd(Problem problem, String municipality, String caseId, String subject, Instant since) {

        /** The same for the same finding at another look. */
        public String key() {
            return problem + "/" + subject;
        }
    }

    private static final String READ = """
            select problem, municipality, case_id, subject, since from loop_violation
            order by since, problem, subject""";

    private final LoopCheck check;
    private final JdbcTemplate sql;
    private final Clock clock;

    LooseEnds(LoopCheck check, JdbcTemplate sql, Clock clock) {
        this.check = check;
        this.sql = sql;
        this.clock = clock;
    }

    /** As it was at the last look. */
    @Transactional(readOnly = true)
    public List<LooseEnd> known() {
        return sql.query(READ, LooseEnds::row);
    }

    /** Empty when nobody looked yet. */
    @Transactional(readOnly = true)
    public Optional<Instant> lookedAt() {
        return Optional.ofNullable(sql.queryForObject("select looked_at from night_watch", Timestamp.class))
                .map(Timestamp::toInstant);
    }

    @Transactional(readOnly = true)
    boolean any() {
        return Boolean.TRUE.equals(sql.queryForObject("select exists (select 1 from loop_violation)", Boolean.class));
    }

    /** Goes over the whole region. @return what is loose now */
    public List<LooseEnd> look() {
        List<LooseEnd> now = check.violations();
        Set<String> gone = new HashSet<>();
        known().forEach(one -> gone.add(one.key()));
        now.forEach(one -> gone.remove(one.key()));
        sql.update(
                "delete from loop_violation where problem || '/' || subject = any (?)",
                new Object[] {gone.toArray(String[]::new)});
        now.forEach(one -> sql.update(
                """
                insert into loop_violation (problem, subject, municipality, case_id, since) values (?, ?, ?, ?, ?)
                on conflict do nothing""",
                one.problem().name(),
                one.subject(),
                one.municipality(),
                one.caseId(),
                Timestamp.from(one.since())));
        sql.update("update night_watch set looked_at = ?", Timestamp.from(clock.instant()));
        return now;
    }

    /** Each open task of a case with a day is watched, from now where it was not. */
    public void watchAgain(String caseId) {
        sql.update("""
                insert into due_work (kind, subject, place, due_at)
                select 'watch', task_id, municipality, ? from task_row
                where case_id = ? and ended is null and due is not null on conflict do nothing""", Timestamp.from(clock.instant()), caseId);
    }

    /** Open tasks of a case that nobody who is there can open. */
    @Transactional(readOnly = true)
    public Set<String> nobodys(String caseId) {
        return check.nobodys(caseId);
    }

    /** Those of these people who are there: seen lately, or reached otherwise. */
    @Transactional(readOnly = true)
    public Set<String> there(Collection<String> logins, String municipality) {
        return check.there(logins, municipality);
    }

    private static LooseEnd row(ResultSet row, int number) throws SQLException {
        return new LooseEnd(
                Problem.valueOf(row.getString("problem")),
                row.getString("municipality"),
                row.getString("case_id"),
                row.getString("subject"),
                row.getTimestamp("since").toInstant());
    }
}
