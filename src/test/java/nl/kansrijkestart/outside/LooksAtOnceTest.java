package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.pages.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fifty people open the page of one family at the same moment: each look is logged, and none waits for another. */
@ProcessTest
@Tag(Proof.VERIFY)
class LooksAtOnceTest {

    private static final int PEOPLE = 50;
    private static final int TIMES = 4;
    private static final int SAMPLES = 50;
    private static final int ROUNDS = 20;

    @LocalServerPort
    private int port;

    @Autowired
    private Stories stories;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private EmbeddedPostgres postgres;

    @Test
    void noLookWaitsForALockOfAnother() throws Exception {
        String family = stories.aSignal("verloskundige", "note", "tegelijk " + System.nanoTime())
                .caseId();
        List<Browser> people = new ArrayList<>();
        for (int n = 0; n < PEOPLE; n++) {
            people.add(Browser.of(port, "verloskundige"));
        }
        JdbcTemplate looking = new JdbcTemplate(postgres.getPostgresDatabase());
        Set<String> waits = ConcurrentHashMap.newKeySet();
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger samples = new AtomicInteger();
        Thread sampler = new Thread(() -> {
            while (!done.get()) {
                // to make the file of a table longer is a lock of PostgreSQL's own, held for that and let go before the
                // statement ends
                waits.addAll(looking.queryForList(
                        """
                        select wait_event || ': ' || left(query, 60) from pg_stat_activity
                        where datname = 'kansrijkestart'
                        """ + "and wait_event_type = 'Lock' and wait_event <> 'extend'", String.class));
                samples.incrementAndGet();
            }
        });
        int looked = 0;
        ExecutorService crowd = Executors.newFixedThreadPool(PEOPLE);
        sampler.start();
        try {
            List<Callable<Integer>> looks = new ArrayList<>();
            for (int n = 0; n < PEOPLE * TIMES; n++) {
                Browser person = people.get(n % PEOPLE);
                looks.add(() -> person.get("/gezin/" + family).statusCode());
            }
            // as often as the machine needs until enough was seen: how fast it is says nothing about locks
            for (int round = 0; round < ROUNDS && (round == 0 || samples.get() <= SAMPLES); round++) {
                for (Future<Integer> look : crowd.invokeAll(looks)) {
                    assertThat(look.get()).isEqualTo(200);
                    looked++;
                }
            }
        } finally {
            crowd.shutdownNow();
            done.set(true);
            sampler.join();
        }
        assertThat(samples).as("how often somebody looked what waits").hasValueGreaterThan(SAMPLES);
        assertThat(waits).as("who waited for a lock of another").isEmpty();
        assertThat(sql.queryForObject(
                        "select count(*) from access_line where case_id = ? and what = 'casePage'",
                        Integer.class,
                        family))
                .isEqualTo(looked);
    }
}
