package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.pages.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fifty people on the page of one family beside fifty people on pages of fifty families, by turns in one run; prints
 * both 95th percentiles and their ratio. A measurement and no test: {@code mvn test -Dtest=LooksSideBySideTest
 * -Dmeasure}
 */
@ProcessTest
@EnabledIfSystemProperty(
        named = "measure",
        matches = ".*",
        disabledReason = "runs with -Dmeasure only: it measures time")
@Tag(Proof.VERIFY)
class LooksSideBySideTest {

    private static final int PEOPLE = 50;
    private static final int ROUNDS = 20;
    private static final int WARMING_UP = 4;
    private static final int LOOKS_BEFORE = 500;

    @LocalServerPort
    private int port;

    @Autowired
    private Stories stories;

    @Autowired
    private EmbeddedPostgres postgres;

    @Test
    void fiftyOnOneFamilyBesideFiftyOnFifty() throws Exception {
        JdbcTemplate database = new JdbcTemplate(postgres.getDatabase("postgres", "kansrijkestart"));
        List<String> families = new ArrayList<>();
        List<Browser> people = new ArrayList<>();
        for (int n = 0; n < PEOPLE; n++) {
            families.add(stories.aSignal("verloskundige", "note", "meting " + n + " " + System.nanoTime())
                    .caseId());
            people.add(Browser.of(port, "verloskundige"));
            // every page has as many looks to show
            database.update(
                    "insert into access_line (case_id, at, person, organisation, what, role, municipality) "
                            + "select ?, now(), 'x', 'verloskundigenkerkrade', 'casePage', 'contact', 'gm0928' from "
                            + "generate_series(1, ?)",
                    families.get(n),
                    LOOKS_BEFORE);
        }
        List<Long> onOne = Collections.synchronizedList(new ArrayList<>());
        List<Long> onFifty = Collections.synchronizedList(new ArrayList<>());
        ExecutorService crowd = Executors.newFixedThreadPool(PEOPLE);
        try {
            for (int round = -WARMING_UP; round < ROUNDS; round++) {
                List<Long> one = round < 0 ? new ArrayList<>() : onOne;
                List<Long> fifty = round < 0 ? new ArrayList<>() : onFifty;
                together(crowd, people, Collections.nCopies(PEOPLE, families.get(Math.floorMod(round, PEOPLE))), one);
                together(crowd, people, families, fifty);
                if (database.queryForObject("select to_regprocedure('fold_log(text)') is not null", Boolean.class)) {
                    database.queryForList("select fold_log('access_line')");
                }
            }
        } finally {
            crowd.shutdownNow();
        }
        System.out.printf(
                "MEASURED %d people, %d rounds each, %d looks: one family p50 %d ms, p95 %d ms; fifty families p50 "
                        + "%d ms, p95 %d ms; ratio of p95 %.2f%n",
                PEOPLE,
                ROUNDS,
                onOne.size() + onFifty.size(),
                percentile(onOne, 50),
                percentile(onOne, 95),
                percentile(onFifty, 50),
                percentile(onFifty, 95),
                (double) percentile(onOne, 95) / percentile(onFifty, 95));
    }

    private static void together(ExecutorService crowd, List<Browser> people, List<String> families, List<Long> times)
            throws Exception {
        List<Callable<Void>> looks = new ArrayList<>();
        for (int n = 0; n < PEOPLE; n++) {
            Browser person = people.get(n);
            String page = "/gezin/" + families.get(n);
            looks.add(() -> {
                long start = System.nanoTime();
                assertThat(person.get(page).statusCode()).isEqualTo(200);
                times.add((System.nanoTime() - start) / 1_000_000);
                return null;
            });
        }
        for (Future<Void> look : crowd.invokeAll(looks)) {
            look.get();
        }
    }

    private static long percentile(List<Long> times, int part) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * part / 100));
    }
}
