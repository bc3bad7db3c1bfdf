package nl.kansrijkestart.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.kansrijkestart.engine.webapps.Visitor;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Lets through what {@link Routes} says for this person, method, path and query, and nothing else. */
@Component
class RouteGuard implements AuthorizationManager<RequestAuthorizationContext> {

    /** The lines that fit, for who looks into the body next. */
    private static final String ROUTES = RouteGuard.class.getName() + ".routes";
    /** In one word why a request is refused. */
    static final String WHY = RouteGuard.class.getName() + ".why";

    static final String API = "/camunda/api/";

    private static final List<String> OTHER_METHOD =
            List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");

    private final Routes routes;
    private final PersonScope scope;

    RouteGuard(Routes routes, PersonScope scope) {
        this.routes = routes;
        this.scope = scope;
    }

    @Override
    @SuppressWarnings("removal")
    public AuthorizationDecision check(Supplier<Authentication> who, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        String why = why(who, request);
        request.setAttribute(WHY, why);
        if (why != null) {
            scope.refused(request);
        }
        return new AuthorizationDecision(why == null);
    }

    private String why(Supplier<Authentication> who, HttpServletRequest request) {
        // nothing here needs escapes in a path but the colon of the engine's ids
        if (request.getRequestURI().indexOf('%') >= 0
                        && request.getRequestURI().replaceAll("(?i)%3A", "").contains("%")
                || OTHER_METHOD.stream().anyMatch(name -> request.getHeader(name) != null)) {
            return "path";
        }
        List<Route> fitting = routes.of(request);
        if (fitting.isEmpty()) {
            return "route";
        }
        if (fitting.get(0).file()) {
            // the same for everybody: nobody is looked up
            request.setAttribute(ROUTES, fitting);
            request.setAttribute(Visitor.ENGINE_ANSWERS, true);
            return null;
        }
        Set<String> roles = who.get() instanceof LoggedIn person ? person.roles() : null;
        List<Route> mine = fitting.stream()
                .filter(route -> route.open() || roles != null && route.mayBeAskedBy(roles))
                .toList();
        if (mine.isEmpty()) {
            return fitting.get(0).closed() ? "closed" : roles == null ? "login" : "role";
        }
        // a form of ours answers in its body: what stands in an address comes into logs
        if (path(request).startsWith(API) || "POST".equals(request.getMethod())) {
            Optional<Map<String, String>> query = query(request.getQueryString());
            mine = query.isEmpty()
                    ? List.of()
                    : mine.stream()
                            .filter(route -> allowed(query.get(), route.query()))
                            .toList();
        }
        request.setAttribute(ROUTES, mine);
        if (!mine.isEmpty()) {
            request.setAttribute(Visitor.ENGINE_ANSWERS, mine.stream().allMatch(Route::forRoles));
        }
        return mine.isEmpty() ? "query" : null;
    }

    /** The lines that fit a request that was let through. */
    @SuppressWarnings("unchecked")
    static List<Route> routes(HttpServletRequest request) {
        return request.getAttribute(ROUTES) instanceof List<?> found ? (List<Route>) found : List.of();
    }

    static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    static boolean allowed(Map<String, String> sent, Map<String, Route.Key> keys) {
        return sent.entrySet().stream()
                .allMatch(one -> keys.containsKey(one.getKey())
                        && keys.get(one.getKey()).allows(one.getValue())
                        && !(one.getKey().startsWith("sort")
                                && one.getValue()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .contains("variable")));
    }

    /**
     * Empty when it cannot be read, holds odd signs or a key comes twice: whoever reads it after us could then choose
     * the other one.
     */
    static Optional<Map<String, String>> query(String text) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (String pair : text == null || text.isEmpty() ? new ArrayList<String>() : List.of(text.split("&"))) {
            try {
                String[] parts = pair.split("=", 2);
                String value = parts.length == 2 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "";
                String key = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
                if (OddSigns.in(key) || OddSigns.in(value) || keys.put(key, value) != null) {
                    return Optional.empty();
                }
            } catch (IllegalArgumentException unreadable) {
                return Optional.empty();
            }
        }
        return Optional.of(keys);
    }
}
