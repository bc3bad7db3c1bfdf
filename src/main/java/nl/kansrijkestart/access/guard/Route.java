package nl.kansrijkestart.access.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One line of {@code routes.txt}: who may send what to which path.
 *
 * @param who  {@code all}, {@code person} (anybody who is logged in) or role codes
 * @param begin of each path that fits: what stands before the first open part
 * @param body null when a body is not looked into here (our own code does that)
 * @param reads changes nothing but what is written of the look itself
 */
record Route(
        Set<String> who,
        String method,
        String template,
        String begin,
        Pattern path,
        Map<String, Key> query,
        Map<String, Key> body,
        boolean reads) {

    static final String ALL = "all";
    static final String PERSON = "person";
    static final String NOBODY = "nobody";
    /** Names in a template that stand for something of one family. */
    private static final Set<String> THINGS =
            Set.of("{case}", "{form}", "{record}", "{look}", "{request}", "{task}", "{instance}", "{job}");

    private static final List<String> FILES = List.of(".js", ".css", ".ico");
    /** Letters, digits and the signs of file names, in folders or not. */
    private static final String FILE = "[\\w@-][\\w.@-]*(/[\\w@-][\\w.@-]*)*";

    /**
     * What a query or body key may hold: anything, one value ({@code key=value}), or a number up to a limit ({@code
     * key<=200}).
     */
    record Key(String only, Integer most, boolean always) {

        boolean allows(String value) {
            if (only != null) {
                return only.equals(value);
            }
            return most == null || value.matches("\\d{1,6}") && Integer.parseInt(value) <= most;
        }
    }

    static Route read(String line, Map<String, String> names) {
        String[] parts = line.strip().split("\\s+");
        if (parts.length < 3) {
            throw new IllegalArgumentException("A route needs who, method and path: " + line);
        }
        String template = parts[2];
        for (Map.Entry<String, String> name : names.entrySet()) {
            if (template.startsWith(name.getKey() + "/")) {
                template = name.getValue() + template.substring(name.getKey().length());
            }
        }
        Map<String, Key> query = new TreeMap<>();
        Map<String, Key> body = new TreeMap<>();
        // Cockpit's own questions go to the database beside the transactions of the program
        boolean reads = parts[1].equals("GET") && !template.startsWith("/camunda/api/cockpit/");
        for (String part : Arrays.asList(parts).subList(3, parts.length)) {
            if (part.equals("reads")) {
                reads = true;
            } else if (part.startsWith("?")) {
                query = keys(part.substring(1));
            } else if (part.equals("{*}")) {
                body = null;
            } else if (part.startsWith("{") && part.endsWith("}")) {
                body = keys(part.substring(1, part.length() - 1));
            } else {
                throw new IllegalArgumentException("Neither reads nor ?query nor {body}: " + part + " in " + line);
            }
        }
        return new Route(
                new TreeSet<>(Arrays.asList(parts[0].split(","))),
                parts[1],
                template,
                template.split("[{*]", 2)[0],
                pattern(template),
                query,
                body,
                reads);
    }

    private static Map<String, Key> keys(String list) {
        Map<String, Key> keys = new TreeMap<>();
        for (String one : list.split(",")) {
            if (one.contains("<=")) {
                // with ! the limit is filled in where the browser sends none
                String[] pair = one.replace("!", "").split("<=");
                keys.put(pair[0], new Key(null, Integer.valueOf(pair[1]), one.endsWith("!")));
            } else if (one.contains("=")) {
                String[] pair = one.replace("!", "").split("=", 2);
                keys.put(pair[0], new Key(pair[1], null, one.endsWith("!")));
            } else {
                keys.put(one, new Key(null, null, false));
            }
        }
        return keys;
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(Arrays.stream(template.split("/", -1))
                .map(part -> part.equals("**")
                        ? FILE
                        : THINGS.contains(part)
                                ? "(?<thing>[^/]+)"
                                : part.matches("\\{.+}") ? "[^/]+" : Pattern.quote(part))
                .collect(Collectors.joining("/")));
    }

    boolean fits(String asked, String askedPath) {
        return (method.equals(asked) || method.equals("GET") && asked.equals("HEAD"))
                && askedPath.startsWith(begin)
                && path.matcher(askedPath).matches();
    }

    /** The id of something of one family in this path; empty when the route is about no family. */
    Optional<String> thing(String askedPath) {
        Matcher found = path.matcher(askedPath);
        return THINGS.stream().anyMatch(template::contains) && found.matches()
                ? Optional.of(found.group("thing"))
                : Optional.empty();
    }

    long openParts() {
        return template.chars().filter(sign -> sign == '{' || sign == '*').count();
    }

    boolean open() {
        return who.contains(ALL);
    }

    /** The web applications ask it although nobody may: refused, but nothing to remember. */
    boolean closed() {
        return who.contains(NOBODY);
    }

    boolean mayBeAskedBy(Set<String> roles) {
        return open() || who.contains(PERSON) || who.stream().anyMatch(roles::contains);
    }

    /** Only some roles may ask it: the engine answers, by its own rights. */
    boolean forRoles() {
        return !open() && !who.contains(PERSON);
    }

    /** Letters and plans as PDF. */
    boolean paper() {
        return template.endsWith("/pdf");
    }

    /** A file of a web application or of our pages: the same for everybody, may stay in the browser's cache. */
    boolean file() {
        return open() && (template.endsWith("/**") || FILES.stream().anyMatch(template::endsWith));
    }
}
