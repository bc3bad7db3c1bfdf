package nl.kansrijkestart.access.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.engine.webapps.Visitor;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Logging out: here at once, then at the login service, to which the browser goes itself (OpenID Connect RP-Initiated
 * Logout 1.0).
 */
@Component
public class SignOut {

    /** Where the browser goes on after logging out here, and comes back to. */
    public static final String PAGE = "/uitgelogd";

    /** The same for who sent a form and was logged out already: nothing of it was kept. */
    public static final String UNSAVED = "niet-opgeslagen";

    private static final String ELSEWHERE = SignOut.class.getName();

    private final Visitor visitor;

    SignOut(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Ends the session here. True when single sign-on had opened it: the browser must go on to {@link #PAGE}. */
    public boolean here(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        boolean opened = session != null && IdentityWatch.opened(session);
        Optional<String> elsewhere = opened ? IdentityWatch.end(session, request) : Optional.empty();
        visitor.leaves(request);
        elsewhere.ifPresent(address -> request.getSession().setAttribute(ELSEWHERE, address));
        return opened;
    }

    /** Where somebody who has just logged out here logs out at the login service; answered once. */
    public Optional<String> elsewhere(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ELSEWHERE) instanceof String address)) {
            return Optional.empty();
        }
        session.removeAttribute(ELSEWHERE);
        return Optional.of(address);
    }

    static Optional<String> address(ClientRegistration service, String idToken, HttpServletRequest request) {
        if (!(service.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint")
                instanceof String end)) {
            return Optional.empty();
        }
        String back =
                ServletUriComponentsBuilder.fromContextPath(request).path(PAGE).toUriString();
        return Optional.of(UriComponentsBuilder.fromUriString(end)
                .queryParam("id_token_hint", "{proof}")
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode()
                .buildAndExpand(Map.of("proof", idToken, "client", service.getClientId(), "back", back))
                .toUriString());
    }
}
