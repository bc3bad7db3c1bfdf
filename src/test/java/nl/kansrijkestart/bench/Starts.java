package nl.kansrijkestart.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long a start on a known schema takes beside the plain program's, and what a hundred sessions hold in memory. */
final class Starts {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int SESSIONS = 100;
    private static final List<String> HEAD = List.of(
            "program", "ready s", "to stock", "CPU s", "classes", "MB after " + SESSIONS + " sessions", "to stock");

    /** One way to start. */
    interface Way {
        Program start() throws Exception;
    }

    private record Start(double ready, double cpu, double classes, double megabytes) {}

    private Starts() {}

    /** @param ways the last one is the plain program */
    static void measure(Map<String, Way> ways, Report report) throws Exception {
        Map<String, List<Start>> starts = new LinkedHashMap<>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (Map.Entry<String, Way> way : ways.entrySet()) {
                try (Program program = way.getValue().start()) {
                    Start start = new Start(
                            program.ready().toMillis() / 1e3,
                            program.cpuMillis() / 1e3,
                            classes(program),
                            round == ROUNDS ? sessions(program) : 0);
                    if (round > 0) { // the first makes the schema
                        starts.computeIfAbsent(way.getKey(), one -> new ArrayList<>())
                                .add(start);
                    }
                }
            }
        }
        List<Start> stock =
                starts.get(ways.keySet().stream().reduce((one, next) -> next).orElseThrow());
        List<List<String>> rows = new ArrayList<>();
        starts.forEach((way, all) -> {
            Start last = all.get(all.size() - 1);
            List<Double> ratios = new ArrayList<>();
            for (int n = 0; n < all.size(); n++) {
                ratios.add(all.get(n).ready() / stock.get(n).ready());
            }
            rows.add(List.of(
                    way,
                    Report.number(Cases.middle(all.stream().map(Start::ready).toList())),
                    "%.2f".formatted(Cases.middle(ratios)),
                    Report.number(Cases.middle(all.stream().map(Start::cpu).toList())),
                    Report.number(last.classes()),
                    Report.number(last.megabytes()),
                    "%.2f"
                            .formatted(last.megabytes()
                                    / stock.get(stock.size() - 1).megabytes())));
        });
        report.table("starts, " + ROUNDS + " rounds on a known schema", HEAD, rows);
    }

    private static double sessions(Program program) {
        for (int n = 0; n < SESSIONS; n++) {
            new Tasklist(program.port(), CaseRoute.MIDWIFE, Tasklist.UNWATCHED).list("created", "desc");
        }
        return program.residentKb() / 1024.0;
    }

    private static double classes(Program program) throws Exception {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jstat").toString(),
                        "-class",
                        String.valueOf(program.pid()))
                .redirectErrorStream(true)
                .start();
        String[] lines = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\n");
        return Double.parseDouble(lines[lines.length - 1].trim().split("\\s+")[0]);
    }
}
