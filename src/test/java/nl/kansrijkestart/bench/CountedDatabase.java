package nl.kansrijkestart.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Lays the count over the data source of the measured program, and tells it to who asks on a port of its own. */
final class CountedDatabase implements BeanPostProcessor {

    private final JdbcCounts counts = new JdbcCounts();

    CountedDatabase(int port) throws IOException {
        HttpServer told = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        told.createContext("/", asked -> {
            JdbcCounts.Count now = counts.now();
            answer(asked, now.statements() + " " + now.transactions());
        });
        told.createContext("/memory", asked -> answer(asked, Memory.now().asText()));
        told.start();
    }

    private static void answer(HttpExchange asked, String text) throws IOException {
        byte[] answer = text.getBytes(StandardCharsets.US_ASCII);
        asked.sendResponseHeaders(200, answer.length);
        asked.getResponseBody().write(answer);
        asked.close();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        // where times are measured nothing is counted: it would cost a little for each statement
        boolean counted = Boolean.getBoolean("bench.counted") && name.equals("dataSource");
        return counted && bean instanceof DataSource real ? counts.over(real) : bean;
    }
}
