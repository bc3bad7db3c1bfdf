package nl.kansrijkestart.notify.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that takes no address, with this answer. */
class RefusingServer implements AutoCloseable {

    private final ServerSocket door;
    private final String answer;
    private int asked;

    RefusingServer(String answer) throws IOException {
        this.answer = answer;
        door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return door.getLocalPort();
    }

    int asked() {
        return asked;
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
                    PrintWriter out = new PrintWriter(caller.getOutputStream(), true, StandardCharsets.US_ASCII)) {
                out.print("220 here\r\n");
                out.flush();
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    boolean recipient = line.toUpperCase().startsWith("RCPT");
                    asked += recipient ? 1 : 0;
                    out.print((recipient ? answer : "250 well") + "\r\n");
                    out.flush();
                }
            } catch (IOException over) {
                // the caller hung up, or the door was closed
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
