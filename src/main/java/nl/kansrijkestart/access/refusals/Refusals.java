package nl.kansrijkestart.access.refusals;

import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * What was refused, to whom and why: one line each, kept and never changed. Of the request only method and path, no
 * keys, no body.
 */
@Component
public class Refusals {

    /** Lines per source and minute; whoever knocks more often is known by then. */
    private static final int MOST = 120;

    private static final int LONGEST_PATH = 200;
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final JdbcTemplate sql;
    private final Clock clock;
    private final Buckets lines;

    Refusals(JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
        this.lines = new Buckets(clock, limit -> limit.capacity(MOST).refillGreedy(MOST, Duration.ofMinutes(1)));
    }

    /** @return where a request comes from: an address, or for IPv6 the network of one subscriber with its length */
    public static String source(HttpServletRequest request) {
        return Source.of(request);
    }

    /** @param why in one word */
    public void note(HttpServletRequest request, String why) {
        Bucket bucket = lines.of(Source.of(request));
        if (!bucket.tryConsume(1)) {
            return;
        }
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        String path = request.getRequestURI().replaceAll("[^\\x21-\\x7e]", "?");
        try {
            sql.update(
                    """
                    insert into refusal (practised, person, source, method, path, why)
                    values (case when practising() then cast(? as timestamptz) end, ?, ?, ?, ?, ?)
                    """,
                    Timestamp.from(clock.instant()),
                    person == null || person instanceof AnonymousAuthenticationToken ? null : person.getName(),
                    Source.of(request),
                    request.getMethod().replaceAll("[^A-Za-z]", "?"),
                    path.substring(0, Math.min(path.length(), LONGEST_PATH)),
                    why);
        } catch (DataAccessException away) {
            // refused all the same
            LOG.warn("A refusal could not be kept ({})", why);
        }
    }
}
