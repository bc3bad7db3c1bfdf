package nl.kansrijkestart.access.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import nl.kansrijkestart.engine.webapps.Visitor;
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
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * What happens after a login elsewhere: the person is written, and a new session opens for the web applications and our
 * pages.
 */
@Component
@ConditionalOnProperty(name = "kansrijkestart.identity.source", havingValue = "oidc")
public class SignOn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    /** Where the browser goes to log in. */
    public static final String START = "/oauth2/authorization/" + SignOnConfiguration.NAME;

    /** Names the page of ours that somebody wanted before the login. */
    public static final String WANTED = "naar";

    private static final Logger LOG = LoggerFactory.getLogger(SignOn.class);

    private final SignOnSettings settings;
    private final Newcomers newcomers;
    private final Visitor visitor;
    private final OAuth2AuthorizedClientRepository clients;
    private final IdentityWatch standing;
    private final LoginTickets tickets;
    private final ClientRegistrationRepository services;

    SignOn(
            SignOnSettings settings,
            Newcomers newcomers,
            Visitor visitor,
            OAuth2AuthorizedClientRepository clients,
            IdentityWatch standing,
            LoginTickets tickets,
            ClientRegistrationRepository services) {
        this.services = services;
        this.tickets = tickets;
        this.settings = settings;
        this.newcomers = newcomers;
        this.visitor = visitor;
        this.clients = clients;
        this.standing = standing;
    }

    /** Puts the login by single sign-on into the chain of filters. */
    public void into(HttpSecurity http) throws Exception {
        DefaultOAuth2AuthorizationRequestResolver begins =
                new DefaultOAuth2AuthorizationRequestResolver(services, "/oauth2/authorization");
        begins.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        RestClientAuthorizationCodeTokenResponseClient codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(LoginServiceTimeout.tokenRequests());
        http.oauth2Login(login -> login.successHandler(this)
                .failureHandler(this)
                .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(codes))
                .authorizationEndpoint(begin -> begin.authorizationRequestRepository(tickets)
                        .authorizationRequestResolver(new OnlyHere(begins))));
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws IOException {
        OAuth2AuthenticationToken token = (OAuth2AuthenticationToken) login;
        OAuth2AuthorizedClient client = clients.loadAuthorizedClient(SignOnConfiguration.NAME, token, request);
        clients.removeAuthorizedClient(SignOnConfiguration.NAME, token, request, response);
        String idToken = ((OidcUser) token.getPrincipal()).getIdToken().getTokenValue();
        try {
            Identity identity = Identity.of(((OidcUser) token.getPrincipal()).getClaims(), settings.secondFactor());
            if (client == null || client.getRefreshToken() == null) {
                throw new NoAccess(
                        "De inlogdienst laat niet nagaan of u nog toegang hebt. De beheerder moet dat daar aanzetten "
                                + "(refresh token).");
            }
            newcomers.write(identity);
            visitor.comesIn(request, identity.login());
            standing.begin(request.getSession(), identity, client, idToken);
            LOG.info("Logged in: {} from {}", identity.login(), request.getRemoteAddr());
            // a page instead of a redirect: browsers keep the strict cookie back as long as another site sent them here
            String on = HtmlUtils.htmlEscape(tickets.wanted(request));
            page(
                    response,
                    HttpServletResponse.SC_OK,
                    "U bent ingelogd",
                    "<meta http-equiv=\"refresh\" content=\"0;url=" + on + "\">",
                    "<p><a href=\"" + on + "\">Verder</a></p>");
        } catch (NoAccess missing) {
            LOG.info(
                    "Not let in: {} from {}: {}",
                    Claims.forLog(token.getName()),
                    request.getRemoteAddr(),
                    missing.getMessage());
            refuse(
                    request,
                    response,
                    missing.getMessage(),
                    client == null
                            ? Optional.empty()
                            : SignOut.address(client.getClientRegistration(), idToken, request));
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        LOG.info(
                "A login elsewhere did not succeed, from {}: {}",
                request.getRemoteAddr(),
                problem instanceof OAuth2AuthenticationException known
                        ? Claims.forLog(known.getError().getErrorCode())
                        : problem.getClass().getSimpleName());
        refuse(request, response, "Het inloggen is niet gelukt.", Optional.empty());
    }

    /** Whether the person of this session may go on. */
    public boolean stillIn(HttpSession session) {
        return standing.stillIn(session);
    }

    /** @param end where she logs out at the login service, to come back as somebody else */
    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, String why, Optional<String> end)
            throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        page(
                response,
                HttpServletResponse.SC_FORBIDDEN,
                "Geen toegang",
                "",
                "<p>" + why + "</p><p>Vraag het de beheerder van uw organisatie.</p><p><a href=\""
                        + START + "\">Opnieuw inloggen</a></p>"
                        + end.map(address -> "<p><a href=\"" + HtmlUtils.htmlEscape(address)
                                        + "\">Uitloggen, en met een ander account inloggen</a></p>")
                                .orElse(""));
    }

    private static void page(HttpServletResponse response, int status, String title, String head, String body)
            throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write("<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>" + title + "</title>"
                        + head + "</head><body><h1>" + title + "</h1>" + body + "</body></html>");
    }
}
