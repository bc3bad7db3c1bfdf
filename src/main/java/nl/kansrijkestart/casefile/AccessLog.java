package nl.kansrijkestart.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who looked at a family. A line is written in the transaction of the read, as its last act: when it cannot be written, the read
 * fails and there is no answer. Lines of a municipality form a chain; the database lets nobody change or remove one.
 */
@Component
public class AccessLog {

    private static final String CHAIN = "access_line";

    private final JdbcTemplate sql;

    AccessLog(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Refuses to be called without a transaction: then there would be a read without its line. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(AccessLine line) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                append(line);
            }
        });
    }

    /** One after the other, and only for the moment of the commit. */
    private void append(AccessLine line) {
        sql.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> { }, CHAIN + line.municipality());
        String previous = sql.query("select hash from access_line where municipality = ? and hash is not null order by id desc limit 1",
                        (row, n) -> row.getString(1), line.municipality())
                .stream().findFirst().orElseGet(() -> anchor(line.municipality()));
        sql.update("""
                insert into access_line (at, event, person, organisation, role, municipality, case_id, what, task_id, reason, with_task, previous, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                new Timestamp(line.at().toEpochMilli()), line.event(), line.person(), line.organisation(), line.role(), line.municipality(), line.caseId(),
                line.object(), line.taskId(), line.reason(), line.withTask(), previous, line.hash(previous));
    }

    /** The newest lines about one family. */
    @Transactional(readOnly = true)
    public List<AccessLine> about(String caseId, int most) {
        return sql.query("select * from access_line where case_id = ? order by id desc limit ?", AccessLog::line, caseId, most);
    }

    /** Lines of families of these municipalities after a line, oldest first. */
    @Transactional(readOnly = true)
    public List<AccessLine> after(long lineId, Collection<String> municipalities, int most) {
        return sql.query("select * from access_line where id > ? and municipality = any (?) and event = 'read' order by id limit ?", AccessLog::line,
                lineId, municipalities.toArray(String[]::new), most);
    }

    /** The same with this reason only, all of them. */
    @Transactional(readOnly = true)
    public List<AccessLine> withReason(String reason, long lineId, Collection<String> municipalities) {
        return sql.query("select * from access_line where id > ? and municipality = any (?) and event = 'read' and reason = ? order by id", AccessLog::line,
                lineId, municipalities.toArray(String[]::new), reason);
    }

    /** The first line after which the chain of a municipality does not hold any more; empty when nothing was changed or taken away. @param afterLine 0 for all */
    @Transactional(readOnly = true)
    public Optional<Long> firstBroken(String municipality, long afterLine) {
        Walk walk = new Walk();
        walk.before = sql.query("select hash from access_line where municipality = ? and id <= ? and hash is not null order by id desc limit 1",
                        (row, n) -> row.getString(1), municipality, afterLine)
                .stream().findFirst().orElseGet(() -> anchor(municipality));
        sql.query("select * from access_line where municipality = ? and id > ? and hash is not null order by id", walk::next, municipality, afterLine);
        return Optional.ofNullable(walk.broken);
    }

    /** The hash of the last line that went when its time was over; null while none did. */
    private String anchor(String municipality) {
        return sql.query("select hash from access_anchor where municipality = ?", (row, n) -> row.getString(1), municipality).stream().findFirst().orElse(null);
    }

    private static final class Walk {

        private String before;
        private Long broken;

        void next(ResultSet row) throws SQLException {
            String previous = row.getString("previous");
            boolean holds = Objects.equals(previous, before) && line(row, 0).hash(previous).equals(row.getString("hash"));
            if (!holds && broken == null) {
                broken = row.getLong("id");
            }
            before = row.getString("hash");
        }
    }

    private static AccessLine line(ResultSet row, int number) throws SQLException {
        return new AccessLine(row.getLong("id"), row.getTimestamp("at").toInstant(), row.getString("event"), row.getString("person"), row.getString("organisation"),
                row.getString("role"), row.getString("municipality"), row.getString("case_id"), row.getString("what"), row.getString("task_id"),
                row.getString("reason"), row.getBoolean("with_task"));
    }
}
