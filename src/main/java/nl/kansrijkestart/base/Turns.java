package nl.kansrijkestart.base;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Two presses at the same moment come one after the other, so that the second one reads what the first did and is told
 * so.
 */
@Component
public class Turns {

    private final JdbcTemplate sql;

    Turns(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Who asks with the same name waits until this transaction is over. Ask before reading what may have changed. */
    public void await(String name) {
        sql.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, name);
    }
}
