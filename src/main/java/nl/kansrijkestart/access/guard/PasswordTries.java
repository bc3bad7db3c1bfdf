package nl.kansrijkestart.access.guard;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import nl.kansrijkestart.access.refusals.Buckets;
import nl.kansrijkestart.access.refusals.Refusals;
import nl.kansrijkestart.base.PlainAnswer;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How often a password may be wrong from one place: 10 times for one login and 50 times in all, per ten minutes. Only
 * that place waits: the right person elsewhere gets in, and the engine itself locks nobody out. A right password costs
 * nothing.
 */
class PasswordTries extends OncePerRequestFilter {

    private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/";
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Refusals refusals;
    private final Buckets perLogin;
    private final Buckets perSource;

    PasswordTries(Refusals refusals, Clock clock) {
        this.refusals = refusals;
        this.perLogin = new Buckets(clock, limit -> limit.capacity(10).refillGreedy(10, WINDOW));
        this.perSource = new Buckets(clock, limit -> limit.capacity(50).refillGreedy(50, WINDOW));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !RouteGuard.path(request).startsWith(LOGIN);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String source = Refusals.source(request);
        byte[] body = request.getInputStream().readAllBytes(); // bounded by the filter before
        String login = RouteGuard.query(new String(body, StandardCharsets.UTF_8))
                .map(form -> form.getOrDefault("username", ""))
                .orElse("");
        if (login.isBlank()) {
            PlainAnswer.to(request, "Vul uw gebruikersnaam en wachtwoord in.")
                    .send(response, HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        List<Bucket> buckets =
                List.of(perSource.of(source), perLogin.of(source + " " + login.toLowerCase(Locale.ROOT)));
        for (Bucket bucket : buckets) {
            if (bucket.getAvailableTokens() < 1) {
                refusals.note(request, "password");
                long wait = TimeUnit.NANOSECONDS.toSeconds(
                                bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill())
                        + 1;
                response.setHeader("Retry-After", String.valueOf(wait));
                Refused.plain(
                        response,
                        429,
                        "Er is te vaak een verkeerd wachtwoord ingevuld. Wacht even en probeer het dan nog eens.");
                return;
            }
        }
        buckets.forEach(bucket -> bucket.tryConsume(1));
        chain.doFilter(new ReadRequest(request, body, request.getQueryString()), response);
        if (response.getStatus() == HttpServletResponse.SC_OK) {
            buckets.forEach(bucket -> bucket.addTokens(1));
        }
    }
}
