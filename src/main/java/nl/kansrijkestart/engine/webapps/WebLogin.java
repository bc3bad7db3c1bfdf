package nl.kansrijkestart.engine.webapps;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.stereotype.Component;

/**
 * Opens the web applications' session for somebody whom single sign-on has let in, and ends it; our pages look at the
 * same session.
 */
@Component
public class WebLogin {

    /**
     * Everything that the old session held is gone and its id is worth nothing any more. The login must be in the
     * {@link nl.kansrijkestart.engine.Directory}.
     */
    public void open(HttpServletRequest request, String login) {
        AuthenticationUtil.revalidateSession(request, AuthenticationUtil.createAuthentication("default", login));
    }

    /**
     * Ends the session: nothing that it held is left, and its id is worth nothing. The web applications themselves only
     * forget who it was. Of a page that stays open, the token against other sites' forms goes on to the next session,
     * so that somebody can log in there at once.
     */
    public void close(HttpServletRequest request) {
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
