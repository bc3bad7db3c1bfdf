package nl.kansrijkestart.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Everything that is measured; {@code -Dbench=counts,cases,…} chooses. */
class Bench {

    static final Path FOLDER = Path.of(System.getProperty("bench.folder", "target/bench"));
    private static final List<List<String>> CHOICES = List.of(
            List.of("counts", "cases", "sizes", "start"),
            List.of("product", "stock"),
            List.of("unpacked", "delivered"),
            List.of("lists", "pages", "clock", "import"));

    private static final int WARM = Integer.getInteger("bench.warm", 5);
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
            if (is("cases")) {
                cases(server);
            }
            if (is("sizes")) {
                sizes(server);
            }
            if (is("start")) {
                starts(server);
            }
        }
    }

    private void cases(Server server) throws Exception {
        Report report = new Report("cases");
        if (is("unpacked")) {
            cases(server, "both unpacked", report, () -> product(server), () -> stock(server));
        }
        if (is("delivered")) {
            train(server);
            cases(
                    server,
                    "as delivered, and its jar",
                    report,
                    () -> product(server, Layout.delivered(), OURS),
                    () -> stock(server, Layout.stockJar(), Layout.LAUNCHER));
        }
    }

    private static void cases(Server server, String how, Report report, Starts.Way ours, Starts.Way theirs)
            throws Exception {
        try (Program product = ours.start();
                Program stock = theirs.start()) {
            server.forget();
            report.lines(how);
            new Cases(server, List.of(product, stock)).measure(report);
            for (Program program : List.of(product, stock)) {
                Files.write(FOLDER.resolve("dearest-" + program.name() + ".txt"), server.dearest(program.name(), 200));
            }
        }
    }

    /** Makes the schemas, then the archive, as src/build/Trial.java does. */
    private static void train(Server server) throws Exception {
        product(server).close();
        stock(server).close();
        try (Program trained = product(server, Server.TRIAL, "klein", Layout.training(), OURS)) {
            Starts.days(trained);
        }
    }

    private static final String OURS = BenchProduct.class.getName();
    private static final String STOCK = StockProgram.class.getName();

    private void starts(Server server) throws Exception {
        Map<String, Starts.Way> ways = new LinkedHashMap<>();
        ways.put("ours, unpacked", () -> product(server));
        ways.put("stock, unpacked", () -> stock(server));
        ways.put("ours, as delivered", () -> product(server, Layout.delivered(), OURS));
        ways.put("stock, its jar", () -> stock(server, Layout.stockJar(), Layout.LAUNCHER));
        ways.put("ours, unpacked, Java's options", () -> product(server, Layout.options(Layout.product()), OURS));
        ways.put("stock, unpacked, Java's options", () -> stock(server, Layout.options(Layout.stock()), STOCK));
        train(server);
        Starts.measure(ways, new Report("starts"));
    }

    private void sizes(Server server) throws Exception {
        Sizes sizes = new Sizes(server, new Report("sizes"));
        if (is("product")) {
            try (Program product = product(server)) {
                if (is("lists")) {
                    sizes.lists(product, true);
                }
                if (is("pages")) {
                    sizes.pages(product);
                }
                if (is("import")) {
                    sizes.imports(product);
                }
                if (is("clock")) {
                    sizes.clock(product);
                }
            }
        }
        if (is("stock") && is("lists")) {
            try (Program stock = stock(server)) {
                sizes.lists(stock, false);
            }
        }
        sizes.tell();
    }

    /** What is not asked for is left out; who names no part, program or size asks for all of them. */
    private boolean is(String word) {
        return CHOICES.stream()
                .filter(choice -> choice.contains(word))
                .allMatch(choice -> asked.contains(word) || asked.stream().noneMatch(choice::contains));
    }

    private void counts(Server server) throws Exception {
        Report report = new Report("counts");
        Program.counted(true);
        if (is("product")) {
            try (Program product = product(server)) {
                counts(server, product, report);
            }
        }
        if (is("stock")) {
            try (Program stock = stock(server)) {
                counts(server, stock, report);
            }
        }
        Program.counted(false);
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

    static Program stock(Server server) throws Exception {
        return stock(server, List.of("-cp", Layout.stock()), STOCK);
    }

    private static Program stock(Server server, List<String> options, String main) throws Exception {
        return Program.start(
                Server.STOCK,
                options,
                main,
                List.of(
                        "--spring.datasource.url=" + server.url(Server.STOCK),
                        "--spring.datasource.username=stock",
                        "--logging.level.root=warn",
                        "--camunda.bpm.authorization.enabled=true",
                        "--camunda.bpm.history-level=full",
                        "--camunda.bpm.deployment-resource-pattern=classpath*:/processes/**/*.bpmn,"
                                + "classpath*:/processes/**/*.dmn,classpath*:/forms/**/*.form",
                        "--camunda.bpm.generic-properties.properties.historyTimeToLive=P180D"));
    }

    static Program product(Server server) throws Exception {
        return product(server, List.of("-cp", Layout.product()), OURS);
    }

    private static Program product(Server server, List<String> options, String main) throws Exception {
        return product(server, Server.PRODUCT, "leeg", options, main);
    }

    private static Program product(Server server, String name, String region, List<String> options, String main)
            throws Exception {
        return Program.start(
                name,
                options,
                main,
                List.of(
                        "--bench.database=" + server.url(name) + "?reWriteBatchedInserts=true",
                        "--kansrijkestart.practice.region=" + region,
                        "--kansrijkestart.sessions.most=1000"));
    }
}
