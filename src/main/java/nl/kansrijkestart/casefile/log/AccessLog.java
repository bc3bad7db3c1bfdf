package nl.kansrijkestart.casefile.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.base.Deadlines;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looked at a family. A line is written in the transaction of the read: when it cannot be written, the read fails
 * and there is no answer. Writing waits for nobody; a moment later the line gets its place in the chain of its
 * municipality (docs/adr/0025, privacy.LogChain).
 */
@Component
public class AccessLog {

    /**
     * Somebody looked: what NEN 7513 asks for.
     *
     * @param id null until it is written
     * @param number its place in the chain of its municipality (docs/adr/0025); null until it got one, a few seconds
     *     after the look
     * @param at as people read it: the moment the database set; in practice mode what the movable clock said
     * @param event read, or readLog for the log itself
     * @param organisation on whose behalf
     * @param role what the person is to the family: director, contact, standIn, signaller, coordinator, helper or
     *     colleague (without a part); a role code for the log itself
     * @param caseId null for the log itself
     * @param object the form or page
     * @param reason task, part, agreed, ownForm, colleague or review
     * @param withTask an open task of this family was within the person's reach, or she is its contact or director
     * @param inPlaceOf login of who is away, where the person acted for them; null for most
     */
    public record AccessLine(
            Long id,
            Long number,
            Instant at,
            String event,
            String person,
            String organisation,
            String role,
            String municipality,
            String caseId,
            String object,
            String taskId,
            String reason,
            boolean withTask,
            String inPlaceOf) {

        /** The same look in somebody's place. @param absent null for one's own */
        public AccessLine inPlaceOf(String absent) {
            return new AccessLine(
                    id,
                    number,
                    at,
                    event,
                    person,
                    organisation,
                    role,
                    municipality,
                    caseId,
                    object,
                    taskId,
                    reason,
                    withTask,
                    absent);
        }

        /**
         * A look that is not written yet.
         *
         * @param id null
         * @param at the program's clock; it counts in practice mode only
         */
        public AccessLine(
                Long id,
                Instant at,
                String event,
                String person,
                String organisation,
                String role,
                String municipality,
                String caseId,
                String object,
                String taskId,
                String reason,
                boolean withTask) {
            this(
                    id,
                    null,
                    at,
                    event,
                    person,
                    organisation,
                    role,
                    municipality,
                    caseId,
                    object,
                    taskId,
                    reason,
                    withTask,
                    null);
        }
    }

    /** Looks of one day by the same role of an organisation for the same reason. */
    record LookDay(LocalDate day, String organisation, String role, String reason) {}

    private static final String LINES = "select *, coalesce(practised, at) as moment from access_line where ";

    private final JdbcTemplate sql;

    AccessLog(JdbcTemplate sql) {
        this.sql = sql;
    }

    /**
     * The database sets the moment. Refuses to be called without a transaction: then there would be a read without its
     * line.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(AccessLine line) {
        sql.update(
                """
                insert into access_line (practised, event, person, organisation, role, municipality, case_id, what, task_id, reason, with_task, in_place_of)
                values (case when practising() then cast(? as timestamptz) end, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                new Timestamp(line.at().toEpochMilli()),
                line.event(),
                line.person(),
                line.organisation(),
                line.role(),
                line.municipality(),
                line.caseId(),
                line.object(),
                line.taskId(),
                line.reason(),
                line.withTask(),
                line.inPlaceOf());
    }

    /** The newest lines about one family. */
    @Transactional(readOnly = true)
    public List<AccessLine> about(String caseId, int most) {
        return sql.query(LINES + "case_id = ? order by id desc limit ?", AccessLog::line, caseId, most);
    }

    /** The newest lines about one family, without what is {@link NotTold}, taken together by day; the newest first. */
    @Transactional(readOnly = true)
    List<LookDay> days(String caseId, int most) {
        return sql.query(
                """
                select (coalesce(practised, at) at time zone ?)::date as day, organisation, role, reason
                from (select * from access_line where case_id = ? and not coalesce(what = any (?), false) order by id desc limit ?) newest group by 1, 2, 3, 4 order by max(id) desc""",
                (row, n) -> new LookDay(
                        row.getObject("day", LocalDate.class),
                        row.getString("organisation"),
                        row.getString("role"),
                        row.getString("reason")),
                Deadlines.ZONE.getId(),
                caseId,
                NotTold.steps(),
                most);
    }

    /**
     * Lines about families of a municipality that are in its chain, oldest first. @param number of the last one that is
     * not asked for; 0 for all
     */
    @Transactional(readOnly = true)
    public List<AccessLine> after(long number, String municipality, int most) {
        return sql.query(
                LINES + "number > ? and municipality = ? and event = 'read' order by number limit ?",
                AccessLog::line,
                number,
                municipality,
                most);
    }

    /** How many of them there are in all. */
    @Transactional(readOnly = true)
    public int howManyAfter(long number, String municipality) {
        return sql.queryForObject(
                "select count(*) from access_line where number > ? and municipality = ? and event = 'read'",
                Integer.class,
                number,
                municipality);
    }

    /** The same with this reason only, all of them. */
    @Transactional(readOnly = true)
    public List<AccessLine> withReason(String reason, long number, String municipality) {
        return sql.query(
                LINES + "number > ? and municipality = ? and event = 'read' and reason = ? order by number",
                AccessLog::line,
                number,
                municipality,
                reason);
    }

    private static AccessLine line(ResultSet row, int number) throws SQLException {
        return new AccessLine(
                row.getLong("id"),
                row.getObject("number", Long.class),
                row.getTimestamp("moment").toInstant(),
                row.getString("event"),
                row.getString("person"),
                row.getString("organisation"),
                row.getString("role"),
                row.getString("municipality"),
                row.getString("case_id"),
                row.getString("what"),
                row.getString("task_id"),
                row.getString("reason"),
                row.getBoolean("with_task"),
                row.getString("in_place_of"));
    }
}
