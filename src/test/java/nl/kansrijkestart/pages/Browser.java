package nl.kansrijkestart.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Somebody before our pages, with the cookies of one browser; follows no redirect by itself. */
public class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public Browser(int port) {
        this.base = "http://localhost:" + port;
    }

    /** Logs in as in practice mode, by the web application's own route. */
    public static Browser of(int port, String login) {
        Browser browser = new Browser(port);
        browser.get("/camunda/app/tasklist/default/");
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(browser.at("/camunda/api/admin/auth/user/default/login/tasklist"))
                        .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN")),
                HttpRequest.BodyPublishers.ofString(form("username", login, "password", "praktijk")),
                "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).as("login of " + login).isEqualTo(200);
        return browser;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)).header("Accept", "text/html"), null, null);
    }

    /** As a script of ours asks it. */
    public HttpResponse<String> asks(String path) {
        return send(HttpRequest.newBuilder(at(path)).header("Accept", "application/json"), null, null);
    }

    /** As a script of ours sends it. */
    public HttpResponse<String> sends(String path, String... namesAndValues) {
        return send(
                HttpRequest.newBuilder(at(path)).header("Accept", "application/json"),
                HttpRequest.BodyPublishers.ofString(form(namesAndValues)),
                "application/x-www-form-urlencoded");
    }

    public HttpResponse<byte[]> bytes(String path) {
        return read(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> post(String path, String... namesAndValues) {
        return send(
                HttpRequest.newBuilder(at(path)).header("Accept", "text/html"),
                HttpRequest.BodyPublishers.ofString(form(namesAndValues)),
                "application/x-www-form-urlencoded");
    }

    /** As a page that is sent from the screen. */
    HttpResponse<String> navigating(String path, String... namesAndValues) {
        return send(
                HttpRequest.newBuilder(at(path)).header("Accept", "text/html").header("Sec-Fetch-Mode", "navigate"),
                HttpRequest.BodyPublishers.ofString(form(namesAndValues)),
                "application/x-www-form-urlencoded");
    }

    /** A form with a file, as a browser sends it. */
    public HttpResponse<String> upload(String path, String token, String name, byte[] file) {
        String border = "----grens7f3a";
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        body.writeBytes(("--" + border + "\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n" + token + "\r\n--"
                        + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                HttpRequest.newBuilder(at(path)).header("Accept", "text/html"),
                HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()),
                "multipart/form-data; boundary=" + border);
    }

    public HttpResponse<String> json(String path, String body) {
        return send(HttpRequest.newBuilder(at(path)), HttpRequest.BodyPublishers.ofString(body), "application/json");
    }

    /** The page must be there. */
    public String page(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** The hidden token of the form on a page. */
    /** What a page sends along without showing it; empty when it does not. */
    public static String hidden(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        return field.find() ? field.group(1) : "";
    }

    public String token(String path) {
        Matcher token = TOKEN.matcher(page(path));
        assertThat(token.find()).as("token on " + path).isTrue();
        return token.group(1);
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(one -> one.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request, HttpRequest.BodyPublisher body, String contentType) {
        if (body != null) {
            request.header("Content-Type", contentType).POST(body);
        }
        return read(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> read(HttpRequest request, HttpResponse.BodyHandler<T> how) {
        try {
            return client.send(request, how);
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private URI at(String path) {
        return URI.create(base + path);
    }

    private static String form(String... namesAndValues) {
        return IntStream.range(0, namesAndValues.length / 2)
                .map(n -> n * 2)
                .mapToObj(n -> encoded(namesAndValues[n]) + "=" + encoded(namesAndValues[n + 1]))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
