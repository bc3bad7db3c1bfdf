package nl.kansrijkestart.base.due;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.base.due.DueWork.Due;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of {@code due_work}. Whoever takes one holds it until the transaction is over; nobody waits for it. */
@Component
class DueRows {

    private static final String TAKE = """
            select kind, subject, step, place, due_at, tries from due_work
            where %s order by due_at, kind, subject limit ? for update skip locked""";

    /** @param tries how often it failed since it was last done */
    record Row(String kind, Due due, int tries) {}

    private final JdbcTemplate sql;

    DueRows(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** What is there already stays as it is. */
    void plan(String kind, Due due) {
        sql.update("""
                insert into due_work (kind, subject, step, place, due_at) values (?, ?, ?, ?, ?)
                on conflict do nothing""", kind, due.subject(), due.step(), due.place(), Timestamp.from(due.at()));
    }

    void soon(String kind, String place, Instant now) {
        Timestamp at = Timestamp.from(now);
        sql.update("update due_work set due_at = ? where kind = ? and place = ? and due_at > ?", at, kind, place, at);
    }

    Optional<Instant> next(Collection<String> kinds, Instant until) {
        return sql
                .query(
                        "select due_at from due_work where due_at <= ? and kind = any (?) order by due_at limit 1",
                        (row, n) -> row.getTimestamp(1).toInstant(),
                        Timestamp.from(until),
                        kinds.toArray(String[]::new))
                .stream()
                .findFirst();
    }

    Optional<Row> first(Collection<String> kinds, Instant now) {
        return sql
                .query(
                        TAKE.formatted("due_at <= ? and kind = any (?)"),
                        DueRows::row,
                        Timestamp.from(now),
                        kinds.toArray(String[]::new),
                        1)
                .stream()
                .findFirst();
    }

    /** More of the same kind and place; what was taken already is not among them. */
    List<Row> more(Row first, Instant now, int most) {
        return sql.query(
                TAKE.formatted("due_at <= ? and kind = ? and place is not distinct from ?::text and subject <> ?"),
                DueRows::row,
                Timestamp.from(now),
                first.kind(),
                first.due().place(),
                first.due().subject(),
                most);
    }

    /** This row and no other, if it is still as it was. */
    Optional<Row> again(Row row) {
        return sql
                .query(
                        TAKE.formatted("kind = ? and subject = ? and due_at = ?"),
                        DueRows::row,
                        row.kind(),
                        row.due().subject(),
                        Timestamp.from(row.due().at()),
                        1)
                .stream()
                .findFirst();
    }

    /** This subject, if it has fallen due. */
    Optional<Row> of(String kind, String subject, Instant now) {
        return sql
                .query(
                        TAKE.formatted("kind = ? and subject = ? and due_at <= ?"),
                        DueRows::row,
                        kind,
                        subject,
                        Timestamp.from(now),
                        1)
                .stream()
                .findFirst();
    }

    /** Finished, all at once. */
    void remove(String kind, Collection<String> subjects) {
        if (!subjects.isEmpty()) {
            sql.update(
                    "delete from due_work where kind = ? and subject = any (?)", kind, subjects.toArray(String[]::new));
        }
    }

    /** The next moments, in one statement. */
    void move(String kind, List<Due> next) {
        if (!next.isEmpty()) {
            sql.update(
                    """
                    update due_work set step = moved.step, due_at = moved.due_at, tries = 0, failure = null
                    from unnest(?::text[], ?::text[], ?::timestamptz[]) as moved(subject, step, due_at)
                    where kind = ? and due_work.subject = moved.subject""",
                    next.stream().map(Due::subject).toArray(String[]::new),
                    next.stream().map(Due::step).toArray(String[]::new),
                    next.stream().map(one -> one.at().toString()).toArray(String[]::new),
                    kind);
        }
    }

    /** Nobody else begins with it until then. */
    Row hold(Row row, Instant until) {
        sql.update(
                "update due_work set due_at = ? where kind = ? and subject = ?",
                Timestamp.from(until),
                row.kind(),
                row.due().subject());
        return new Row(row.kind(), row.due().next(row.due().step(), until), row.tries());
    }

    /** It is tried again later. @param failure what went wrong, without what was in it */
    void failed(Row row, String failure, Instant later) {
        sql.update(
                """
                update due_work set tries = tries + 1, failure = ?, due_at = ?
                where kind = ? and subject = ? and due_at = ?""",
                failure,
                Timestamp.from(later),
                row.kind(),
                row.due().subject(),
                Timestamp.from(row.due().at()));
    }

    /** Whether something failed so often, or was left lying since. */
    boolean anyStuck(Collection<String> kinds, int tries, Instant since) {
        return Boolean.TRUE.equals(sql.queryForObject(
                "select exists (select 1 from due_work where kind = any (?) and (tries >= ? or due_at < ?))",
                Boolean.class,
                kinds.toArray(String[]::new),
                tries,
                Timestamp.from(since)));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("kind"),
                new Due(
                        row.getString("subject"),
                        row.getString("step"),
                        row.getString("place"),
                        row.getTimestamp("due_at").toInstant()),
                row.getInt("tries"));
    }
}
