package nl.kansrijkestart.access.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The one list of open routes, as the program reads it, for tests elsewhere. */
public final class RouteList {

    /**
     * One line of {@code routes.txt}.
     *
     * @param who     {@code all}, {@code person}, {@code nobody} or role codes
     * @param path    with its open parts in braces
     * @param keys    of the query and the body, those that may hold anything
     * @param family  whether it is about something of one family
     */
    public record Line(Set<String> who, String method, String path, Set<String> keys, boolean family) {

        public boolean all() {
            return who.contains(Route.ALL);
        }

        public boolean nobody() {
            return who.contains(Route.NOBODY);
        }

        public boolean sends() {
            return method.equals("POST") || method.equals("PUT");
        }

        /** A page of ours, and not something of the web applications. */
        public boolean page() {
            return method.equals("GET") && !path.startsWith("/camunda");
        }
    }

    private RouteList() {}

    /** Those of practice mode too. */
    public static List<Line> lines() {
        return new Routes(Routes.lines(), true)
                .all().stream()
                        .map(route -> new Line(
                                route.who(),
                                route.method(),
                                route.template(),
                                keys(route),
                                route.thing(sample(route)).isPresent()))
                        .toList();
    }

    private static Set<String> keys(Route route) {
        Set<String> keys = new TreeSet<>();
        Stream.of(route.query(), route.body() == null ? Map.<String, Route.Key>of() : route.body())
                .forEach(some -> some.forEach((name, key) -> {
                    if (key.only() == null && key.most() == null) {
                        keys.add(name);
                    }
                }));
        return keys;
    }

    private static String sample(Route route) {
        return route.template().replaceAll("\\{[^}]*}|\\*\\*", "x");
    }
}
