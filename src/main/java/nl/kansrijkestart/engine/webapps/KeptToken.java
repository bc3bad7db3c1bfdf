package nl.kansrijkestart.engine.webapps;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Set;
import nl.kansrijkestart.base.PlainAnswer;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;

/**
 * The token of the web applications against other sites' forms. A session that begins in a request (logging in, logging
 * out) takes it over from the one before, for every page that stays open sends it; and what comes without it is refused
 * here and ends nobody's login, as the web applications themselves would.
 */
class KeptToken {

    private static final String API = "/camunda/api/";
    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

    private KeptToken() {}

    static Object of(HttpSession session) {
        try {
            return session == null ? null : session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        } catch (IllegalStateException over) {
            return null; // ended this moment, from another place
        }
    }

    static Filter goesOn() {
        return (request, response, chain) -> {
            HttpServletRequest asked = (HttpServletRequest) request;
            Object token = of(asked.getSession(false));
            chain.doFilter(token == null ? asked : new WithToken(asked, token), response);
        };
    }

    /** Nobody who is not logged in has a session to lose. */
    static Filter isAskedFor(Visitor visitor) {
        return (request, response, chain) -> {
            HttpServletRequest asked = (HttpServletRequest) request;
            boolean changes = asked.getRequestURI().startsWith(asked.getContextPath() + API)
                    && !LOOKING.contains(asked.getMethod());
            if (changes
                    && visitor.login(asked).isPresent()
                    && !String.valueOf(of(asked.getSession(false)))
                            .equals(asked.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME))) {
                PlainAnswer.to(asked, "Dit kon nu niet. Probeer het nog eens.")
                        .send((HttpServletResponse) response, HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            chain.doFilter(asked, response);
        };
    }

    /** Whoever begins a session in this request finds the token in it. */
    private static class WithToken extends HttpServletRequestWrapper {

        private final Object token;

        WithToken(HttpServletRequest request, Object token) {
            super(request);
            this.token = token;
        }

        @Override
        public HttpSession getSession() {
            return getSession(true);
        }

        @Override
        public HttpSession getSession(boolean create) {
            HttpSession session = super.getSession(create);
            try {
                if (session != null && of(session) == null) {
                    session.setAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, token);
                }
            } catch (IllegalStateException over) {
                // by another request of the same person, this moment
            }
            return session;
        }
    }
}
