package nl.kansrijkestart.access.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.kansrijkestart.access.guard.RouteLookup;
import nl.kansrijkestart.base.PlainAnswer;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * So many requests are worked at, the next ones wait their turn, and who waited too long reads so. Stands behind what
 * is refused cheaply. Files, logging out and the question whether the program is well wait for nobody.
 */
class AtWork extends OncePerRequestFilter {

    private static final Set<String> ALWAYS =
            Set.of("/actuator/health", "/uitloggen", "/camunda/api/admin/auth/user/default/logout");
    private static final String LATER = "30";
    private static final String BUSY =
            "Het is nu erg druk. Er is niets veranderd. Probeer het over een halve minuut nog eens.";

    private final RouteLookup ways;
    /** In the order in which they came. */
    private final Semaphore places;

    private final Duration patience;

    /** @param most fewer than the database has connections, so that each finds one */
    AtWork(RouteLookup ways, int most, Duration patience) {
        this.ways = ways;
        this.places = new Semaphore(most, true);
        this.patience = patience;
    }

    Semaphore places() {
        return places;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return ALWAYS.contains(request.getRequestURI())
                || request.getAttribute(RouteLookup.HAS_TURN) != null
                || ways.file(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!turn()) {
            response.setHeader("Retry-After", LATER);
            PlainAnswer.to(request, BUSY).send(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private boolean turn() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
