package nl.kansrijkestart.notify.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kansrijkestart.base.due.DueQueue;
import nl.kansrijkestart.base.due.DueWork.Due;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails that wait, go and went. Without their text, which is the same for all. */
@Component
@Transactional
public class Outbox {

    static final String KIND = "mail";

    private static final String COLUMNS = "id, person, asks, state, planned, address, number, ended";

    /** Where a mail stands; the constant is what the column says. */
    public enum State {
        waits,
        goes,
        sent,
        refused,
        failed,
        nothing
    }

    /**
     * @param asks first requests in it
     * @param planned when it goes, or should have gone first
     * @param address null until it goes @param number what it says, null until it goes @param ended null until then
     */
    public record Mail(
            UUID id,
            String person,
            int asks,
            State state,
            Instant planned,
            String address,
            Integer number,
            Instant ended) {

        static Mail of(ResultSet row, int n) throws SQLException {
            return new Mail(
                    row.getObject("id", UUID.class),
                    row.getString("person"),
                    row.getInt("asks"),
                    State.valueOf(row.getString("state")),
                    row.getTimestamp("planned").toInstant(),
                    row.getString("address"),
                    row.getObject("number", Integer.class),
                    row.getTimestamp("ended") == null
                            ? null
                            : row.getTimestamp("ended").toInstant());
        }
    }

    private final JdbcTemplate sql;
    private final DueQueue queue;
    private final Clock clock;
    private final String site;

    /** @param site where people open the program */
    Outbox(JdbcTemplate sql, DueQueue queue, Clock clock, @Value("${" + MailNeeded.SITE + ":}") String site) {
        this.sql = sql;
        this.queue = queue;
        this.clock = clock;
        this.site = site.replaceFirst("/+$", "");
    }

    /** The line above every mail. */
    public String subject() {
        return Letter.SUBJECT;
    }

    /** What stands in a mail that says this number. */
    public String text(int number) {
        return Letter.text(number, site);
    }

    /** One mail waits for a person at most: what comes meanwhile goes with it. */
    void put(String person, int asks, Instant at) {
        UUID id = sql.queryForObject("""
                insert into mail (id, person, asks, planned) values (?, ?, ?, ?)
                on conflict (person) where state = 'waits' do update set asks = mail.asks + excluded.asks
                returning id""", UUID.class, UUID.randomUUID(), person, asks, Timestamp.from(at));
        queue.plan(KIND, new Due(id.toString(), "", null, at));
    }

    /** Somebody sends it now; what comes from here on is another mail. Empty when it ended already. */
    Optional<Mail> take(UUID id) {
        return sql
                .query(
                        "update mail set state = 'goes' where id = ? and state in ('waits', 'goes') returning "
                                + COLUMNS,
                        Mail::of,
                        id)
                .stream()
                .findFirst();
    }

    /** What it says and where it goes: the same at a second try. */
    void says(UUID id, String address, int number) {
        sql.update("update mail set address = ?, number = ? where id = ?", address, number, id);
    }

    void ends(UUID id, State state) {
        sql.update("update mail set state = ?, ended = ? where id = ?", state.name(), now(), id);
    }

    /** To who may come in nowhere any more nothing goes: whoever has to send it finds that it ended. */
    void gone(String person) {
        sql.update(
                "update mail set state = 'nothing', ended = ? where person = ? and state in ('waits', 'goes')",
                now(),
                person);
    }

    /** Whether a mail to anybody failed since then. */
    boolean anyFailedSince(Instant moment) {
        return Boolean.TRUE.equals(sql.queryForObject(
                "select exists (select 1 from mail where state = 'failed' and ended > ?)",
                Boolean.class,
                Timestamp.from(moment)));
    }

    /** What ended before then is of no use to anybody any more. */
    void forget(Instant before) {
        sql.update("delete from mail where ended < ?", Timestamp.from(before));
    }

    /** The newest hundred, to whomever. */
    @Transactional(readOnly = true)
    public List<Mail> newest() {
        return sql.query(
                "select " + COLUMNS + " from mail where state <> 'nothing' order by coalesce(ended, planned) desc, id"
                        + " limit 100",
                Mail::of);
    }

    /** What became of the last one to this person; empty when none went yet. */
    @Transactional(readOnly = true)
    public Optional<Mail> last(String person) {
        return sql
                .query(
                        "select " + COLUMNS + " from mail where person = ? and state in ('sent', 'refused', 'failed')"
                                + " order by ended desc limit 1",
                        Mail::of,
                        person)
                .stream()
                .findFirst();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
