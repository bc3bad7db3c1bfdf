package nl.kansrijkestart.access.guard;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks into what is sent to the web applications' interface: at most 1 MB, only the keys of the route, no list without
 * an end. Answers of it stay in no cache.
 */
class EngineRequests extends OncePerRequestFilter {

    static final int MOST_BYTES = 1_000_000;
    private static final int DEEPEST = 20;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final Refused refused;

    EngineRequests(Refused refused) {
        this.refused = refused;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<Route> routes = RouteGuard.routes(request);
        if (routes.isEmpty() || routes.get(0).file()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        if (!RouteGuard.path(request).startsWith(RouteGuard.API)) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            refused.tooLong(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (OddSigns.in(body, JSON)
                || form(request)
                        && RouteGuard.query(new String(body, StandardCharsets.UTF_8))
                                .isEmpty()) {
            refused.oddSign(request, response);
            return;
        }
        Optional<Route> route = body.length > MOST_BYTES
                ? Optional.empty()
                : routes.stream()
                        .filter(one -> one.body() == null || fits(body, one))
                        .findFirst();
        if (route.isEmpty()) {
            refused.answer(request, response, "body");
            return;
        }
        ReadRequest asked = new ReadRequest(request, body, limited(request.getQueryString(), route.get()));
        if (route.get().forRoles()) {
            EngineAnswer answer = new EngineAnswer(response);
            chain.doFilter(asked, answer);
            answer.send();
        } else {
            chain.doFilter(asked, response);
        }
    }

    private static boolean form(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).startsWith("application/x-www-form-urlencoded");
    }

    /**
     * A JSON object with these keys, those marked {@code !} among them; or no body where none is marked and our own
     * code answers: the engine fails on none.
     */
    private static boolean fits(byte[] body, Route route) {
        Map<String, Route.Key> keys = route.body();
        if (body.length == 0) {
            return keys.isEmpty() || !route.forRoles() && keys.values().stream().noneMatch(Route.Key::always);
        }
        try {
            JsonNode sent = JSON.readTree(body);
            Map<String, String> values = new LinkedHashMap<>();
            sent.fields()
                    .forEachRemaining(field -> values.put(
                            field.getKey(),
                            field.getValue().isValueNode()
                                    ? field.getValue().asText()
                                    : field.getValue().toString()));
            return sent.isObject()
                    && RouteGuard.allowed(values, keys)
                    && keys.entrySet().stream()
                            .allMatch(key -> !key.getValue().always() || values.containsKey(key.getKey()));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static String limited(String query, Route route) {
        StringBuilder all = new StringBuilder(query == null ? "" : query);
        Map<String, String> sent = RouteGuard.query(query).orElse(Map.of());
        route.query().forEach((name, key) -> {
            if (key.always() && !sent.containsKey(name)) {
                all.append(all.isEmpty() ? "" : "&")
                        .append(name)
                        .append('=')
                        .append(key.only() == null ? key.most().toString() : key.only());
            }
        });
        return all.isEmpty() ? null : all.toString();
    }
}
