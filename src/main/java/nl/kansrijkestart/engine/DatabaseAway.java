package nl.kansrijkestart.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** When the database is away everybody reads that, in Dutch, instead of waiting or seeing an error page. Nothing was changed. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAway extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException problem) {
            if (!noConnection(problem) || response.isCommitted()) {
                throw problem;
            }
            response.reset();
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", "30");
            response.setContentType("application/json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write("{\"type\":\"DatabaseAway\",\"message\":\"De gegevens zijn nu even niet bereikbaar. "
                    + "Er is niets veranderd. Probeer het over een halve minuut nog eens; blijft het zo, bel dan de beheerder.\"}");
        }
    }

    /** SQL state class 08 (no connection), 57P (the server stops), or no connection from the pool in time. */
    private static boolean noConnection(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().matches("08.*|57P.*")) {
                return true;
            }
        }
        return false;
    }
}
