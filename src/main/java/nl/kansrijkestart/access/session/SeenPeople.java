package nl.kansrijkestart.access.session;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When each person was here last, to the day: whoever stays away is nobody's help (db/migration/V41). Written for all
 * together, so that no request waits for it; a program that stops loses a few minutes of it.
 */
@Component
class SeenPeople {

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final Map<String, Instant> since = new HashMap<>();

    SeenPeople(JdbcTemplate sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    synchronized void here(String login, Instant now) {
        since.put(login, now);
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void keep() {
        Map<String, Instant> seen = taken();
        if (!seen.isEmpty()) {
            transaction.executeWithoutResult(status -> sql.update(
                    """
                    insert into person_seen (person, at)
                    select login, seen.at from unnest(?::text[], ?::timestamptz[]) as seen(who, at)
                    join person on login = seen.who
                    on conflict (person) do update set at = greatest(person_seen.at, excluded.at)""",
                    seen.keySet().toArray(String[]::new),
                    seen.values().stream().map(Instant::toString).toArray(String[]::new)));
        }
    }

    private synchronized Map<String, Instant> taken() {
        Map<String, Instant> seen = new HashMap<>(since);
        since.clear();
        return seen;
    }
}
