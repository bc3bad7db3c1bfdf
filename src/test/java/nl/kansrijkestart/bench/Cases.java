package nl.kansrijkestart.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How fast cases go by, in rounds of one program and the other, so that both feel the same of what else runs here. */
final class Cases {

    private static final List<Integer> USERS = Stream.of(
                    System.getProperty("bench.users", "1,4,8").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 8);
    /** Cases before anything is measured, at least; then until one takes no less of Java than in the rounds before. */
    private static final int WARM = 300;

    private static final int STEADY_ROUNDS = 3;
    private static final double STEADY = 0.97;
    /** So many rounds at most. */
    private static final int LONGEST = Integer.getInteger("bench.longest-warm", 60);

    private static final List<String> HEAD = List.of(
            "users", "program", "cases", "cases/s", "to stock", "JVM ms/case", "database ms/case", "submit p50", "p95");

    private final Server server;
    private final List<Program> programs;
    private final Map<Program, List<CaseRoute>> people = new LinkedHashMap<>();
    /** Of presses on the finish button, while a round runs. */
    private final ConcurrentLinkedQueue<Long> submits = new ConcurrentLinkedQueue<>();

    private record Round(double cases, double seconds, long jvm, long database, List<Long> submits) {

        double perSecond() {
            return cases / seconds;
        }
    }

    Cases(Server server, List<Program> programs) {
        this.server = server;
        this.programs = programs;
        for (Program program : programs) {
            int most = Math.max(8, USERS.get(USERS.size() - 1));
            people.put(
                    program,
                    Stream.generate(() -> new CaseRoute(program, server, new Stopwatch()))
                            .limit(most)
                            .toList());
        }
    }

    void measure(Report report) throws Exception {
        for (Program program : programs) {
            long kept = server.bytes(program.name());
            // alone first: two who are the first to need a drawing trip over each other in the plain program
            double cases = round(program, 1, SECONDS).cases();
            List<Double> took = new ArrayList<>();
            for (int n = 0; n < LONGEST && (cases < WARM || !steady(took)); n++) {
                Round round = round(program, 8, SECONDS);
                cases += round.cases();
                took.add(round.jvm() / round.cases());
            }
            report.lines("%s: warm after %.0f cases (a case took %.0f, then %.0f ms of Java), %.0f KB kept per case"
                    .formatted(
                            program.name(),
                            cases,
                            took.get(0),
                            took.get(took.size() - 1),
                            (server.bytes(program.name()) - kept) / 1024.0 / cases));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int users : USERS) {
            Map<Program, List<Round>> rounds = new LinkedHashMap<>();
            for (int n = 0; n < ROUNDS; n++) {
                for (Program program : programs) {
                    rounds.computeIfAbsent(program, one -> new ArrayList<>()).add(round(program, users, SECONDS));
                }
            }
            rounds.forEach((program, many) -> rows.add(row(users, program, many, rounds.get(programs.get(1)))));
        }
        report.table("cases, " + ROUNDS + " rounds of " + SECONDS + " s each", HEAD, rows);
        people.values().forEach(all -> all.forEach(CaseRoute::close));
    }

    /** The last rounds are no cheaper than as many before them: Java has translated what is worth it. */
    private static boolean steady(List<Double> took) {
        int last = took.size();
        return last >= 2 * STEADY_ROUNDS
                && mean(took.subList(last - STEADY_ROUNDS, last))
                        > STEADY * mean(took.subList(last - 2 * STEADY_ROUNDS, last - STEADY_ROUNDS));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static List<String> row(int users, Program program, List<Round> rounds, List<Round> stock) {
        double cases = rounds.stream().mapToDouble(Round::cases).sum();
        List<Double> ratios = new ArrayList<>();
        for (int n = 0; n < rounds.size(); n++) {
            ratios.add(rounds.get(n).perSecond() / stock.get(n).perSecond());
        }
        List<Long> submits =
                rounds.stream().flatMap(one -> one.submits().stream()).sorted().toList();
        return List.of(
                String.valueOf(users),
                program.name(),
                Report.number(cases),
                Report.number(middle(rounds.stream().map(Round::perSecond).toList())),
                "%.2f".formatted(middle(ratios)),
                Report.number(rounds.stream().mapToLong(Round::jvm).sum() / cases),
                Report.number(rounds.stream().mapToLong(Round::database).sum() / cases),
                Report.number(submits.get(submits.size() / 2) / 1e6),
                Report.number(submits.get(submits.size() * 95 / 100) / 1e6));
    }

    static double middle(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    /** Cases that are not done yet go on in the next round. */
    private Round round(Program program, int users, int seconds) throws Exception {
        submits.clear();
        long jvm = program.cpuMillis();
        long database = server.cpuMillis();
        long from = System.nanoTime();
        long steps = 0;
        ExecutorService threads = Executors.newFixedThreadPool(users);
        try {
            List<Future<Long>> working = new ArrayList<>();
            for (CaseRoute person : people.get(program).subList(0, users)) {
                working.add(threads.submit(() -> {
                    long done = 0;
                    while (System.nanoTime() - from < seconds * 1_000_000_000L) {
                        person.step();
                        done++;
                    }
                    return done;
                }));
            }
            for (Future<Long> one : working) {
                steps += one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return new Round(
                (double) steps / CaseRoute.STEPS,
                (System.nanoTime() - from) / 1e9,
                program.cpuMillis() - jvm,
                server.cpuMillis() - database,
                List.copyOf(submits));
    }

    private final class Stopwatch implements Tasklist.Watch {

        @Override
        public <T> T doing(String action, Supplier<T> call) {
            long from = System.nanoTime();
            T answer = call.get();
            if (action.equals("submit")) {
                submits.add(System.nanoTime() - from);
            }
            return answer;
        }
    }
}
