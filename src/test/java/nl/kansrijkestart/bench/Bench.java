package nl.kansrijkestart.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Everything that is measured; {@code -Dbench=counts,cases,…} chooses. */
class Bench {

    static final Path FOLDER = Path.of("target", "bench");
    private static final int WARM = 5;
    private static final int COUNTED = Integer.getInteger("bench.cases", 5);

    private final List<String> asked =
            Arrays.asList(System.getProperty("bench", "").split(","));

    @Test
    void measure() throws Exception {
        ((Logger) LoggerFactory.getLogger("io.zonky")).setLevel(Level.WARN);
        Path database = FOLDER.resolve("database");
        FileSystemUtils.deleteRecursively(database);
        try (Server server = new Server(database)) {
            if (is("counts")) {
                counts(server);
            }
        }
    }

    private boolean is(String part) {
        return asked.contains("") || asked.contains(part) || asked.contains("all");
    }

    private void counts(Server server) throws Exception {
        Report report = new Report("counts");
        try (Program product = product(server)) {
            counts(server, product, report);
        }
    }

    private static void counts(Server server, Program program, Report report) throws IOException {
        Counts counts = new Counts(program, server);
        try (CaseRoute route = new CaseRoute(program, server, counts)) {
            for (int n = 0; n < WARM; n++) {
                route.run();
            }
            server.forget();
            server.cleansUp(false);
            counts.measure(true);
            for (int n = 0; n < COUNTED; n++) {
                route.run();
            }
            counts.measure(false);
            server.cleansUp(true);
            report.table(program.name() + ": counts per action", Counts.HEAD, counts.rows(COUNTED));
            Files.write(FOLDER.resolve("busiest-" + program.name() + ".txt"), server.busiest(program.name(), 200));
        }
    }

    static Program product(Server server) throws Exception {
        return Program.start(
                Server.PRODUCT,
                Layout.product(),
                BenchProduct.class.getName(),
                List.of(
                        "--bench.database=" + server.url(Server.PRODUCT) + "?reWriteBatchedInserts=true",
                        "--kansrijkestart.sessions.most=1000"));
    }
}
