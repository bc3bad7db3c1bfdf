package nl.kansrijkestart.engine.webapps;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.stereotype.Component;

/** Who looks: the login of the web applications' session, which serves our own pages too. Single sign-on opens it. */
@Component
public class Visitor {

    /**
     * Attribute of a request to the engine's API that the list of open routes lets through: true where the engine
     * itself answers, by its own rights.
     */
    public static final String ENGINE_ANSWERS = Visitor.class.getName() + ".engineAnswers";

    public Optional<String> login(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        try {
            return session == null
                    ? Optional.empty()
                    : Optional.ofNullable(AuthenticationUtil.getAuthsFromSession(session)
                                    .getAuthenticationForProcessEngine("default"))
                            .map(Authentication::getName);
        } catch (IllegalStateException over) {
            return Optional.empty(); // ended this moment, from another place
        }
    }

    /**
     * Everything that the old session held is gone and its id is worth nothing any more. The login must be in the
     * {@link nl.kansrijkestart.engine.Directory}.
     */
    public void comesIn(HttpServletRequest request, String login) {
        AuthenticationUtil.revalidateSession(request, AuthenticationUtil.createAuthentication("default", login));
    }

    /**
     * Ends the session: nothing that it held is left, and its id is worth nothing. The web applications themselves only
     * forget who it was. Of a page that stays open, the token against other sites' forms goes on to the next session,
     * so that somebody can log in there at once.
     */
    public void leaves(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        Object token = session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        session.invalidate();
        if (token != null) {
            request.getSession().setAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, token);
        }
    }
}
