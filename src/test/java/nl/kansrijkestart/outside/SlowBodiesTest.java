package nl.kansrijkestart.outside;

import static nl.kansrijkestart.outside.RawHttp.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.access.guard.RouteList;
import nl.kansrijkestart.engine.ProcessTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Many who send or read slowly leave room for everybody else. The paths come from the list of routes, so that a new one
 * cannot be forgotten. Here a bound on time is the finding itself: somebody else's page is there within seconds, where
 * it once waited for ever.
 */
@ProcessTest
@Tag(Proof.VERIFY)
class SlowBodiesTest {

    private static final int MANY = 215;
    private static final int PATIENCE = 5_000;
    /** Ways in that are not in the list: single sign-on's own, one that does not exist, and the framework's. */
    private static final List<String> OTHERS = List.of(
            "POST /login/oauth2/code/inloggen",
            "POST /oauth2/authorization/inloggen",
            "POST /bestaat-niet",
            "PUT /bestaat-niet",
            "POST /error",
            "POST /camunda/api/elsewhere",
            "POST /camunda/api/admin/setup/default/user/create",
            "GET /",
            "DELETE /berichten",
            "POST /actuator/health");

    @LocalServerPort
    private int port;

    @Test
    void manySlowBodiesOfNobodyLeaveRoom() throws IOException {
        Set<String> ways = new TreeSet<>(OTHERS);
        ways.addAll(routes(true));
        assertThat(ways)
                .contains(
                        "POST /practice/clock",
                        "POST /camunda/api/admin/auth/user/default/logout",
                        "POST /camunda/api/admin/auth/user/default/login/x");
        assertSoftly(all -> ways.forEach(way -> {
            all.assertThat(othersWhile(way, "", "Content-Length: 5000\r\n", "a"))
                    .as(way + " a byte at a time")
                    .isEqualTo(200);
            all.assertThat(othersWhile(way, "", "Transfer-Encoding: chunked\r\n", "3\r\na"))
                    .as(way + " of unknown length")
                    .isEqualTo(200);
        }));
    }

    @Test
    void manySlowBodiesOfOnePersonLeaveRoom() {
        Set<String> ways = routes(false);
        assertThat(ways).hasSizeGreaterThan(30);
        String cookies = RawHttp.session(port, "huisarts") + "\r\n";
        assertSoftly(all -> List.of(
                        "POST /sessies",
                        "POST /noodinzage",
                        "POST /camunda/api/engine/engine/default/task/x/submit-form")
                .forEach(way -> {
                    assertThat(ways).contains(way);
                    all.assertThat(othersWhile(way, cookies, "Content-Length: 90000\r\n", "a"))
                            .as(way)
                            .isEqualTo(200);
                }));
    }

    @Test
    void manyWhoSendTheirHeadersSlowlyLeaveRoom() {
        assertThat(whileMany("POST /practice/clock HTTP/1.1\r\nHost: local")).isEqualTo(200);
    }

    @Test
    void manyWhoDoNotReadTheirAnswerLeaveRoom() {
        // asked when each has begun to get its answer: how long a machine needs to make so many says nothing about room
        assertThat(whileMany("GET /camunda/lib/deps.js HTTP/1.1\r\nHost: localhost\r\n\r\n", SlowBodiesTest::begins))
                .isEqualTo(200);
    }

    @Test
    void whatIsTooLongForSomebodyWithoutALoginIsRefusedUnread() {
        for (String way : routes(true)) {
            String[] parts = way.split(" ");
            String answer = RawHttp.ask(
                    port,
                    "127.0.0.1",
                    PATIENCE,
                    parts[0] + " " + parts[1] + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 90000000\r\n\r\n{");
            assertThat(status(answer)).as(way).isEqualTo(413);
            assertThat(answer).as(way).contains("te lang");
        }
    }

    @Test
    void whoIsLoggedInSendsNoEndlessBodyEither() {
        String cookies = RawHttp.session(port, "huisarts");
        String answer = RawHttp.ask(
                port,
                "127.0.0.1",
                PATIENCE,
                "POST /noodinzage HTTP/1.1\r\nHost: localhost\r\n" + cookies
                        + "\r\nTransfer-Encoding: chunked\r\n\r\n");
        assertThat(status(answer)).isEqualTo(411);
        answer = RawHttp.ask(
                port,
                "127.0.0.1",
                PATIENCE,
                "POST /camunda/api/engine/engine/default/task/x/submit-form HTTP/1.1\r\nHost: localhost\r\n" + cookies
                        + "\r\nContent-Type: application/json\r\nContent-Length: 2000000\r\n\r\n{");
        assertThat(status(answer)).isEqualTo(413);
    }

    /**
     * One byte each two seconds would take three hours; the whole body has a deadline, and says in Dutch that it ran
     * out.
     */
    @Test
    void aBodyThatDripsEnds() throws IOException {
        try (Socket socket = RawHttp.connect(port, "127.0.0.1")) {
            socket.setSoTimeout(40_000);
            socket.getOutputStream()
                    .write(("POST /practice/clock HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 5000\r\n\r\n{")
                            .getBytes(StandardCharsets.ISO_8859_1));
            StringBuilder answer = new StringBuilder();
            Thread drip = new Thread(() -> drip(socket));
            drip.start();
            answer.append(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            drip.interrupt();
            assertThat(status(answer.toString())).isEqualTo(408);
            assertThat(answer).contains("duurde te lang");
        }
    }

    private static void drip(Socket socket) {
        try {
            for (int second = 0; second < 60; second++) {
                Thread.sleep(1_000);
                socket.getOutputStream().write(' ');
            }
        } catch (IOException | InterruptedException closed) {
            // the program had enough
        }
    }

    /** The status of somebody else's page while many bodies come slowly along this way; 0 when it does not come. */
    private int othersWhile(String way, String cookies, String length, String begin) {
        String[] parts = way.split(" ");
        return whileMany(parts[0] + " " + parts[1] + " HTTP/1.1\r\nHost: localhost\r\n" + cookies
                + "Content-Type: application/x-www-form-urlencoded\r\n" + length + "\r\n" + begin);
    }

    private int whileMany(String request) {
        return whileMany(request, slow -> {});
    }

    private int whileMany(String request, Consumer<Socket> each) {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int n = 0; n < MANY; n++) {
                Socket slow = new Socket();
                slow.setReceiveBufferSize(4_096);
                slow.connect(new java.net.InetSocketAddress("127.0.0.1", port), PATIENCE);
                slow.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                sockets.add(slow);
            }
            sockets.forEach(each);
            return status(RawHttp.ask(
                    port,
                    "127.0.0.1",
                    PATIENCE,
                    "GET /verwijsbrief HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        } catch (IOException | java.io.UncheckedIOException noAnswer) {
            throw new AssertionError("No answer beside " + sockets.size() + " others", noAnswer);
        } finally {
            sockets.forEach(SlowBodiesTest::close);
        }
    }

    /** Its first byte; who gets none at all shows in what the other gets. */
    private static void begins(Socket slow) {
        try {
            slow.setSoTimeout(PATIENCE);
            slow.getInputStream().read();
        } catch (IOException none) {
            // the program has no room left for this one
        }
    }

    private static void close(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // it is
        }
    }

    /** {@code METHOD path} of every route in the list that takes a body, for everybody or for people only. */
    private static Set<String> routes(boolean everybody) {
        return RouteList.lines().stream()
                .filter(line -> line.sends() && line.all() == everybody)
                .map(line -> line.method() + " " + line.path().replaceAll("\\{[^}]*}", "x"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
