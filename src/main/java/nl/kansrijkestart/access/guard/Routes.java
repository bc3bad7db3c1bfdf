package nl.kansrijkestart.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Every route that is open, read from {@code routes.txt}; what is not there does not exist. */
@Component
class Routes {

    private static final String PASSWORDS = "[practice]";

    private static final String FOUND = Routes.class.getName() + ".found";

    private final List<Route> routes;

    private record Found(String method, String path, List<Route> lines) {}

    @Autowired
    Routes(Environment environment) {
        this(lines(), environment.acceptsProfiles(Profiles.of("practice")));
    }

    Routes(List<String> lines, boolean practice) {
        Map<String, String> names = new LinkedHashMap<>();
        List<Route> read = new ArrayList<>();
        boolean skip = false;
        for (String line : lines) {
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            if (text.startsWith("[")) {
                skip = text.equals(PASSWORDS) && !practice;
            } else if (text.matches("[A-Z]+ = \\S+")) {
                names.put(text.split(" = ")[0], text.split(" = ")[1]);
            } else if (!skip) {
                read.add(Route.read(text, names));
            }
        }
        this.routes = List.copyOf(read);
    }

    static List<String> lines() {
        try {
            return new ClassPathResource("routes.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /**
     * The lines for this method and path; several when different roles send different keys. A word wins over {x}:
     * {@code task/count} is no task with the id count. The path is decoded and has no parameters.
     */
    List<Route> of(String method, String path) {
        List<Route> fitting =
                routes.stream().filter(route -> route.fits(method, path)).toList();
        long least = fitting.stream().mapToLong(Route::openParts).min().orElse(0);
        return fitting.stream().filter(route -> route.openParts() == least).toList();
    }

    /** The same for a request: the entry, the guard and who looks on ask one after the other. */
    List<Route> of(HttpServletRequest request) {
        String method = request.getMethod();
        String path = RouteGuard.path(request);
        if (request.getAttribute(FOUND) instanceof Found found
                && found.method().equals(method)
                && found.path().equals(path)) {
            return found.lines();
        }
        List<Route> lines = of(method, path);
        request.setAttribute(FOUND, new Found(method, path, lines));
        return lines;
    }

    List<Route> all() {
        return routes;
    }
}
