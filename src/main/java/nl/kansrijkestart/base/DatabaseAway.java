package nl.kansrijkestart.base;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * When the database is away, or lets somebody wait for too long, everybody reads that, in Dutch, instead of waiting or
 * seeing an error page. Nothing was changed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException problem) {
            String sentence = noConnection(problem)
                    ? "De gegevens zijn nu even niet bereikbaar. Er is niets veranderd. " + Retry.LATER
                            + " Blijft het zo, bel dan de beheerder."
                    : Retry.isClash(problem)
                            ? "Iemand anders werkt nu aan hetzelfde. Er is niets veranderd. " + Retry.LATER
                            : tooLong(problem) ? "Dit duurde nu te lang. Er is niets veranderd. " + Retry.LATER : null;
            if (sentence == null || response.isCommitted()) {
                throw problem;
            }
            LOG.warn(
                    "No answer from the database in time: {}",
                    problem.getClass().getSimpleName());
            response.reset();
            response.setHeader("Retry-After", "30");
            PlainAnswer.to(request, sentence).send(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /**
     * SQL state class 08 (no connection), 57P (the server stops), 25P03 (it gave up on this one), or no connection from
     * the pool in time.
     */
    private static boolean noConnection(Throwable problem) {
        return caused(problem, "08.*|57P.*|25P03");
    }

    /** SQL state 57014: the statement took longer than it may. */
    private static boolean tooLong(Throwable problem) {
        return caused(problem, "57014");
    }

    private static boolean caused(Throwable problem, String states) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException && states.startsWith("08")
                    || cause instanceof SQLException sql
                            && sql.getSQLState() != null
                            && sql.getSQLState().matches(states)) {
                return true;
            }
        }
        return false;
    }
}
