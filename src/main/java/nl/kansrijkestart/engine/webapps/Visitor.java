package nl.kansrijkestart.engine.webapps;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.stereotype.Component;

/** Who looks at one of our own pages: the login of the web applications' session, so that one login serves all. */
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
}
