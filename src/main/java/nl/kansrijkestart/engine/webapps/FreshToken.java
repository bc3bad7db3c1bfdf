package nl.kansrijkestart.engine.webapps;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Set;
import nl.kansrijkestart.base.PlainAnswer;
import org.camunda.bpm.webapp.impl.security.filter.CookieConfigurator;
import org.camunda.bpm.webapp.impl.security.filter.util.CookieConstants;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.camunda.bpm.webapp.impl.util.ServletContextUtil;

/**
 * The token of the web applications against other sites' forms. A session that begins in a request (logging in, logging
 * out) has a new one, which goes to the browser with that answer: every page that stays open there sends it from then
 * on, and who had the one before knows nothing. What comes without it, or with an old one, is refused here and ends
 * nobody's login, as the web applications themselves would.
 */
class FreshToken {

    private static final String API = "/camunda/api/";
    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");
    /** As the web applications name the filter whose settings the cookie has. */
    private static final String THEIR_FILTER = "CsrfPreventionFilter";

    private static final int BYTES = 16;
    private static final SecureRandom CHANCE = new SecureRandom();

    private FreshToken() {}

    static Object of(HttpSession session) {
        try {
            return session == null ? null : session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        } catch (IllegalStateException over) {
            return null; // ended this moment, from another place
        }
    }

    static Filter begins() {
        return (request, response, chain) -> {
            HttpServletRequest asked = (HttpServletRequest) request;
            boolean open = of(asked.getSession(false)) != null;
            chain.doFilter(open ? new WithToken(asked, (HttpServletResponse) response) : asked, response);
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

    /** Whoever begins a session in this request finds a token of its own in it, and the browser gets it. */
    private static class WithToken extends HttpServletRequestWrapper {

        private final HttpServletResponse answer;

        WithToken(HttpServletRequest request, HttpServletResponse answer) {
            super(request);
            this.answer = answer;
        }

        @Override
        public HttpSession getSession() {
            return getSession(true);
        }

        @Override
        public HttpSession getSession(boolean create) {
            HttpSession session = super.getSession(create);
            if (session == null || of(session) != null) {
                return session;
            }
            byte[] random = new byte[BYTES];
            CHANCE.nextBytes(random);
            String token = HexFormat.of().withUpperCase().formatHex(random);
            try {
                session.setAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, token);
            } catch (IllegalStateException over) {
                return session; // by another request of the same person, this moment
            }
            answer.addHeader(CookieConstants.SET_COOKIE_HEADER_NAME, cookie(token));
            answer.setHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME, token);
            return session;
        }

        /** As the web applications' own filter writes it. */
        private String cookie(String token) {
            CookieConfigurator cookie = new CookieConfigurator();
            cookie.parseParams(new Settings(getServletContext()));
            return cookie.getCookieName(CsrfConstants.CSRF_TOKEN_DEFAULT_COOKIE_NAME) + "=" + token
                    + CsrfConstants.CSRF_PATH_FIELD_NAME + getContextPath()
                    + ServletContextUtil.getAppPath(getServletContext()) + cookie.getConfig();
        }
    }

    /** Of their filter. */
    private record Settings(ServletContext context) implements FilterConfig {

        @Override
        public String getFilterName() {
            return THEIR_FILTER;
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }

        @Override
        public String getInitParameter(String name) {
            return context.getFilterRegistration(THEIR_FILTER).getInitParameter(name);
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.enumeration(context.getFilterRegistration(THEIR_FILTER)
                    .getInitParameters()
                    .keySet());
        }
    }
}
