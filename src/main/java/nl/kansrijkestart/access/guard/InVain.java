package nl.kansrijkestart.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import nl.kansrijkestart.access.NotTheirs;
import nl.kansrijkestart.access.refusals.Refusals;
import nl.kansrijkestart.base.MunicipalityScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps in the log of refusals who asked for what of a family and did not get it: once a day for each thing on each
 * route, with a hash for its id.
 */
@Component
class InVain {

    /** Lines a day about one person; whoever tries more is known by then. */
    private static final int MOST = 500;

    private static final Logger LOG = LoggerFactory.getLogger(InVain.class);

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final MunicipalityScope reach;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InVain(
            JdbcTemplate sql,
            TransactionTemplate transaction,
            MunicipalityScope reach,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.reach = reach;
        this.events = events;
        this.clock = clock;
    }

    /**
     * In a transaction of its own. Publishes {@link NotTheirs} when it is a new line. Not for a task that the person
     * held: the task list asks for it once more when it is done.
     *
     * @param template the route
     * @param thing the id that was asked for
     */
    public void note(HttpServletRequest request, String login, String template, String thing) {
        Timestamp now = Timestamp.from(clock.instant());
        Timestamp today = Timestamp.from(clock.instant()
                .atZone(clock.getZone())
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant());
        String hash = hash(thing);
        try (MunicipalityScope.Scope scope = reach.person(() -> login)) {
            Integer things = transaction.execute(status -> sql.update(
                                    """
                    insert into refusal (practised, person, source, method, path, why, object)
                    select case when practising() then cast(? as timestamptz) end, ?, ?, ?, ?, 'object', ?
                    where not exists (select 1 from task_row where task_id = ? and assignee = ?)
                        and not exists (select 1 from refusal where why = 'object' and person = ? and coalesce(practised, at) >= ? and object = ? and path = ?)
                        and (select count(*) from refusal where why = 'object' and person = ? and coalesce(practised, at) >= ?) < ?""",
                                    now,
                                    login,
                                    Refusals.source(request),
                                    request.getMethod(),
                                    template,
                                    hash,
                                    thing,
                                    login,
                                    login,
                                    today,
                                    hash,
                                    template,
                                    login,
                                    today,
                                    MOST)
                            == 0
                    ? 0
                    : sql.queryForObject("""
                            select count(distinct object) from refusal where why = 'object' and person = ?
                            and coalesce(practised, at) >= ?
                            """, Integer.class, login, today));
            if (things > 0) {
                events.publishEvent(new NotTheirs(login, things));
            }
        } catch (DataAccessException | TransactionException away) {
            // not given all the same
            LOG.warn("What was asked for in vain could not be kept");
        }
    }

    private static String hash(String thing) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(thing.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
