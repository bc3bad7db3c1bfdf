package nl.kansrijkestart.keys;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What was erased, by a hash of its opaque id: a table that the program can only add to, and a file outside the database (docs/adr/0034). */
@Component
public class ErasureRegister {

    private final JdbcTemplate sql;
    private final ErasureFile outside;
    private final Clock clock;

    ErasureRegister(JdbcTemplate sql, ErasureFile outside, Clock clock) {
        this.sql = sql;
        this.outside = outside;
        this.clock = clock;
    }

    /** Called before anything is erased. @param why the class of retention, no content; null when it was kept before and goes again */
    public void keep(String id, String why) {
        String hash = sql.queryForObject("select encode(sha256(convert_to(?, 'UTF8')), 'hex')", String.class, id);
        sql.update("insert into erasure_register (case_hash, at, class) values (?, ?, ?) on conflict do nothing", hash, Timestamp.from(clock.instant()), why);
        if (why != null) {
            outside.keep(hash, why);
        }
    }

    public String[] hashes() {
        Set<String> erased = new HashSet<>(sql.queryForList("select case_hash from erasure_register", String.class));
        erased.addAll(outside.hashes());
        return erased.toArray(String[]::new);
    }
}
