package nl.kansrijkestart.access.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.kansrijkestart.access.signon.SignOut;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The web applications' own button to log out. They only forget who it was; here the whole session ends, and where
 * single sign-on had opened it the answer says where the browser goes on (a small script of ours in the applications
 * follows it).
 */
class LogOutButton extends OncePerRequestFilter {

    /** Read by {@code goOn.js}. */
    static final String GO_ON = "X-Go-On";

    private static final String LOGOUT = "/camunda/api/admin/auth/user/default/logout";

    private final SignOut signOut;

    LogOutButton(SignOut signOut) {
        this.signOut = signOut;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !RouteGuard.path(request).equals(LOGOUT);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() == HttpServletResponse.SC_OK) {
            if (signOut.here(request)) {
                answer.setHeader(GO_ON, request.getContextPath() + SignOut.PAGE);
            }
            answer.setHeader("Clear-Site-Data", "\"storage\"");
        }
        answer.copyBodyToResponse();
    }
}
