package nl.kansrijkestart.access.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The token in forms of our own pages, so that no other site can send one in somebody's name. It stands in the session
 * of who is logged in; a page makes it when it shows such a form, so what is open to everybody has no session and no
 * token. The web applications have a token of their own.
 */
final class OwnForms {

    /** Name of the hidden field that {@code th:action} adds. */
    static final String FIELD = "token";

    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

    private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
    // not masked anew each time: what is not there and what is not yours must be the same page, sign for sign. To guess
    // a
    // token from lengths of answers another site would need the cookie, which is strict
    private final CsrfTokenRequestAttributeHandler handler = new CsrfTokenRequestAttributeHandler();

    OwnForms() {
        tokens.setParameterName(FIELD);
    }

    /** Before anybody refuses: the page that says so has the button to log out too. */
    OncePerRequestFilter onEveryPage() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                handler.handle(request, response, tokens.loadDeferredToken(request, response)::get);
                chain.doFilter(request, response);
            }
        };
    }

    /** After the routes, which say who may send what: this is the first that reads a body of ours. */
    CsrfFilter check() {
        CsrfFilter check = new CsrfFilter(tokens);
        check.setRequestHandler(handler);
        check.setRequireCsrfProtectionMatcher(OwnForms::needsToken);
        check.setAccessDeniedHandler((request, response, denied) -> {
            // who is gone, or was answered because the body came too slowly, reads no second answer
            if (!response.isCommitted()) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
        });
        return check;
    }

    private static boolean needsToken(HttpServletRequest request) {
        return !LOOKING.contains(request.getMethod())
                && !RouteGuard.path(request).startsWith("/camunda/")
                && !RouteGuard.routes(request).stream().allMatch(Route::open)
                && readable(request);
    }

    /** A file that is too large reaches no page: whoever reads the fields next says so, in a sentence. */
    private static boolean readable(HttpServletRequest request) {
        try {
            return !String.valueOf(request.getContentType()).startsWith("multipart/") || request.getParts() != null;
        } catch (IOException | ServletException | IllegalStateException tooLarge) {
            return false;
        }
    }
}
