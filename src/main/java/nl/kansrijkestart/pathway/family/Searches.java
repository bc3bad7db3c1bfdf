package nl.kansrijkestart.pathway.family;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.keys.BlindIndex;
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
        mark("een kenmerk van een gezin in"),
        /** Among the families that somebody helps: a day of telephone calls needs more. */
        own("een zoekwoord in bij de eigen gezinnen", "limit.ownSearches.day");

        private final String dutch;
        private final String limit;

        By(String dutch) {
            this(dutch, LIMIT);
        }

        By(String dutch, String limit) {
            this.dutch = dutch;
            this.limit = limit;
        }
    }

    private static final Duration DAY = Duration.ofDays(1);
    private static final String LIMIT = "limit.searches.day";

    private final JdbcTemplate sql;
    private final Agreements agreements;
    private final People people;
    private final Notices notices;
    private final BlindIndex alike;
    private final Clock clock;

    Searches(JdbcTemplate sql, Agreements agreements, People people, Notices notices, BlindIndex alike, Clock clock) {
        this.sql = sql;
        this.agreements = agreements;
        this.people = people;
        this.notices = notices;
        this.alike = alike;
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
        count(person, municipality, by, null);
    }

    /** The same; what was looked for already today does not count again: a list asks it anew each minute. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = Refusal.class)
    public void count(String person, String municipality, By by, String typed) {
        Instant now = clock.instant();
        String what = alike.of(person, "search", typed);
        sql.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, "search " + person);
        sql.update("delete from search_count where at < ?", Timestamp.from(now.minus(DAY)));
        if (what != null
                && sql.queryForObject(
                        "select exists (select 1 from search_count where person = ? and sort = ? and what = ?)",
                        Boolean.class,
                        person,
                        by.name(),
                        what)) {
            return;
        }
        Integer before = sql.queryForObject(
                "select count(*) from search_count where person = ? and sort = ? and at <= ?",
                Integer.class,
                person,
                by.name(),
                Timestamp.from(now));
        int most = agreements.limit(by.limit, municipality);
        if (before >= most) {
            throw new Refusal("U vulde dit vandaag al " + before
                    + " keer in. Morgen kan het weer. Is er haast? Bel de Knooppuntcoördinator; bij gevaar 112.");
        }
        sql.update(
                "insert into search_count (person, sort, at, what) values (?, ?, ?, ?)",
                person,
                by.name(),
                Timestamp.from(now),
                what);
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
