package nl.kansrijkestart.access.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.kansrijkestart.base.MunicipalityScope;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What is done for a request reaches families where the person who asks works; for who is not logged in there are none.
 */
class PersonScope extends OncePerRequestFilter {

    private final MunicipalityScope reach;

    PersonScope(MunicipalityScope reach) {
        this.reach = reach;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (MunicipalityScope.Scope scope = reach.person(PersonScope::login)) {
            chain.doFilter(request, response);
        }
    }

    private static String login() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof LoggedIn person
                ? person.getName()
                : null;
    }
}
