package nl.kansrijkestart.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes over a connection to the program, as somebody without a browser sends them; from any address of this machine.
 */
final class RawHttp {

    private RawHttp() {}

    static Socket connect(int port, String from) throws IOException {
        return new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0);
    }

    /**
     * What comes back until the program closes. @param patience in milliseconds; longer silence is a
     * SocketTimeoutException
     */
    static String ask(int port, String from, int patience, String request) {
        try (Socket socket = connect(port, from)) {
            socket.setSoTimeout(patience);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static String get(int port, String path, String... headers) {
        return ask(
                port,
                "127.0.0.1",
                20_000,
                "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n" + lines(headers)
                        + "\r\n");
    }

    static String post(int port, String path, String type, String body, String... headers) {
        return ask(
                port,
                "127.0.0.1",
                20_000,
                "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\nContent-Type: "
                        + type + "\r\nContent-Length: " + body.getBytes(StandardCharsets.ISO_8859_1).length + "\r\n"
                        + lines(headers) + "\r\n" + body);
    }

    private static String lines(String... headers) {
        return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    }

    /** The cookies of a new session, as one header; logged in unless the login is null. */
    static String session(int port, String login) {
        String first = get(port, "/camunda/api/engine/engine/");
        String token = cookie(first, "XSRF-TOKEN");
        String cookies = "Cookie: JSESSIONID=" + cookie(first, "JSESSIONID") + "; XSRF-TOKEN=" + token;
        if (login == null) {
            return cookies;
        }
        String answer = post(
                port,
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "application/x-www-form-urlencoded",
                "username=" + login + "&password=" + TasklistClient.PASSWORD,
                cookies,
                "X-XSRF-TOKEN: " + token);
        if (status(answer) != 200) {
            throw new AssertionError("No login for " + login + ": " + answer);
        }
        return "Cookie: JSESSIONID=" + cookie(answer, "JSESSIONID") + "; XSRF-TOKEN=" + cookie(answer, "XSRF-TOKEN");
    }

    static int status(String answer) {
        Matcher line = Pattern.compile("^HTTP/1\\.1 (\\d{3})").matcher(answer);
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }

    static String cookie(String answer, String name) {
        Matcher found = Pattern.compile("(?i)Set-Cookie: " + Pattern.quote(name) + "=([^;\\r\\n]*)")
                .matcher(answer);
        return found.find() ? found.group(1) : "";
    }

    /** The value of a header; empty when it is not there. */
    static String header(String answer, String name) {
        String head = answer.split("\r\n\r\n", 2)[0];
        Matcher found = Pattern.compile("(?im)^" + Pattern.quote(name) + ": *(.*?)\\r?$")
                .matcher(head);
        return found.find() ? found.group(1) : "";
    }
}
