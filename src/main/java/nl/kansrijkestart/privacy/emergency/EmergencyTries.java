package nl.kansrijkestart.privacy.emergency;

import java.sql.Timestamp;
import java.time.Duration;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How often somebody tried, in vain too: whoever guesses marks of families is stopped. */
@Component
class EmergencyTries {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Agreements agreements;
    private final Deadlines days;
    private final JdbcTemplate sql;

    EmergencyTries(Agreements agreements, Deadlines days, JdbcTemplate sql) {
        this.agreements = agreements;
        this.days = days;
        this.sql = sql;
    }

    /**
     * @param municipality whose setting counts
     * @throws Refusal at more than limit.emergency.tries in an hour
     */
    void count(String login, String municipality) {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> {},
                EmergencyAccess.REASON + " " + login);
        Integer tries = sql.queryForObject(
                "select count(*) from emergency_try where person = ? and at > ?",
                Integer.class,
                login,
                Timestamp.from(days.now().minus(HOUR)));
        if (tries >= agreements.limit("limit.emergency.tries", municipality)) {
            throw new Refusal(
                    "U probeerde dit vaak. Wacht een uur, of bel de vaste contactpersoon. Bel bij gevaar 112.");
        }
        sql.update("insert into emergency_try (person, at) values (?, ?)", login, Timestamp.from(days.now()));
    }
}
