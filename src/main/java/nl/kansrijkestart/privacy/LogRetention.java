package nl.kansrijkestart.privacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import nl.kansrijkestart.agreement.WorkingDays;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lines of logs whose time is over go by themselves; how many went is kept, and the privacy officer reads it. */
@Component
@Transactional
public class LogRetention {

    /** @param kind Dutch */
    public record Cleaned(Instant at, String kind, int lines) { }

    private static final Duration TRIES = Duration.ofDays(1);

    private final JdbcTemplate sql;
    private final Clock clock;

    LogRetention(JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Asked at night; a second time the same night there is nothing left to do. */
    public void clean() {
        Instant now = clock.instant();
        note("access", sql.queryForObject("select clean_access_log(?)", Integer.class, before("term.retention.accessLog")));
        note("refusal", sql.queryForObject("select clean_refusals(?)", Integer.class, before("term.retention.refusals")));
        note("emergencyTry", sql.update("delete from emergency_try where at < ?", Timestamp.from(now.minus(TRIES))));
    }

    /** The newest first. */
    public List<Cleaned> newest() {
        return sql.query("select * from log_cleaned order by id desc limit 20", (row, n) -> new Cleaned(row.getTimestamp("at").toInstant(), switch (row.getString("kind")) {
            case "access" -> "regels over inzage";
            case "refusal" -> "regels over wat werd tegengehouden";
            default -> "pogingen tot noodinzage";
        }, row.getInt("lines")));
    }

    private void note(String kind, int lines) {
        if (lines > 0) {
            sql.update("insert into log_cleaned (at, kind, lines) values (?, ?, ?)", Timestamp.from(clock.instant()), kind, lines);
        }
    }

    /** The start value for everybody: lines of all municipalities stand in one log. */
    private Timestamp before(String setting) {
        return sql.queryForObject("select normal, unit from setting where id = ? and municipality is null", (row, n) -> {
            ZonedDateTime today = clock.instant().atZone(WorkingDays.ZONE);
            int amount = row.getInt("normal");
            return Timestamp.from(("months".equals(row.getString("unit")) ? today.minusMonths(amount) : today.minusDays(amount)).toInstant());
        }, setting);
    }
}
