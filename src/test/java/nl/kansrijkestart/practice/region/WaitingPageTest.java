package nl.kansrijkestart.practice.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who waits for the region is answered, whoever else is there. */
class WaitingPageTest {

    private static final int LONG = 60_000; // milliseconds; who is answered is so at once
    private static final int SLOW_ONES = 5;

    @Test
    void whoSendsHalfAHeadHoldsUpNobody() throws IOException {
        int port = freePort();
        List<Socket> slow = new ArrayList<>();
        try (WaitingPage page = WaitingPage.on(port)) {
            page.shows(0.42);
            for (int one = 0; one < SLOW_ONES; one++) {
                slow.add(sends(port, "GET / HTTP/1.1\r\nHost: "));
            }
            for (int again = 0; again < 2; again++) {
                try (Socket visitor = sends(port, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) {
                    String answer = new String(visitor.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(answer).contains("503", "De oefenregio wordt gemaakt", "42%");
                }
            }
        } finally {
            for (Socket one : slow) {
                one.close();
            }
        }
    }

    private static Socket sends(int port, String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(LONG);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
