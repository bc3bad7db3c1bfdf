package nl.kansrijkestart.practice.region;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** What a browser of this machine reads while the region is played: how far it is. */
final class WaitingPage implements AutoCloseable {

    private static final String PAGE = """
            <!doctype html><html lang="nl"><head><meta charset="utf-8"><meta http-equiv="refresh" content="2">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>Kansrijke Start begint</title>
            </head><body style="font:1.1rem/1.5 sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem">
            <h1>De oefenregio wordt gemaakt</h1>
            <p>Gezinnen, coalities en afspraken van de laatste maanden worden gespeeld. Dat gebeurt één keer.
            Deze pagina gaat vanzelf verder.</p>
            <p><progress max="100" value="%1$d" style="width:100%%">%1$d%%</progress> %1$d%%</p></body></html>
            """;

    private final HttpServer server;
    private volatile double done;

    private WaitingPage(HttpServer server) {
        this.server = server;
    }

    /** @param port where the program itself opens afterwards; without a page where that is not free or not known */
    static WaitingPage on(int port) {
        try {
            HttpServer server = port <= 0
                    ? null
                    : HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            WaitingPage page = new WaitingPage(server);
            if (server != null) {
                server.createContext("/", page::answer);
                server.start();
            }
            return page;
        } catch (IOException taken) {
            return new WaitingPage(null); // the program says so itself when it opens its door
        }
    }

    void shows(double part) {
        done = part;
    }

    private void answer(HttpExchange visit) throws IOException {
        byte[] page = PAGE.formatted((int) (done * 100)).getBytes(StandardCharsets.UTF_8);
        visit.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        visit.getResponseHeaders().set("Retry-After", "2");
        visit.sendResponseHeaders(503, page.length);
        visit.getResponseBody().write(page);
        visit.close();
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
    }
}
