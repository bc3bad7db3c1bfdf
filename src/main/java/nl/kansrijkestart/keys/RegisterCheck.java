package nl.kansrijkestart.keys;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.kansrijkestart.base.Deadlines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the register outside the database is the one that belongs to it, and whole as far as the database knows. The
 * two know each other by a mark. A file that is not there begins only beside a database that never held anything, or
 * for one day on purpose, from what the database itself knows.
 */
@Component
@Transactional
class RegisterCheck {

    static final String AGAIN = "kansrijkestart.privacy.erasure-register-from-database";
    private static final Logger LOG = LoggerFactory.getLogger(RegisterCheck.class);

    private final JdbcTemplate sql;
    private final ErasureFile outside;
    private final String again;
    private final Clock clock;

    /** @param again today's date, to make the register anew from the database; any other day it does nothing */
    RegisterCheck(JdbcTemplate sql, ErasureFile outside, @Value("${" + AGAIN + ":}") String again, Clock clock) {
        this.sql = sql;
        this.outside = outside;
        this.again = again.strip();
        this.clock = clock;
    }

    /**
     * Called at every start, before anything is read from the register and before the door opens. Without a place for
     * the register it does nothing.
     *
     * @throws IllegalStateException with a Dutch and an English sentence, when the file is missing, is another one, or
     *     lost lines
     */
    void check() {
        if (!outside.isNamed()) {
            return;
        }
        Optional<String> mark =
                sql
                        .queryForList("select mark from erasure_register_file order by id desc limit 1", String.class)
                        .stream()
                        .findFirst();
        if (outside.isThere()) {
            Set<String> known = outside.hashes();
            List<String> here = sql.queryForList("select case_hash from erasure_register", String.class);
            long lost = here.stream().filter(hash -> !known.contains(hash)).count();
            if (lost == 0 && (mark.isEmpty() || outside.marks().contains(mark.get()))) {
                if (mark.isEmpty()) {
                    begin(); // a register from before there were marks
                }
                return;
            }
            refuseUnlessAgain(
                    lost > 0
                            ? "mist " + lost + " van de " + here.size() + " regels die de database kent"
                            : "hoort niet bij deze database",
                    lost > 0
                            ? "lacks " + lost + " of the " + here.size() + " lines that the database knows"
                            : "is not the one of this database");
        } else if (mark.isPresent() || !Boolean.TRUE.equals(sql.queryForObject("select never_used()", Boolean.class))) {
            refuseUnlessAgain("is er niet", "is missing");
        }
        begin();
        sql.query("select case_hash, coalesce(class, 'unknown') from erasure_register order by at", row -> {
            outside.keep(row.getString(1), row.getString(2));
        });
    }

    private void begin() {
        String mark = UUID.randomUUID().toString();
        outside.begin(mark);
        sql.update("insert into erasure_register_file (mark, at) values (?, ?)", mark, Timestamp.from(clock.instant()));
    }

    private void refuseUnlessAgain(String dutch, String english) {
        if (again.equals(Deadlines.day(clock.instant()).toString())) {
            LOG.warn(
                    "The erasure register {} and is made again from the database: what was erased after a copy that "
                            + "was put back is not in it",
                    english);
            return;
        }
        throw new IllegalStateException(
                "Het programma start niet: het register van wat gewist is (KANSRIJKESTART_PRIVACY_ERASUREREGISTER) "
                        + dutch
                        + ". Zet het goede bestand terug; anders komen gewiste gezinnen terug. Is het voorgoed weg, "
                        + "en is de database geen oudere kopie? Stel dan voor een dag "
                        + "KANSRIJKESTART_PRIVACY_ERASUREREGISTERFROMDATABASE in op de datum van vandaag (jjjj-mm-dd). "
                        + "| The erasure register " + english
                        + ": put the right file back, or erased families return. If it is gone for good and the "
                        + "database is no older copy, set "
                        + AGAIN + " to today's date, for one day.");
    }
}
