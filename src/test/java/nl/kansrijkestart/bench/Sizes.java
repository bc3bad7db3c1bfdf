package nl.kansrijkestart.bench;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kansrijkestart.pages.Browser;

/** What pages cost when there is much: buffers and statements at one size and at ten times that. */
final class Sizes implements Tasklist.Watch {

    private static final int LOOKS = 5;
    private static final int SMALL = Integer.getInteger("bench.tasks", 100_000);
    private static final int FACTS = Integer.getInteger("bench.facts", 2_000_000);
    private static final int FILES = Integer.getInteger("bench.files", 120_000);
    private static final int MESSAGES = 100_000;
    private static final int DUE = 6_255;
    private static final String MAP = "/sociale-kaart/gm0928/importeren";
    private static final List<String> HEAD =
            List.of("size", "program", "action", "statements", "rows", "buffers", "ms");

    private final Server server;
    private final Report report;
    private final List<List<String>> rows = new ArrayList<>();
    private final Map<String, List<double[]>> looks = new LinkedHashMap<>();
    private Program program;

    Sizes(Server server, Report report) {
        this.server = server;
        this.report = report;
    }

    @Override
    public <T> T doing(String action, Supplier<T> call) {
        String from = server.position();
        Server.Reading before = server.read(program.name(), from);
        long begun = System.nanoTime();
        T answer;
        try {
            answer = call.get();
        } catch (RuntimeException no) {
            looks.computeIfAbsent(action + ": " + Report.first(no), one -> new ArrayList<>());
            throw no;
        }
        double millis = (System.nanoTime() - begun) / 1e6;
        Server.Reading done = server.read(program.name(), from).since(before);
        looks.computeIfAbsent(action, one -> new ArrayList<>())
                .add(new double[] {done.statements(), done.rows(), done.buffers(), millis});
        return answer;
    }

    private void say(String size) {
        looks.forEach((action, many) -> {
            List<String> row = new ArrayList<>(List.of(size, program.name(), action));
            for (int n = 0; n < 4; n++) {
                int which = n;
                row.add(
                        many.isEmpty()
                                ? "-"
                                : Report.number(many.stream()
                                        .map(one -> one[which])
                                        .sorted()
                                        .skip(many.size() / 2)
                                        .findFirst()
                                        .orElseThrow()));
            }
            rows.add(row);
            System.out.println(row);
        });
        looks.clear();
    }

    /** First page by both orders, and how many. */
    void lists(Program which, boolean product) {
        program = which;
        try (CaseRoute route = new CaseRoute(which, server, Tasklist.UNWATCHED)) {
            for (int n = 0; n < 20; n++) {
                route.start();
            }
        }
        Seeds seeds = new Seeds(server, which.name());
        look("20 open tasks");
        more(seeds, product, 1, SMALL);
        look(SMALL + " open tasks");
        more(seeds, product, SMALL + 1, 10 * SMALL);
        look(10 * SMALL + " open tasks");
        if (product) {
            seeds.endedTasks(10 * SMALL);
            look("and as many ended");
        }
    }

    private static void more(Seeds seeds, boolean product, int from, int to) {
        if (product) {
            seeds.tasks(from, to);
        } else {
            seeds.stockTasks(from, to);
        }
    }

    private void look(String size) {
        Tasklist midwife = new Tasklist(program.port(), CaseRoute.MIDWIFE, Tasklist.UNWATCHED);
        for (int n = 0; n <= LOOKS; n++) {
            midwife.watchedBy(n == 0 ? Tasklist.UNWATCHED : this);
            midwife.list("created", "desc");
            midwife.list("dueDate", "asc");
            midwife.count();
        }
        say(size);
    }

    /** Figures, the page of the region, and what may be destroyed. */
    void pages(Program which) {
        program = which;
        try (CaseRoute route = new CaseRoute(which, server, Tasklist.UNWATCHED)) {
            for (int n = 0; n < 5; n++) {
                route.run();
            }
        }
        Seeds seeds = new Seeds(server, which.name());
        seeds.files(FILES, DUE, Program.folder(which.name()).resolve(".practice"));
        seeds.facts(FACTS);
        seeds.messages(MESSAGES);
        Tasklist lead = new Tasklist(which.port(), "trekker", Tasklist.UNWATCHED);
        lead.watchedBy(this);
        String size = FILES + " files, " + FACTS + " facts, " + MESSAGES + " messages";
        visit(lead, "figures, a month is over", "/cijfers/gm0928");
        say(size);
        Tasklist midwife = new Tasklist(which.port(), CaseRoute.MIDWIFE, Tasklist.UNWATCHED);
        midwife.watchedBy(this);
        for (int n = 0; n < LOOKS; n++) {
            visit(midwife, "messages", "/berichten");
            visit(lead, "figures", "/cijfers/gm0928");
            visit(lead, "region", "/regio");
        }
        say(size);
        Tasklist officer = new Tasklist(which.port(), "privacyfunctionaris", Tasklist.UNWATCHED);
        officer.watchedBy(this);
        visit(officer, "who looked", "/inzage");
        visit(officer, "retention", "/bewaren");
        say(DUE + " files to destroy");
    }

    /** What falls due is done at its own moment; twice as much due work takes twice as much, and not four times. */
    void clock(Program which) {
        program = which;
        try (CaseRoute route = new CaseRoute(which, server, Tasklist.UNWATCHED)) {
            for (int cases : List.of(10, 40)) {
                for (int n = 0; n < cases; n++) {
                    route.start();
                }
                route.midwife().watchedBy(this);
                route.midwife().moveClock("P30D");
                route.midwife().watchedBy(Tasklist.UNWATCHED);
                say(cases + " families wait, thirty days go by");
            }
        }
    }

    /** A file of the social map is tried, taken, and taken again as it was: at a tenth and at the most it may have. */
    void imports(Program which) {
        program = which;
        Browser coordinator = Browser.of(which.port(), "coordinator");
        for (int entries : List.of(500, 5_000)) {
            for (String time : List.of("new", "the same again")) {
                String trial = doing("a file, " + time + ": tried", () -> tried(coordinator, entries));
                doing("a file, " + time + ": taken", () -> taken(coordinator, trial));
            }
            say(entries + " entries");
        }
    }

    private static String tried(Browser coordinator, int entries) {
        String rows = IntStream.range(0, entries)
                .mapToObj(n -> "bench-" + entries + "-" + n + ";Inloop " + n
                        + ";Buurthuis (oefen);Wonen;Sociaal;ja;Kerkrade;0800-000 0104\n")
                .collect(Collectors.joining(
                        "", "kenmerk;naam;organisatie;vragen;domein;formeel;gemeenten;telefoon\n", ""));
        HttpResponse<String> answer =
                coordinator.upload(MAP, coordinator.token(MAP), "kaart.csv", rows.getBytes(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("not tried: " + answer.body());
        }
        return answer.body();
    }

    private static HttpResponse<String> taken(Browser coordinator, String trial) {
        HttpResponse<String> answer = coordinator.post(
                MAP + "/doorvoeren", "token", coordinator.token(MAP), "file", Browser.hidden(trial, "file"));
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("not taken: " + answer.body());
        }
        return answer;
    }

    private static void visit(Tasklist person, String action, String path) {
        try {
            person.page(action, path);
        } catch (RuntimeException told) {
            // stands in the table
        }
    }

    void tell() throws java.io.IOException {
        report.table("sizes", HEAD, rows);
    }
}
