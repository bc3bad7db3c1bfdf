package nl.kansrijkestart.access.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.engine.WebLogin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.HtmlUtils;

/**
 * What happens after a login elsewhere: the person is written, a new session opens for the web applications and our pages, and
 * once a minute the login service is asked whether she still may and what she still is.
 */
@Component
@ConditionalOnProperty(name = "kansrijkestart.identity.source", havingValue = "oidc")
public class SignOn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    /** Where the browser goes to log in. */
    public static final String START = "/oauth2/authorization/" + SignOnConfiguration.NAME;

    static final Duration ASK_EVERY = Duration.ofMinutes(1);
    /** So long somebody may go on while the login service cannot be reached. */
    static final Duration WITHOUT_ANSWER = Duration.ofMinutes(10);
    /** After a day's work everybody logs in again. */
    static final Duration LONGEST = Duration.ofHours(12);
    private static final String PROOF = SignOn.class.getName();
    private static final Logger LOG = LoggerFactory.getLogger(SignOn.class);

    /** What is kept with a session to ask again. */
    private static final class Proof {

        private OAuth2AuthorizedClient client;
        private String idToken;
        private Identity identity;
        private Instant began;
        private Instant answered;
        private Instant asked;
    }

    private final SignOnSettings settings;
    private final Newcomers newcomers;
    private final WebLogin webLogin;
    private final OAuth2AuthorizedClientRepository clients;
    private final StillThere stillThere;
    private final LoginTickets tickets;
    private final ClientRegistrationRepository services;
    private final Clock clock;

    SignOn(SignOnSettings settings, Newcomers newcomers, WebLogin webLogin, OAuth2AuthorizedClientRepository clients, StillThere stillThere,
           LoginTickets tickets, ClientRegistrationRepository services, Clock clock) {
        this.services = services;
        this.tickets = tickets;
        this.settings = settings;
        this.newcomers = newcomers;
        this.webLogin = webLogin;
        this.clients = clients;
        this.stillThere = stillThere;
        this.clock = clock;
    }

    /** Puts the login by single sign-on into the chain of filters. */
    public void into(HttpSecurity http) throws Exception {
        DefaultOAuth2AuthorizationRequestResolver begins = new DefaultOAuth2AuthorizationRequestResolver(services, "/oauth2/authorization");
        begins.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        RestClientAuthorizationCodeTokenResponseClient codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(Patience.tokenRequests());
        http.oauth2Login(login -> login.successHandler(this).failureHandler(this).tokenEndpoint(tokens -> tokens.accessTokenResponseClient(codes))
                .authorizationEndpoint(begin -> begin.authorizationRequestRepository(tickets).authorizationRequestResolver(begins)));
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login) throws IOException {
        OAuth2AuthenticationToken token = (OAuth2AuthenticationToken) login;
        OAuth2AuthorizedClient client = clients.loadAuthorizedClient(SignOnConfiguration.NAME, token, request);
        clients.removeAuthorizedClient(SignOnConfiguration.NAME, token, request, response);
        String idToken = ((OidcUser) token.getPrincipal()).getIdToken().getTokenValue();
        try {
            Proof proof = new Proof();
            proof.identity = Identity.of(((OidcUser) token.getPrincipal()).getClaims(), settings.secondFactor());
            if (client == null || client.getRefreshToken() == null) {
                throw new NoAccess("De inlogdienst laat niet nagaan of u nog toegang hebt. De beheerder moet dat daar aanzetten (refresh token).");
            }
            newcomers.write(proof.identity);
            webLogin.open(request, proof.identity.login());
            proof.client = client;
            proof.idToken = idToken;
            proof.began = clock.instant();
            proof.answered = proof.began;
            proof.asked = proof.began;
            request.getSession().setAttribute(PROOF, proof);
            LOG.info("Logged in: {} from {}", proof.identity.login(), request.getRemoteAddr());
            // a page instead of a redirect: browsers keep the strict cookie back as long as another site sent them here
            page(response, HttpServletResponse.SC_OK, "U bent ingelogd", "<meta http-equiv=\"refresh\" content=\"0;url=/\">",
                    "<p><a href=\"/\">Verder</a></p>");
        } catch (NoAccess missing) {
            LOG.info("Not let in: {} from {}: {}", token.getName(), request.getRemoteAddr(), missing.getMessage());
            refuse(request, response, missing.getMessage(), client == null ? Optional.empty()
                    : SignOut.address(client.getClientRegistration(), idToken, request));
        }
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException problem) throws IOException {
        LOG.info("A login elsewhere did not succeed, from {}: {}", request.getRemoteAddr(), problem instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode() : problem.getClass().getSimpleName());
        refuse(request, response, "Het inloggen is niet gelukt.", Optional.empty());
    }

    /** Whether the person of this session may go on; asks the login service when it is a minute ago, and takes over what changed. */
    public boolean stillIn(HttpSession session) {
        if (!(session.getAttribute(PROOF) instanceof Proof proof)) {
            return true;   // a practice login
        }
        synchronized (proof) {
            Instant now = clock.instant();
            if (proof.began.plus(LONGEST).isBefore(now)) {
                proof.identity = null;
            }
            if (proof.identity == null) {
                return false;
            }
            if (proof.asked.plus(ASK_EVERY).isAfter(now)) {
                return true;
            }
            proof.asked = now;
            try {
                StillThere.Answer answer = stillThere.ask(proof.client);
                take(proof, answer.claims());
                proof.client = answer.client();
                proof.idToken = answer.idToken() == null ? proof.idToken : answer.idToken();
                proof.answered = now;
            } catch (OAuth2AuthorizationException | JwtException | NoAccess no) {
                if (unreachable(no)) {
                    return proof.answered.plus(WITHOUT_ANSWER).isAfter(now);
                }
                LOG.info("No longer in: {} ({})", proof.identity.login(), no.getClass().getSimpleName());
                proof.identity = null;
            }
            return proof.identity != null;
        }
    }

    private void take(Proof proof, Map<String, Object> claims) {
        Identity now = claims.isEmpty() ? proof.identity : Identity.of(claims, settings.secondFactor());
        if (!now.login().equals(proof.identity.login())) {
            throw new NoAccess("De inlogdienst noemt iemand anders.");
        }
        if (!now.equals(proof.identity)) {
            newcomers.write(now);
            proof.identity = now;
        }
    }

    private static boolean unreachable(RuntimeException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof RestClientException || cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    /** Whether single sign-on opened this session. */
    static boolean opened(HttpSession session) {
        return session.getAttribute(PROOF) instanceof Proof;
    }

    /** Where the browser of this session logs out at the login service; nowhere when the service does not offer it. */
    static Optional<String> end(HttpSession session, HttpServletRequest request) {
        return session.getAttribute(PROOF) instanceof Proof proof ? SignOut.address(proof.client.getClientRegistration(), proof.idToken, request) : Optional.empty();
    }

    /** @param end where she logs out at the login service, to come back as somebody else */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, String why, Optional<String> end) throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        page(response, HttpServletResponse.SC_FORBIDDEN, "Geen toegang", "", "<p>" + why + "</p><p>Vraag het de beheerder van uw organisatie.</p><p><a href=\""
                + START + "\">Opnieuw inloggen</a></p>" + end.map(address -> "<p><a href=\"" + HtmlUtils.htmlEscape(address)
                + "\">Uitloggen, en met een ander account inloggen</a></p>").orElse(""));
    }

    private static void page(HttpServletResponse response, int status, String title, String head, String body) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write("<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>" + title + "</title>" + head + "</head><body><h1>"
                + title + "</h1>" + body + "</body></html>");
    }
}
