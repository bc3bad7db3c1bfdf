package nl.kansrijkestart.pathway.family;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.notify.Notices;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often somebody asked the program for a family by a name, a number or a mark: by filling in who a family are, by
 * an own file number that is in use, or by the mark in a parent's request. What is foreign and what is absent get the
 * same answer; who goes on trying is stopped here.
 */
@Component
public class Searches {

    /** What was looked for, as the privacy officer reads it. */
    public enum By {
        family("gegevens van een gezin in"),
        ownNumber("een eigen kenmerk in dat al in gebruik is"),
        mark("een kenmerk van een gezin in");

        private final String dutch;

        By(String dutch) {
            this.dutch = dutch;
        }
    }

    private static final Duration DAY = Duration.ofDays(1);
    private static final String LIMIT = "limit.searches.day";

    private final JdbcTemplate sql;
    private final Agreements agreements;
    private final People people;
    private final Notices notices;
    private final Clock clock;

    Searches(JdbcTemplate sql, Agreements agreements, People people, Notices notices, Clock clock) {
        this.sql = sql;
        this.agreements = agreements;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Counts one, also where what it belongs to is refused afterwards. At the last one that is allowed in 24 hours the
     * privacy officer is told.
     *
     * @param municipality whose limit counts and whose privacy officer hears it, CBS code
     * @throws Refusal in Dutch, above the limit
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = Refusal.class)
    public void count(String person, String municipality, By by) {
        Instant now = clock.instant();
        sql.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, "search " + person);
        sql.update("delete from search_count where at < ?", Timestamp.from(now.minus(DAY)));
        Integer before = sql.queryForObject(
                "select count(*) from search_count where person = ? and sort = ? and at <= ?",
                Integer.class,
                person,
                by.name(),
                Timestamp.from(now));
        int most = agreements.limit(LIMIT, municipality);
        if (before >= most) {
            throw new Refusal("U vulde dit vandaag al " + before
                    + " keer in. Morgen kan het weer. Is er haast? Bel de Knooppuntcoördinator; bij gevaar 112.");
        }
        sql.update(
                "insert into search_count (person, sort, at) values (?, ?, ?)", person, by.name(), Timestamp.from(now));
        if (before + 1 == most) {
            String who = people.person(person)
                    .map(one -> one.name() + ", " + one.organisationName())
                    .orElse(person);
            notices.tell(
                    Notices.role("privacyOfficers", municipality),
                    null,
                    null,
                    who + " vulde in een dag " + most + " keer " + by.dutch
                            + ". Meer kan deze persoon vandaag niet. Kijk bij Inzage of dat klopt.");
        }
    }
}
