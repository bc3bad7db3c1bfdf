package nl.kansrijkestart.practice.region;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

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

    /** Who sends no whole head is not waited for longer than this; the server reads it when its first one begins. */
    private static final String SECONDS = "5";

    /** Somebody who sends slowly leaves room for others. */
    private static final int AT_ONCE = 8;

    private static final int WAITING = 64;

    private final HttpServer server;
    private final ExecutorService workers;
    private volatile double done;

    private WaitingPage(HttpServer server, ExecutorService workers) {
        this.server = server;
        this.workers = workers;
    }

    /** @param port where the program itself opens afterwards; without a page where that is not free or not known */
    static WaitingPage on(int port) {
        if (port <= 0) {
            return new WaitingPage(null, null);
        }
        System.setProperty("sun.net.httpserver.maxReqTime", SECONDS);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            ExecutorService workers = new ThreadPoolExecutor(
                    AT_ONCE, AT_ONCE, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), WaitingPage::worker);
            WaitingPage page = new WaitingPage(server, workers);
            server.setExecutor(workers);
            server.createContext("/", page::answer);
            server.start();
            return page;
        } catch (IOException taken) {
            return new WaitingPage(null, null); // the program says so itself when it opens its door
        }
    }

    private static Thread worker(Runnable work) {
        Thread one = new Thread(work, "waiting page");
        one.setDaemon(true);
        return one;
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
            workers.shutdownNow();
        }
    }
}
