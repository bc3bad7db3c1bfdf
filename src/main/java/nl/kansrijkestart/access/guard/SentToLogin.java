package nl.kansrijkestart.access.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.kansrijkestart.access.signon.SignOn;
import nl.kansrijkestart.engine.webapps.Visitor;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where nobody has a password here, the web applications' own login page makes no sense: who opens one goes to the
 * login service.
 */
class SentToLogin extends OncePerRequestFilter {

    private final Visitor visitor;

    public SentToLogin(Visitor visitor) {
        this.visitor = visitor;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean page = request.getMethod().equals("GET")
                && request.getServletPath().matches("/camunda/app/(tasklist|cockpit|welcome)/default/");
        if (page && visitor.login(request).isEmpty()) {
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect(request.getContextPath() + SignOn.START);
            return;
        }
        chain.doFilter(request, response);
    }
}
