package nl.kansrijkestart.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.kansrijkestart.outside.TasklistClient;

/** One person's task list in one of the programs: its own calls, each told by name to who measures. */
final class Tasklist {

    static final String TEAM = "Taken van mijn team";
    static final String PASSWORD = "praktijk";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String JSON_TYPE = "application/json";
    private static final String HAL_TYPE = "application/hal+json";
    private static final String FIRST_PAGE = """
            {"processVariables":[],"taskVariables":[],"caseInstanceVariables":[],"firstResult":0,"maxResults":15,\
            "sorting":[{"sortOrder":"%s","sortBy":"%s"}],"active":true}""";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Does the call, and may look at what it took. */
    interface Watch {
        <T> T doing(String action, Supplier<T> call);
    }

    static final Watch UNWATCHED = new Watch() {
        @Override
        public <T> T doing(String action, Supplier<T> call) {
            return call.get();
        }
    };

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final String login;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private Watch watch;
    private final String team;

    /** A browser in which this person is logged in. */
    Tasklist(int port, String login, Watch watch) {
        this.port = port;
        this.login = login;
        this.watch = watch;
        send("GET", "/camunda/api/engine/engine/", null, JSON_TYPE);
        watch.doing(
                "log in",
                () -> send(
                        "POST",
                        "/camunda/api/admin/auth/user/default/login/tasklist",
                        "username=" + login + "&password=" + PASSWORD,
                        JSON_TYPE));
        send("GET", "/camunda/api/engine/engine/", null, JSON_TYPE);
        JsonNode filters = json(watch.doing(
                "filters",
                () -> send(
                        "GET", ENGINE + "/filter?firstResult=0&maxResults=2000&resourceType=Task", null, JSON_TYPE)));
        String found = null;
        for (JsonNode filter : filters) {
            if (filter.path("name").asText().equals(TEAM)) {
                found = filter.path("id").asText();
            }
        }
        team = found;
    }

    void watchedBy(Watch other) {
        watch = other;
    }

    /** First page of what her team can do. @param sortBy {@code created} or {@code dueDate} */
    JsonNode list(String sortBy, String order) {
        return json(watch.doing(
                "list page by " + sortBy,
                () -> send(
                        "POST",
                        ENGINE + "/filter/" + team + "/list?firstResult=0&maxResults=15",
                        FIRST_PAGE.formatted(order, sortBy),
                        HAL_TYPE)));
    }

    long count() {
        return json(watch.doing("count", () -> send("GET", ENGINE + "/filter/" + team + "/count", null, JSON_TYPE)))
                .path("count")
                .asLong();
    }

    /** Clicks a task. @return what its form holds already, without what nobody can change */
    Map<String, Object> open(String task) {
        String path = ENGINE + "/task/" + task;
        watch.doing("open task", () -> send("GET", path, null, HAL_TYPE));
        watch.doing("which form", () -> send("GET", path + "/form", null, JSON_TYPE));
        JsonNode form =
                json(watch.doing("open form", () -> send("GET", path + "/deployed-form?noCache=1", null, JSON_TYPE)));
        JsonNode shown = json(watch.doing(
                "form variables",
                () -> send("GET", path + "/form-variables?deserializeValues=false", null, JSON_TYPE)));
        Map<String, Object> values = new LinkedHashMap<>();
        collect(form, values);
        shown.fields().forEachRemaining(variable -> {
            if (values.containsKey(variable.getKey())) {
                values.put(variable.getKey(), value(variable.getValue()));
            }
        });
        return values;
    }

    void take(String task) {
        watch.doing(
                "take",
                () -> send("POST", ENGINE + "/task/" + task + "/claim", "{\"userId\":\"" + login + "\"}", JSON_TYPE));
    }

    void submit(String task, Map<String, Object> values) {
        watch.doing(
                "submit",
                () -> send("POST", ENGINE + "/task/" + task + "/submit-form", body(values, Map.of()), JSON_TYPE));
    }

    /** Opens the start dialogue. @return the id of the definition */
    String startable(String key) {
        for (JsonNode definition : json(watch.doing(
                "start list",
                () -> send(
                        "GET",
                        ENGINE + "/process-definition?latest=true&active=true&startableInTasklist=true"
                                + "&startablePermissionCheck=true&firstResult=0&maxResults=15",
                        null,
                        JSON_TYPE)))) {
            if (definition.path("key").asText().equals(key)) {
                return definition.path("id").asText();
            }
        }
        throw new IllegalStateException(login + " cannot start " + key);
    }

    Map<String, Object> openStart(String definition) {
        String path = ENGINE + "/process-definition/" + definition;
        watch.doing("which start form", () -> send("GET", path + "/startForm", null, JSON_TYPE));
        Map<String, Object> values = new LinkedHashMap<>();
        collect(
                json(watch.doing(
                        "open start form",
                        () -> send("GET", path + "/deployed-start-form?noCache=1", null, JSON_TYPE))),
                values);
        return values;
    }

    /** @param beside goes along apart from the answers. @return the business key of the new case */
    String start(String definition, Map<String, Object> values, Map<String, Object> beside) {
        String key = json(watch.doing(
                        "start",
                        () -> send(
                                "POST",
                                ENGINE + "/process-definition/" + definition + "/submit-form",
                                body(values, beside),
                                JSON_TYPE)))
                .path("businessKey")
                .asText();
        return key;
    }

    private static void collect(JsonNode parent, Map<String, Object> values) {
        parent.path("components").forEach(field -> {
            if (field.has("components")) {
                collect(field, values);
            } else if (field.has("key") && !field.path("disabled").asBoolean()) {
                values.put(field.path("key").asText(), JSON.convertValue(field.get("defaultValue"), Object.class));
            }
        });
    }

    /** A page of the program's own, or a route of the engine. */
    String page(String action, String path) {
        return watch.doing(action, () -> send("GET", path, null, "text/html"));
    }

    /** Only in practice mode. @param by as ISO says it */
    void moveClock(String by) {
        watch.doing(
                "the clock goes on", () -> send("POST", "/practice/clock", "{\"advance\":\"" + by + "\"}", JSON_TYPE));
    }

    private String send(String method, String path, String body, String accept) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .header("Accept", accept)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header(
                    "Content-Type",
                    body.startsWith("{") ? JSON_TYPE : "application/x-www-form-urlencoded;charset=UTF-8");
        }
        if (!cookies.isEmpty()) {
            StringBuilder all = new StringBuilder();
            cookies.forEach(
                    (name, value) -> all.append(name).append('=').append(value).append("; "));
            request.header("Cookie", all.toString());
        }
        if (cookies.containsKey("XSRF-TOKEN")) {
            request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + path + " as " + login + ": " + answer.statusCode() + " "
                        + answer.body() + (body == null ? "" : " to " + body));
            }
            return answer.body();
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(method + " " + path, noAnswer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0].trim(), pair.length == 2 ? pair[1].trim() : "");
    }

    private static String body(Map<String, Object> values, Map<String, Object> beside) {
        ObjectNode body = (ObjectNode) json(TasklistClient.body(values));
        beside.forEach((key, value) -> body.set(key, JSON.valueToTree(value)));
        return body.toString();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(text, notJson);
        }
    }

    private static Object value(JsonNode variable) {
        JsonNode value = variable.path("value");
        return JSON.convertValue(
                "Json".equals(variable.path("type").asText()) ? json(value.asText()) : value, Object.class);
    }
}
