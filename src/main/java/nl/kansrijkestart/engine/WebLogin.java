package nl.kansrijkestart.engine;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.stereotype.Component;

/** Opens the web applications' session for somebody whom single sign-on has let in; our pages look at the same session. */
@Component
public class WebLogin {

    /** Everything that the old session held is gone and its id is worth nothing any more. The login must exist in the engine's tables. */
    public void open(HttpServletRequest request, String login) {
        AuthenticationUtil.revalidateSession(request, AuthenticationUtil.createAuthentication("default", login));
    }
}
