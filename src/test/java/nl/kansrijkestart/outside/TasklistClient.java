package nl.kansrijkestart.outside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One person's browser with the task list open: the same calls in the same order, the same cookies, the same bodies.
 */
public class TasklistClient {

    static final String PASSWORD = "praktijk";
    static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String JSON_TYPE = "application/json";
    private static final String HAL_TYPE = "application/hal+json";
    private static final String ALL_SEARCH_KEYS = """
            {"processVariables":[],"taskVariables":[],"caseInstanceVariables":[],"firstResult":%d,"maxResults":%d,\
            "sorting":[{"sortOrder":"desc","sortBy":"created"}],"active":true}""";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What came back. */
    record Answer(String call, int status, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException notJson) {
                throw new AssertionError(
                        call + " answered " + status + " with something else than JSON: " + body, notJson);
            }
        }

        String message() {
            return json().path("message").asText();
        }

        boolean good() {
            return status >= 200 && status < 300;
        }

        Answer orFail() {
            if (!good()) {
                throw new AssertionError(this);
            }
            return this;
        }
    }

    /** A task (null for a start form) with the form as it was served and what it shows already. */
    record Opened(JsonNode task, JsonNode form, Map<String, Object> shown) {}

    private final int port;
    private final String login;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private boolean sendsToken = true;
    /** Of the forms on our own pages; null as long as none was looked at. */
    private String formToken;

    private final List<String> broken = Collections.synchronizedList(new ArrayList<>());

    /** A browser in which nobody is logged in. */
    TasklistClient(int port) {
        this(port, null);
    }

    private TasklistClient(int port, String login) {
        this.port = port;
        this.login = login;
    }

    /** A browser in which this person is logged in and sees the list. */
    static TasklistClient of(int port, String login) {
        TasklistClient client = new TasklistClient(port, login);
        client.get("/camunda/api/admin/auth/user/default");
        client.get("/camunda/api/engine/engine/").orFail();
        client.logsIn(login).orFail();
        client.get("/camunda/api/engine/engine/").orFail();
        client.send("OPTIONS", ENGINE + "/filter", null, null, JSON_TYPE).orFail();
        client.get(ENGINE + "/filter/count?itemCount=false&resourceType=Task").orFail();
        client.get(ENGINE + "/user/" + login + "/profile").orFail();
        client.get(ENGINE + "/filter?firstResult=0&maxResults=2000&itemCount=false&resourceType=Task")
                .orFail();
        client.list("mijn", 0, 15).orFail();
        return client;
    }

    /** Presses the button of the login page, and nothing else. */
    Answer logsIn(String login) {
        return send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "username=" + encoded(login) + "&password=" + PASSWORD,
                "application/x-www-form-urlencoded;charset=UTF-8",
                JSON_TYPE);
    }

    /** Presses the button that logs out. */
    Answer logsOut() {
        return post("/camunda/api/admin/auth/user/default/logout", "{}");
    }

    /** As the browser keeps it for the web applications. */
    String token() {
        return cookies.get("XSRF-TOKEN");
    }

    /** Sends this one, whatever the browser has. */
    TasklistClient withToken(String token) {
        cookies.put("XSRF-TOKEN", token);
        return this;
    }

    /** As the cookies are now: later answers change nothing in it. */
    TasklistClient sameCookies() {
        TasklistClient same = new TasklistClient(port, login);
        same.cookies.putAll(cookies);
        return same;
    }

    /** Looks at a page of ours: from now on what is sent to our own pages carries their token. */
    TasklistClient withFormToken() {
        Matcher token = Pattern.compile("name=\"token\" value=\"([^\"]+)\"")
                .matcher(send("GET", "/berichten", null, null, "text/html")
                        .orFail()
                        .body());
        if (!token.find()) {
            throw new AssertionError("no token on /berichten");
        }
        formToken = token.group(1);
        return this;
    }

    /** The same session in the hands of another site: cookies go along, the token does not. */
    TasklistClient withoutToken() {
        TasklistClient forged = sameCookies();
        forged.sendsToken = false;
        return forged;
    }

    String login() {
        return login;
    }

    /** Every answer with status 500 or more, and every call without an answer. */
    List<String> broken() {
        return broken;
    }

    /** One page of a filter: {@code mijn} or {@code team}. */
    Answer list(String filter, int first, int max) {
        return send(
                "POST",
                ENGINE + "/filter/" + filter + "/list?firstResult=" + first + "&maxResults=" + max,
                ALL_SEARCH_KEYS.formatted(first, max),
                JSON_TYPE,
                HAL_TYPE);
    }

    /** Clicks a task in the list. */
    Opened open(String taskId) {
        String path = ENGINE + "/task/" + taskId;
        JsonNode task = hal(path).orFail().json();
        get(path + "/form").orFail();
        JsonNode form = get(path + "/deployed-form?noCache=1").orFail().json();
        Map<String, Object> shown = new LinkedHashMap<>();
        get(path + "/form-variables?deserializeValues=false")
                .orFail()
                .json()
                .fields()
                .forEachRemaining(variable -> shown.put(variable.getKey(), value(variable.getValue())));
        return new Opened(task, form, shown);
    }

    Answer claim(String taskId) {
        return post(ENGINE + "/task/" + taskId + "/claim", "{\"userId\":\"" + login + "\"}");
    }

    Answer unclaim(String taskId) {
        return post(ENGINE + "/task/" + taskId + "/unclaim", "{}");
    }

    /** Presses the finish button, and looks at the list afterwards as the task list does. */
    Answer submit(String taskId, String instanceId, Map<String, Object> values) {
        Answer answer = post(ENGINE + "/task/" + taskId + "/submit-form", body(values));
        if (answer.good()) {
            hal(ENGINE + "/task?assignee=" + login + "&processInstanceId=" + instanceId + "&maxResults=15")
                    .orFail();
            list("team", 0, 15).orFail();
        }
        return answer;
    }

    /** Opens the start dialogue and returns what can be started. */
    List<JsonNode> startables() {
        String asked = "latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true&firstResult=0&"
                + "maxResults=15";
        get(ENGINE + "/process-definition/count?" + asked).orFail();
        List<JsonNode> found = new ArrayList<>();
        get(ENGINE + "/process-definition?" + asked).orFail().json().forEach(found::add);
        return found;
    }

    Opened openStart(String definitionId) {
        get(ENGINE + "/process-definition/" + definitionId + "/startForm").orFail();
        return new Opened(
                null,
                get(ENGINE + "/process-definition/" + definitionId + "/deployed-start-form?noCache=1")
                        .orFail()
                        .json(),
                Map.of());
    }

    /** Presses the start button. */
    Answer start(String definitionId, Map<String, Object> values) {
        Answer answer = post(ENGINE + "/process-definition/" + definitionId + "/submit-form", body(values));
        if (answer.good()) {
            hal(ENGINE + "/task?assignee=" + login + "&processInstanceId="
                            + answer.json().path("id").asText() + "&maxResults=15")
                    .orFail();
            list("team", 0, 15).orFail();
        }
        return answer;
    }

    Answer get(String path) {
        return send("GET", path, null, null, JSON_TYPE);
    }

    Answer hal(String path) {
        return send("GET", path, null, null, HAL_TYPE);
    }

    Answer post(String path, String body) {
        return send("POST", path, body, JSON_TYPE, JSON_TYPE);
    }

    Answer send(String method, String path, String body, String contentType, String accept) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", accept)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    String.join(
                            "; ",
                            cookies.entrySet().stream()
                                    .map(one -> one.getKey() + "=" + one.getValue())
                                    .toList()));
        }
        if (sendsToken && cookies.containsKey("XSRF-TOKEN")) {
            request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        if (sendsToken && formToken != null && !path.startsWith("/camunda")) {
            request.header("X-CSRF-TOKEN", formToken);
        }
        String call = method + " " + path + " as " + login;
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            Answer answer = new Answer(call, response.statusCode(), response.body());
            if (answer.status >= 500) {
                broken.add(answer + (body == null ? "" : " to " + body));
            }
            return answer;
        } catch (IOException noAnswer) {
            broken.add(call + ": " + noAnswer);
            throw new UncheckedIOException(call, noAnswer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0].trim(), pair.length == 2 ? pair[1].trim() : "");
    }

    /** Answers as Tasklist sends them. */
    public static String body(Map<String, Object> values) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode variables = body.putObject("variables");
        values.forEach((key, value) -> {
            ObjectNode variable = variables.putObject(key);
            if (value instanceof Collection<?>) {
                variable.put("type", "Json")
                        .putNull("valueInfo")
                        .put("value", JSON.valueToTree(value).toString());
            } else {
                variable.set("value", JSON.valueToTree(value));
            }
        });
        return body.toString();
    }

    private static Object value(JsonNode variable) {
        try {
            return JSON.convertValue(
                    "Json".equals(variable.path("type").asText())
                            ? JSON.readTree(variable.path("value").asText())
                            : variable.path("value"),
                    Object.class);
        } catch (JsonProcessingException broken) {
            throw new AssertionError("A variable of type Json that is no JSON: " + variable, broken);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
