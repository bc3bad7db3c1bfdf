package nl.kansrijkestart.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How long a start on a known schema takes beside the plain program's, and what a hundred sessions hold in memory. */
final class Starts {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int SESSIONS = 100;
    private static final int DAYS = 20;
    private static final List<String> HEAD = List.of("program", "ready s", "to stock", "CPU s", "to stock", "classes");
    private static final List<String> MEMORY_HEAD = List.of(
            "MB after " + SESSIONS + " sessions",
            "resident",
            "to stock",
            "heap",
            "classes",
            "code",
            "direct",
            "threads");

    /** One way to start. */
    interface Way {
        Program start() throws Exception;
    }

    private record Start(double ready, double cpu, double classes) {}

    private Starts() {}

    /** @param ways in pairs, ours and the plain program's */
    static void measure(Map<String, Way> ways, Report report) throws Exception {
        Map<String, List<Start>> starts = new LinkedHashMap<>();
        Map<String, Long> resident = new LinkedHashMap<>();
        List<List<String>> memory = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            for (Map.Entry<String, Way> way : ways.entrySet()) {
                try (Program program = way.getValue().start()) {
                    Start start =
                            new Start(program.ready().toMillis() / 1e3, program.cpuMillis() / 1e3, classes(program));
                    starts.computeIfAbsent(way.getKey(), one -> new ArrayList<>())
                            .add(start);
                    if (round == ROUNDS) {
                        for (int n = 0; n < SESSIONS; n++) {
                            session(program);
                        }
                        Memory held = program.memory();
                        resident.put(way.getKey(), program.residentKb());
                        memory.add(new ArrayList<>(List.of(
                                way.getKey(),
                                megabytes(resident.get(way.getKey())),
                                "",
                                megabytes(held.heap()),
                                megabytes(held.classes()),
                                megabytes(held.code()),
                                megabytes(held.direct()),
                                String.valueOf(held.threads()))));
                    }
                }
            }
        }
        List<String> names = List.copyOf(ways.keySet());
        List<List<String>> rows = new ArrayList<>();
        for (int n = 0; n < names.size(); n++) {
            List<Start> own = starts.get(names.get(n));
            List<Start> plain = starts.get(names.get(n | 1));
            rows.add(List.of(
                    names.get(n),
                    Report.number(middle(own, Start::ready)),
                    "%.2f".formatted(ratio(own, plain, Start::ready)),
                    Report.number(middle(own, Start::cpu)),
                    "%.2f".formatted(ratio(own, plain, Start::cpu)),
                    Report.number(middle(own, Start::classes))));
            memory.get(n)
                    .set(2, "%.2f".formatted((double) resident.get(names.get(n)) / resident.get(names.get(n | 1))));
        }
        report.table("starts, " + ROUNDS + " rounds on a known schema", HEAD, rows);
        report.table("memory", MEMORY_HEAD, memory);
    }

    private static double middle(List<Start> starts, ToDoubleFunction<Start> what) {
        return Cases.middle(starts.stream().map(what::applyAsDouble).toList());
    }

    private static double ratio(List<Start> own, List<Start> plain, ToDoubleFunction<Start> what) {
        List<Double> ratios = new ArrayList<>();
        for (int n = 0; n < own.size(); n++) {
            ratios.add(what.applyAsDouble(own.get(n)) / what.applyAsDouble(plain.get(n)));
        }
        return Cases.middle(ratios);
    }

    private static String megabytes(long kilobytes) {
        return String.valueOf(kilobytes / 1024);
    }

    /** Somebody logs in and looks at the list. */
    static void session(Program program) {
        new Tasklist(program.port(), CaseRoute.MIDWIFE, Tasklist.UNWATCHED).list("created", "desc");
    }

    /** Somebody logs in and opens what is on the list, as on many days: what src/build/Trial.java does. */
    static void days(Program program) {
        Tasklist person = new Tasklist(program.port(), CaseRoute.MIDWIFE, Tasklist.UNWATCHED);
        for (int day = 0; day < DAYS; day++) {
            person.list("created", "desc")
                    .path("_embedded")
                    .path("task")
                    .forEach(task -> person.open(task.path("id").asText()));
        }
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
