package nl.kansrijkestart.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What the list of routes says about a request before anything of it is done: asked by what stands in front of the
 * guard.
 */
@Component
public class RouteLookup {

    /** Attribute of a request that is worked at already, and waits for no turn any more. */
    public static final String HAS_TURN = RouteLookup.class.getName() + ".hasTurn";

    /** Whose body is read at most: the guard looks further, at roles and keys. */
    public enum Sender {
        NOBODY,
        PERSON,
        ALL
    }

    private static final Set<String> WITH_A_BODY = Set.of("POST", "PUT");

    private final Routes routes;

    RouteLookup(Routes routes) {
        this.routes = routes;
    }

    /** @param request as the server maps it; a path that leads nowhere has nobody */
    public Sender sender(HttpServletRequest request) {
        List<Route> fitting = WITH_A_BODY.contains(request.getMethod()) ? fitting(request) : List.of();
        if (fitting.stream().anyMatch(Route::open)) {
            return Sender.ALL;
        }
        return fitting.stream().allMatch(Route::closed) ? Sender.NOBODY : Sender.PERSON;
    }

    /** A file of a web application or of our pages, which may be large. */
    public boolean file(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && fitting(request).stream().anyMatch(Route::file);
    }

    /**
     * Whether somebody who is logged in only reads here, and it is soon done: not a file, nor what is open to all, nor
     * paper that is drawn for seconds.
     */
    boolean reads(HttpServletRequest request) {
        return fitting(request).stream().anyMatch(route -> route.reads() && !route.open() && !route.paper());
    }

    /** Whether somebody with these roles may open a page of ours: for what leads there. */
    public boolean opens(Set<String> roles, String page) {
        return routes.of("GET", page).stream().anyMatch(route -> route.mayBeAskedBy(roles));
    }

    private List<Route> fitting(HttpServletRequest request) {
        return request.getServletPath() == null ? List.of() : routes.of(request);
    }
}
