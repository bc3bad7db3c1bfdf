package nl.kansrijkestart.outside;

import static nl.kansrijkestart.outside.RawHttp.status;
import static nl.kansrijkestart.outside.TasklistClient.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.access.guard.RouteList;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every route of the list × nonsense, as nobody and as people: no failure of the program, and one short line in the log
 * at most.
 */
@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
@Tag(Proof.VERIFY)
class NonsenseTest {

    /** As it goes over the connection. */
    private static final Map<String, String> PATH_NONSENSE = new LinkedHashMap<>();
    /** Percent-encoded, in a query and in a form. */
    private static final Map<String, String> VALUE_NONSENSE = new LinkedHashMap<>();

    private static final Map<String, String> JSON_NONSENSE = new LinkedHashMap<>();

    static {
        PATH_NONSENSE.put("NUL", "a%00b");
        PATH_NONSENSE.put("line", "a%0d%0ab");
        PATH_NONSENSE.put("half a sign", "%ED%A0%80");
        PATH_NONSENSE.put("not UTF-8", "%ff%fe");
        PATH_NONSENSE.put("long", "x".repeat(5_000));
        PATH_NONSENSE.put("negative", "-1");
        PATH_NONSENSE.put("huge", "9".repeat(40));
        PATH_NONSENSE.put("colons", "a:b:c");
        PATH_NONSENSE.put("word", "config");
        PATH_NONSENSE.put("page", "x.html");
        VALUE_NONSENSE.put("NUL", "a%00b");
        VALUE_NONSENSE.put("bell", "a%07%1bb");
        VALUE_NONSENSE.put("half a sign", "%ED%A0%80");
        VALUE_NONSENSE.put("not UTF-8", "%ff%fe");
        VALUE_NONSENSE.put("broken escape", "%zz");
        VALUE_NONSENSE.put("long", "x".repeat(7_000));
        VALUE_NONSENSE.put("negative", "-1");
        VALUE_NONSENSE.put("huge", "9".repeat(40));
        VALUE_NONSENSE.put("word", "x");
        JSON_NONSENSE.put("NUL", "\"a\\u0000b\"");
        JSON_NONSENSE.put("raw NUL", "\"a\0b\"");
        JSON_NONSENSE.put("half a sign", "\"\\ud800\"");
        JSON_NONSENSE.put("huge", "9".repeat(400));
        JSON_NONSENSE.put("list", "[]");
        JSON_NONSENSE.put("nothing", "null");
        JSON_NONSENSE.put("variables", "{\"x\":{\"value\":\"a\\u0000b\"}}");
        JSON_NONSENSE.put("half variables", "{\"x\\ud800\":{\"value\":\"\\udc00\"}}");
    }

    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea)[^>]*\\bname=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Stories stories;

    @Autowired
    private JdbcTemplate sql;

    /** @param keys of the engine's list that take any value */
    private record Way(String who, String method, String template, Set<String> keys) {

        String nonsense(String value) {
            return template.replaceAll("\\{[^}]*}", Matcher.quoteReplacement(value))
                    .replace("**", value);
        }

        boolean ours() {
            return !template.startsWith("/camunda");
        }

        /** What is refused before anybody looks at it is asked with one kind of nonsense only. */
        boolean worth(String login, String kind) {
            return login != null || who.equals("all") || kind.equals("NUL");
        }
    }

    @Test
    void noPathOrQueryBreaksAnything(CapturedOutput log) throws IOException {
        List<String> broken = new ArrayList<>();
        Map<String, String> real = real();
        for (Map.Entry<String, String> person : people().entrySet()) {
            for (Way way : ways()) {
                if (way.template.matches(".*[{*].*")) {
                    PATH_NONSENSE.forEach((kind, value) -> {
                        if (way.worth(person.getValue(), kind)) {
                            ask(broken, person, way.method, way.nonsense(value), kind, null, null);
                        }
                    });
                }
                if (way.method.equals("GET")) {
                    Set<String> keys = new LinkedHashSet<>(way.keys);
                    if (way.ours()) {
                        keys.addAll(List.of(
                                "q",
                                "page",
                                "id",
                                "zoek",
                                "thema",
                                "van",
                                "tot",
                                "token",
                                "state",
                                "code",
                                "municipality",
                                "from",
                                "until"));
                    }
                    VALUE_NONSENSE.forEach((kind, value) -> {
                        if (way.worth(person.getValue(), kind)) {
                            ask(
                                    broken,
                                    person,
                                    way.method,
                                    filled(way.template, real) + "?"
                                            + String.join(
                                                    "&",
                                                    keys.stream()
                                                            .limit(value.length() > 1_000 ? 1 : 20)
                                                            .map(key -> key + "=" + value)
                                                            .toList()),
                                    kind,
                                    null,
                                    null);
                        }
                    });
                }
            }
            stillIn(person);
        }
        assertThat(broken).as("broken").isEmpty();
        assertThat(stackTraces(log)).as("stack traces").isEmpty();
    }

    @Test
    void noFormOrJsonBreaksAnything(CapturedOutput log) throws IOException {
        List<String> broken = new ArrayList<>();
        Map<String, String> real = real();
        int filledIn = 0;
        for (Map.Entry<String, String> person : people().entrySet()) {
            String token = person.getValue() == null ? "" : token(person.getValue());
            for (Way way : ways()) {
                if (way.method.equals("GET") || way.method.equals("OPTIONS")) {
                    continue;
                }
                String path = filled(way.template, real);
                if (!way.ours() || path.startsWith("/practice")) {
                    JSON_NONSENSE.forEach((kind, value) -> {
                        if (way.worth(person.getValue(), kind)) {
                            ask(broken, person, way.method, path, kind + " whole", "application/json", value);
                            ask(
                                    broken,
                                    person,
                                    way.method,
                                    path,
                                    kind + " in each",
                                    "application/json",
                                    "{"
                                            + String.join(
                                                    ",",
                                                    way.keys.stream()
                                                            .map(key -> "\"" + key + "\":" + value)
                                                            .toList())
                                            + "}");
                        }
                    });
                } else {
                    Set<String> fields = new LinkedHashSet<>(List.of("x", "day", "what", "who", "municipality"));
                    if (person.getValue() != null) {
                        Matcher field = FIELD.matcher(RawHttp.get(port, path, person.getValue(), "Accept: text/html"));
                        while (field.find()) {
                            fields.add(field.group(1));
                        }
                        filledIn += fields.size() > 8 ? 1 : 0;
                        fields.remove("token");
                    }
                    VALUE_NONSENSE.forEach((kind, value) -> {
                        if (way.worth(person.getValue(), kind)) {
                            ask(
                                    broken,
                                    person,
                                    way.method,
                                    path,
                                    kind,
                                    "application/x-www-form-urlencoded",
                                    "token=" + token + "&"
                                            + String.join(
                                                    "&",
                                                    fields.stream()
                                                            .map(name -> name + "=" + value)
                                                            .toList()));
                        }
                    });
                }
            }
            stillIn(person);
        }
        assertThat(filledIn).as("real forms that were filled in").isPositive();
        assertThat(broken).as("broken").isEmpty();
        assertThat(stackTraces(log)).as("stack traces").isEmpty();
    }

    /** Otherwise the rest was asked by nobody. */
    private void stillIn(Map.Entry<String, String> person) {
        if (person.getValue() != null) {
            assertThat(status(RawHttp.get(port, "/berichten", person.getValue())))
                    .as(person.getKey() + " is still logged in")
                    .isEqualTo(200);
        }
    }

    /** Things that are there, so that nonsense comes further than "not found". */
    private Map<String, String> real() {
        String caseId =
                stories.aSignal("klinischverloskundige", "note", "onzin").caseId();
        Map<String, Object> task = sql.queryForMap("""
                select task_id, process_instance_id, process_definition_id from task_row where case_id = ?
                and ended is null
                """, caseId);
        Map<String, String> real = new LinkedHashMap<>();
        real.put("{case}", caseId);
        real.put("{task}", (String) task.get("task_id"));
        real.put("{instance}", (String) task.get("process_instance_id"));
        real.put("{definition}", (String) task.get("process_definition_id"));
        real.put("{municipality}", "gm0928");
        real.put("{filter}", "mijn");
        real.put("{login}", "klinischverloskundige");
        real.put("{what}", "geboorte");
        real.put("{theme}", "debts");
        real.put(
                "{entry}",
                sql.queryForObject("select min(id) from social_map_entry where municipality = 'gm0928'", String.class));
        real.put("{term}", sql.queryForObject("select min(id) from setting where municipality is null", String.class));
        real.put("{id}", sql.queryForObject("select min(id) from intervention", String.class));
        return real;
    }

    private static String filled(String template, Map<String, String> real) {
        String path = template;
        for (Map.Entry<String, String> one : real.entrySet()) {
            path = path.replace(one.getKey(), one.getValue());
        }
        return path.replaceAll("\\{[^}]*}", "x").replace("**", "x");
    }

    /** What somebody typed with a sign that no text has is refused in Dutch. */
    @Test
    void oddSignsAreToldInDutch() {
        String session = RawHttp.session(port, "projectleider");
        String page = RawHttp.post(
                port,
                "/menukaart/nieuw",
                "application/x-www-form-urlencoded",
                "token=" + token(session) + "&name=a%00b",
                session,
                "Accept: text/html");
        assertThat(status(page)).isEqualTo(400);
        assertThat(page).contains("een teken dat geen tekst is").doesNotContain("Exception");
        String json = RawHttp.post(
                port,
                ENGINE + "/filter/mijn/list?firstResult=0&maxResults=15",
                "application/json",
                "{\"nameLike\":\"a\\u0000b\"}",
                session,
                xsrf(session));
        assertThat(status(json)).isEqualTo(400);
        assertThat(json).contains("een teken dat geen tekst is");
    }

    /** Somebody without a login, and somebody who may not: a line, not a page of the program's inside. */
    @Test
    void whatIsRefusedOrUnknownLeavesAShortLine(CapturedOutput log) throws IOException {
        String coordinator = RawHttp.session(port, "knooppunt");
        List<String> asked = List.of(
                "/camunda/app/tasklist/config",
                "/camunda/app/cockpit/elsewhere/",
                "/camunda/app/welcome/elsewhere",
                "/camunda/api/tasklist/plugin/x/static/y",
                "/camunda/api/cockpit/plugin/x/static/y.js",
                "/oauth2/authorization/x",
                "/login/oauth2/code/x",
                "/login/oauth2/code/inloggen",
                "/login/oauth2/code/inloggen?code=a&state=b",
                "/camunda/lib/x",
                "/camunda/assets/x",
                "/bestaat-niet",
                "/pages/x",
                "/camunda/api/elsewhere");
        List<String> engine = List.of(
                "/process-instance/x",
                "/process-instance/x/activity-instances",
                "/process-definition/x",
                "/decision-definition/x",
                "/decision-definition/x/xml",
                "/job-definition/x",
                "/process-definition/x/statistics",
                "/process-definition/x/static-called-process-definitions");
        assertSoftly(all -> {
            for (String path : asked) {
                int before = log.getAll().length();
                all.assertThat(status(RawHttp.get(port, path))).as(path).isIn(302, 400, 401, 403, 404);
                all.assertThat(log.getAll().length() - before)
                        .as("bytes of log for " + path)
                        .isLessThan(400);
            }
            for (String path : engine) {
                int before = log.getAll().length();
                all.assertThat(status(RawHttp.get(port, ENGINE + path, coordinator)))
                        .as(path)
                        .isEqualTo(404);
                all.assertThat(log.getAll().length() - before)
                        .as("bytes of log for " + path)
                        .isLessThan(400);
            }
        });
    }

    /** Whoever is asked first (server, firewall, web application), the answer is the same sentence. */
    @Test
    void anOddAddressIsToldSoWhereverItLeads(CapturedOutput log) {
        String session = RawHttp.session(port, "klinischverloskundige");
        assertSoftly(all -> {
            for (String path : List.of(
                    "/camunda//api/engine/engine/default/user",
                    "//camunda/api/engine/engine/default/user",
                    "/camunda/api//engine/engine/default/task",
                    "//camunda/app/tasklist/default/",
                    "/camunda//app/tasklist/default/",
                    "/camunda/app//welcome/default/",
                    "/camunda/api/admin/auth/user//default",
                    "/camunda/api/engine/engine/default/user;x=1",
                    "/camunda/app/tasklist/default/;x=1",
                    "/camunda/./api/engine/engine/default/user",
                    "/camunda/%2e/api/engine/engine/default/user",
                    "/camunda/api/%2e%2e/api/engine/engine/default/user",
                    "/camunda/app/../api/engine/engine/default/user",
                    "/camunda/api/../api/engine/engine/default/user",
                    "/camunda/api/engine/engine/default/%252e",
                    "/camunda/api/engine/engine/default/user%0a",
                    "/%63amunda/api/engine/engine/default/user",
                    "/camunda/%61pi/admin/auth/user/default",
                    "/camunda/app/t%61sklist/default/",
                    "/gezin/%78",
                    "//berichten",
                    "/gezin//x",
                    "//")) {
                for (String method : List.of("GET", "POST")) {
                    for (String who : List.of("", session)) {
                        String answer = RawHttp.ask(
                                port,
                                "127.0.0.1",
                                30_000,
                                method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port
                                        + "\r\nConnection: close\r\n"
                                        + (who.isEmpty() ? "" : who + "\r\n" + xsrf(who) + "\r\n")
                                        + (method.equals("POST") ? "Content-Length: 0\r\n" : "") + "\r\n");
                        String asked = method + " " + path + (who.isEmpty() ? " as nobody" : " logged in");
                        all.assertThat(status(answer)).as(asked).isEqualTo(400);
                        all.assertThat(answer).as(asked).contains("Dit adres klopt niet.");
                    }
                }
            }
        });
        assertThat(stackTraces(log)).as("stack traces").isEmpty();
    }

    @Test
    void loggingInAndOutTakesNonsense() {
        List<String> broken = new ArrayList<>();
        Map.Entry<String, String> nobody =
                new java.util.AbstractMap.SimpleEntry<>("nobody", RawHttp.session(port, null));
        for (String path : List.of(
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "/camunda/api/admin/auth/user/default/login/x",
                "/camunda/api/admin/auth/user/default/logout",
                "/uitloggen",
                "/sessies",
                "/sessies/x")) {
            // from elsewhere: wrong passwords make their source wait
            VALUE_NONSENSE.forEach((kind, value) -> ask(
                    broken,
                    "127.0.0.8",
                    nobody,
                    "POST",
                    path,
                    kind,
                    "application/x-www-form-urlencoded",
                    "username=" + value + "&password=" + value));
            JSON_NONSENSE.forEach(
                    (kind, value) -> ask(broken, "127.0.0.8", nobody, "POST", path, kind, "application/json", value));
        }
        assertThat(broken).isEmpty();
    }

    private Map<String, String> people() {
        Map<String, String> people = new LinkedHashMap<>();
        people.put("nobody", null);
        for (String login : List.of("klinischverloskundige", "knooppuntheerlen", "projectleider")) {
            people.put(login, RawHttp.session(port, login));
        }
        return people;
    }

    private String token(String session) {
        Matcher token =
                Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(RawHttp.get(port, "/berichten", session));
        return token.find() ? token.group(1) : "";
    }

    private static String xsrf(String session) {
        return "X-XSRF-TOKEN: " + session.replaceAll(".*XSRF-TOKEN=", "");
    }

    private void ask(
            List<String> broken,
            Map.Entry<String, String> person,
            String method,
            String path,
            String kind,
            String type,
            String body) {
        ask(broken, "127.0.0.1", person, method, path, kind, type, body);
    }

    private void ask(
            List<String> broken,
            String from,
            Map.Entry<String, String> person,
            String method,
            String path,
            String kind,
            String type,
            String body) {
        List<String> headers = new ArrayList<>();
        if (person.getValue() != null) {
            headers.add(person.getValue());
            headers.add(xsrf(person.getValue()));
        }
        if (body != null) {
            headers.add("Content-Type: " + type);
            headers.add("Content-Length: " + body.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1).length);
        } else if (!method.equals("GET")) {
            headers.add("Content-Length: 0");
        }
        String answer = RawHttp.ask(
                port,
                from,
                30_000,
                method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n"
                        + String.join("\r\n", headers) + "\r\n\r\n" + (body == null ? "" : body));
        int status = status(answer);
        if (status == 0 || status >= 500) {
            broken.add(status + " " + method + " " + (path.length() > 150 ? path.substring(0, 150) + "…" : path) + " ("
                    + kind + ") as " + person.getKey());
        }
    }

    private static List<String> stackTraces(CapturedOutput log) {
        List<String> first = new ArrayList<>();
        String before = "";
        for (String line : log.getAll().split("\n")) {
            if (line.startsWith("\tat ") && !before.startsWith("\tat ") && !before.startsWith("\t...")) {
                first.add(before);
            }
            before = line;
        }
        return first;
    }

    private static List<Way> ways() throws IOException {
        // they end the session of the next question; what they make of nonsense says the last test
        List<Way> ways = RouteList.lines().stream()
                .filter(line ->
                        !line.nobody() && !line.path().matches(".*/(logout|login/.*|uitloggen|sessies|sessies/.*)"))
                .map(line -> new Way(String.join(",", line.who()), line.method(), line.path(), line.keys()))
                .toList();
        assertThat(ways).hasSizeGreaterThan(100);
        // pages with forms are in every sample
        return Stream.of(true, false)
                .flatMap(forms -> Proof.sample(
                        ways.stream()
                                .filter(way -> forms == (way.ours() && way.method.equals("POST")))
                                .toList(),
                        35)
                        .stream())
                .toList();
    }
}
