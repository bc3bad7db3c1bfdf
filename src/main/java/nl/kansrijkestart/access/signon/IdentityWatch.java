package nl.kansrijkestart.access.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * How somebody stands who came in by single sign-on: once a minute the login service is asked whether she still may and
 * what she still is.
 */
@Component
@ConditionalOnProperty(name = "kansrijkestart.identity.source", havingValue = "oidc")
class IdentityWatch {

    private static final Duration ASK_EVERY = Duration.ofMinutes(1);
    /** So long somebody may go on while the login service cannot be reached. */
    private static final Duration WITHOUT_ANSWER = Duration.ofMinutes(10);
    /** After a day's work everybody logs in again. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private static final String PROOF = IdentityWatch.class.getName();
    private static final Logger LOG = LoggerFactory.getLogger(IdentityWatch.class);

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
    private final IdentityRefresh stillThere;
    private final Clock clock;

    IdentityWatch(SignOnSettings settings, Newcomers newcomers, IdentityRefresh stillThere, Clock clock) {
        this.settings = settings;
        this.newcomers = newcomers;
        this.stillThere = stillThere;
        this.clock = clock;
    }

    void begin(HttpSession session, Identity identity, OAuth2AuthorizedClient client, String idToken) {
        Proof proof = new Proof();
        proof.identity = identity;
        proof.client = client;
        proof.idToken = idToken;
        proof.began = clock.instant();
        proof.answered = proof.began;
        proof.asked = proof.began;
        session.setAttribute(PROOF, proof);
    }

    /**
     * Whether the person of this session may go on: asks the login service when it is a minute ago, and takes over what
     * changed.
     */
    boolean stillIn(HttpSession session) {
        if (!(session.getAttribute(PROOF) instanceof Proof proof)) {
            return true; // a practice login
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
                IdentityRefresh.Answer answer = stillThere.ask(proof.client);
                take(proof, answer.claims());
                proof.client = answer.client();
                proof.idToken = answer.idToken() == null ? proof.idToken : answer.idToken();
                proof.answered = now;
            } catch (OAuth2AuthorizationException | JwtException | NoAccess no) {
                if (unreachable(no)) {
                    return proof.answered.plus(WITHOUT_ANSWER).isAfter(now);
                }
                LOG.info(
                        "No longer in: {} ({})",
                        proof.identity.login(),
                        no.getClass().getSimpleName());
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
        return session.getAttribute(PROOF) instanceof Proof proof
                ? SignOut.address(proof.client.getClientRegistration(), proof.idToken, request)
                : Optional.empty();
    }
}
