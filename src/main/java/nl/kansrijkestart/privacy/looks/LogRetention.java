package nl.kansrijkestart.privacy.looks;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lines of logs whose time is over go by themselves; how many went is kept, and the privacy officer reads it. */
@Component
@Transactional
public class LogRetention {

    /** @param kind Dutch */
    public record Cleaned(Instant at, String kind, int lines) {}

    private final JdbcTemplate sql;

    LogRetention(JdbcTemplate sql) {
        this.sql = sql;
    }

    /**
     * Asked at night; a second time the same night there is nothing left to do. What may go and by which clock, the
     * database knows by itself (V16).
     */
    public void clean() {
        sql.execute("set local statement_timeout = '10min'");
        sql.query("select clean_logs()", row -> {});
    }

    /** The newest first. */
    public List<Cleaned> newest() {
        return sql.query(
                "select * from log_cleaned order by id desc limit 20",
                (row, n) -> new Cleaned(
                        row.getTimestamp("at").toInstant(),
                        switch (row.getString("kind")) {
                            case "access" -> "regels over inzage";
                            case "refusal" -> "regels over wat werd tegengehouden";
                            default -> "pogingen tot noodinzage";
                        },
                        row.getInt("lines")));
    }
}
