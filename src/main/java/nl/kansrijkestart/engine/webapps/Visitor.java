package nl.kansrijkestart.engine.webapps;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.kansrijkestart.engine.Directory;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.stereotype.Component;

/** Who looks: the login of the web applications' session, which serves our own pages too. Single sign-on opens it. */
@Component
public class Visitor {

    /**
     * Attribute of a request to the engine's API that the list of open routes lets through: true where the engine
     * itself answers, by its own rights.
     */
    public static final String ENGINE_ANSWERS = Visitor.class.getName() + ".engineAnswers";

    private static final String ENGINE = "default";

    public Optional<String> login(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        try {
            return session == null
                    ? Optional.empty()
                    : Optional.ofNullable(AuthenticationUtil.getAuthsFromSession(session)
                                    .getAuthenticationForProcessEngine(ENGINE))
                            .map(Authentication::getName);
        } catch (IllegalStateException over) {
            return Optional.empty(); // ended this moment, from another place
        }
    }

    /**
     * Everything that the old session held is gone and its id is worth nothing any more. The login must be in the
     * {@link Directory}.
     */
    public void comesIn(HttpServletRequest request, String login) {
        AuthenticationUtil.revalidateSession(request, AuthenticationUtil.createAuthentication(ENGINE, login));
    }

    /**
     * What the web applications know of who is in: kept with the session, and made again as soon as it is no longer so.
     * They look once a minute themselves; this is asked at each request.
     *
     * @param now as the {@link Directory} has the person of this session at this moment
     */
    public void knows(HttpSession session, Directory.Entry now) {
        Authentications logins = AuthenticationUtil.getAuthsFromSession(session);
        Set<String> groups = new TreeSet<>(now.groups());
        groups.remove(Groups.CAMUNDA_ADMIN); // nobody is in it
        if (logins.getAuthenticationForProcessEngine(ENGINE) instanceof UserAuthentication kept
                && !(groups.equals(set(kept.getGroupIds()))
                        && now.municipalities().equals(set(kept.getTenantIds())))) {
            UserAuthentication fresh = AuthenticationUtil.createAuthentication(
                    ENGINE, now.login(), List.copyOf(groups), List.copyOf(now.municipalities()));
            fresh.setCacheValidationTime(kept.getCacheValidationTime());
            logins.addOrReplace(fresh);
        }
    }

    private static Set<String> set(List<String> codes) {
        return codes == null ? Set.of() : Set.copyOf(codes);
    }

    /**
     * Ends the session: nothing that it held is left, and its id is worth nothing. The web applications themselves only
     * forget who it was. A page that stays open has a next session with a token of its own ({@link FreshToken}), so
     * that somebody can log in there at once.
     */
    public void leaves(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        boolean goesOn = FreshToken.of(session) != null;
        session.invalidate();
        if (goesOn) {
            request.getSession();
        }
    }

    /** Around whatever begins or ends a session: the next one has another token, and the browser gets it. */
    public Filter freshToken() {
        return FreshToken.begins();
    }

    /** In front of the web applications: what comes without the token is refused, and the session stays. */
    public Filter asksForToken() {
        return FreshToken.isAskedFor(this);
    }
}
