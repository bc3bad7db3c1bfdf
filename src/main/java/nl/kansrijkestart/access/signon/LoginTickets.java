package nl.kansrijkestart.access.signon;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.base.WebAddress;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Remembers a login that has begun until the browser comes back. It comes back from another site, so the session's
 * strict cookie stays at home; this one goes along, is good once and for five minutes, and opens nothing by itself.
 */
class LoginTickets implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String COOKIE = "inloggen";
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private static final String WANTED = LoginTickets.class.getName() + ".wanted";

    /** @param wanted the page of ours to go to afterwards; null for the first one */
    private record Ticket(OAuth2AuthorizationRequest request, Instant until, String wanted) {}

    private final Map<String, Ticket> tickets = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Ticket> eldest) {
            return size() > MOST;
        }
    };
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    LoginTickets(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return good(request, number(request).map(tickets::get));
    }

    @Override
    public synchronized void saveAuthorizationRequest(
            OAuth2AuthorizationRequest login, HttpServletRequest request, HttpServletResponse response) {
        if (login == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String number = HexFormat.of().formatHex(secret);
        tickets.put(
                number,
                new Ticket(
                        login, clock.instant().plus(GOOD_FOR), WebAddress.here(request.getParameter(SignOn.WANTED))));
        response.addHeader("Set-Cookie", cookie(number, GOOD_FOR, request));
    }

    @Override
    public synchronized OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Set-Cookie", cookie("", Duration.ZERO, request));
        Optional<Ticket> ticket = number(request).map(tickets::remove);
        ticket.map(Ticket::wanted).ifPresent(wanted -> request.setAttribute(WANTED, wanted));
        return good(request, ticket);
    }

    /** Where who just came back from the login service goes on. */
    String wanted(HttpServletRequest request) {
        return request.getAttribute(WANTED) instanceof String wanted ? wanted : "/";
    }

    private OAuth2AuthorizationRequest good(HttpServletRequest request, Optional<Ticket> ticket) {
        return ticket.filter(one -> one.until.isAfter(clock.instant()))
                .map(Ticket::request)
                .filter(login -> login.getState().equals(request.getParameter("state")))
                .orElse(null);
    }

    private static Optional<String> number(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(one -> one.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static String cookie(String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, value)
                .path(request.getContextPath() + "/login/oauth2/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build()
                .toString();
    }
}
