package nl.kansrijkestart.access.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who asks for something of a family by its id, whatever it is and whoever answers, and hears that it is not there:
 * that leaves a line. The answer stays the same for what is not there and what is not theirs; somebody who tries ids
 * one after the other is seen all the same.
 */
class AskedById extends OncePerRequestFilter {

    private static final Set<Integer> NOT_GIVEN =
            Set.of(HttpServletResponse.SC_NOT_FOUND, HttpServletResponse.SC_FORBIDDEN);

    private final Routes routes;
    private final InVain inVain;

    AskedById(Routes routes, InVain inVain) {
        this.routes = routes;
        this.inVain = inVain;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (NOT_GIVEN.contains(response.getStatus())
                && SecurityContextHolder.getContext().getAuthentication() instanceof LoggedIn person) {
            String path = RouteGuard.path(request);
            routes.of(request).stream()
                    .filter(route -> route.thing(path).isPresent())
                    .findFirst()
                    .ifPresent(route -> inVain.note(
                            request,
                            person.getName(),
                            route.template(),
                            route.thing(path).orElseThrow()));
        }
    }
}
