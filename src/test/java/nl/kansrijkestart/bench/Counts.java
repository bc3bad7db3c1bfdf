package nl.kansrijkestart.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What one press of a button costs: read before and after each call while nobody else works. */
final class Counts implements Tasklist.Watch {

    private final Program program;
    private final Server server;
    private final Map<String, List<long[]>> measured = new LinkedHashMap<>();
    private boolean measuring;

    Counts(Program program, Server server) {
        this.program = program;
        this.server = server;
    }

    void measure(boolean now) {
        measuring = now;
    }

    @Override
    public <T> T doing(String action, Supplier<T> call) {
        if (!measuring) {
            return call.get();
        }
        String from = server.position();
        Server.Reading before = server.read(program.name(), from);
        JdbcCounts.Count asked = program.counts();
        T answer = call.get();
        JdbcCounts.Count done = program.counts().since(asked);
        Server.Reading after = server.read(program.name(), from).since(before);
        measured.computeIfAbsent(action, one -> new ArrayList<>()).add(new long[] {
            after.statements(),
            done.transactions(),
            after.writingCommits(),
            after.rows(),
            after.buffers(),
            after.walBytes()
        });
        return answer;
    }

    /** @param cases over which the last line is shared out */
    List<List<String>> rows(int cases) {
        List<List<String>> rows = new ArrayList<>();
        long[] all = new long[6];
        measured.forEach((action, many) -> {
            long[] sum = new long[6];
            for (long[] one : many) {
                for (int n = 0; n < 6; n++) {
                    sum[n] += one[n];
                    all[n] += one[n];
                }
            }
            rows.add(row(action, sum, many.size()));
        });
        if (cases > 0) {
            rows.add(row("a whole case", all, cases));
        }
        return rows;
    }

    static final List<String> HEAD =
            List.of("action", "statements", "transactions", "writing", "rows", "buffers", "WAL KB");

    private static List<String> row(String name, long[] sum, int times) {
        List<String> row = new ArrayList<>();
        row.add(name);
        for (int n = 0; n < 5; n++) {
            row.add(Report.number((double) sum[n] / times));
        }
        row.add(Report.number(sum[5] / 1024.0 / times));
        return row;
    }
}
