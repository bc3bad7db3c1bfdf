package nl.kansrijkestart.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.StoryTime;
import nl.kansrijkestart.outside.RequestCounts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a whole case asks of the database, press by press, and no press more than its line says. Who makes one cheaper
 * lowers its line; who needs more says why in the commit that raises it.
 */
@ProcessTest
@Tag(Proof.VERIFY)
class CountsTest {

    /** In the middle of all such presses of one case; each list page shows fifteen tasks. */
    private static final Map<String, Most> MOST = Map.ofEntries(
            Map.entry("start list", new Most(3, 1, 0)),
            Map.entry("which start form", new Most(3, 1, 0)),
            Map.entry("open start form", new Most(6, 1, 1)),
            Map.entry("start", new Most(58, 3, 1)),
            Map.entry("list page by created", new Most(8, 2, 0)),
            Map.entry("open task", new Most(7, 1, 0)),
            Map.entry("which form", new Most(3, 1, 0)),
            Map.entry("open form", new Most(11, 1, 1)), // one is how the family is reached
            Map.entry("form variables", new Most(10, 1, 0)),
            Map.entry("take", new Most(12, 2, 1)),
            Map.entry("submit", new Most(62, 2, 1)));

    private record Most(int statements, int transactions, int writing) {

        boolean covers(Most now) {
            return now.statements <= statements && now.transactions <= transactions && now.writing <= writing;
        }
    }

    /** So that each list page is full of them. */
    private static final int STARTED = 16;

    @Autowired
    private EmbeddedPostgres postgres;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    @Test
    void noPressAsksMoreThanItDid() {
        assertThat(tooMuch(aCase(() -> {}))).isEmpty();
    }

    /** What a question for each row of the list would look like. */
    @Test
    void aQuestionPerRowIsSeen() {
        Map<String, Most> counted = aCase(() -> {
            for (int row = 0; row < 15; row++) {
                sql.queryForObject("select " + row, Integer.class);
            }
        });
        assertThat(tooMuch(counted)).anyMatch(line -> line.startsWith("list page by created: "));
    }

    private static List<String> tooMuch(Map<String, Most> counted) {
        return counted.entrySet().stream()
                .filter(one -> !MOST.containsKey(one.getKey())
                        || !MOST.get(one.getKey()).covers(one.getValue()))
                .map(one -> one.getKey() + ": " + one.getValue() + ", at most " + MOST.get(one.getKey()))
                .toList();
    }

    /** @param more is done with each list page */
    private Map<String, Most> aCase(Runnable more) {
        StoryTime.set("2027-06-01T09:00"); // what other stories left is older, and stands on other pages
        Map<String, List<RequestCounts.Count>> counted = new TreeMap<>();
        JdbcTemplate lookUp = new JdbcTemplate(postgres.getDatabase("postgres", "kansrijkestart"));
        CaseRoute route = new CaseRoute(port, lookUp, () -> LocalDate.now(clock), new Tasklist.Watch() {
            @Override
            public <T> T doing(String action, Supplier<T> call) {
                List<T> answer = new ArrayList<>();
                RequestCounts.Count count = RequestCounts.of(() -> {
                    answer.add(call.get());
                    if (action.startsWith("list page")) {
                        more.run();
                    }
                });
                counted.computeIfAbsent(action, one -> new ArrayList<>()).add(count);
                return answer.get(0);
            }
        });
        for (int n = 0; n < STARTED; n++) {
            route.start();
        }
        counted.clear();
        route.run();
        Map<String, Most> middles = new TreeMap<>();
        counted.forEach((action, all) -> middles.put(
                action,
                new Most(
                        middle(all, one -> one.statements().size()),
                        middle(all, RequestCounts.Count::transactions),
                        middle(all, RequestCounts.Count::writing))));
        return middles;
    }

    private static int middle(List<RequestCounts.Count> all, ToIntFunction<RequestCounts.Count> of) {
        return all.stream()
                .mapToInt(of)
                .sorted()
                .skip(all.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
