package nl.kansrijkestart.outside;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.base.due.DueQueue;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.monitoring.LoopOracle;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Nothing comes loose by itself: 150 families over half a year (30 over eight weeks outside the whole proof), worked at
 * on some days and left alone on others, for whole weeks too. At each look the check and the oracle say the same:
 * nothing.
 */
@ProcessTest
@Tag(Proof.VERIFY)
class RandomLoopsTest extends RandomPlayer {

    private static final int CASES = Proof.whole() ? 150 : 30;
    private static final int DAYS = 7 * (Proof.whole() ? 26 : 8);
    private static final int ANSWERS_A_DAY = Proof.whole() ? 12 : 2;
    private static final int LOOKS_EACH = 4; // days

    @Autowired
    private LoopOracle oracle;

    @Autowired
    private DueQueue queue;

    RandomLoopsTest() {
        super(1);
    }

    @Test
    void nothingComesLoose() throws IOException {
        begin(CASES);
        Instant morning = clock.instant();
        boolean silent = false;
        int looks = 0;
        for (int day = 1; day <= DAYS; day++) {
            silent = day % 7 == 0 ? random.nextInt(3) == 0 : silent; // a whole week of it
            for (int n = 0; n < ANSWERS_A_DAY && !silent && random.nextInt(5) > 0; n++) {
                steps++;
                if (random.nextInt(20) == 0) {
                    somethingHappens();
                } else {
                    somebodyWorks();
                }
            }
            passUntil(morning.plus(Duration.ofDays(day)));
            if (day % LOOKS_EACH == 0) {
                looks++;
                look(day);
            }
        }
        count("looks " + looks);
        tell();
        assertSoftly(all -> {
            all.assertThat(wrong).as("what went wrong").isEmpty();
            all.assertThat(browsers.values().stream().flatMap(browser -> browser.broken().stream()))
                    .as("answers with status 500 or more")
                    .isEmpty();
            all.assertThat(sql.queryForList("""
                            select handler_cfg_ from act_ru_job job
                            join act_ru_execution root on root.id_ = job.process_instance_id_
                            where root.business_key_ = any (?) and (retries_ = 0 or exists (
                                select 1 from act_ru_incident incident where incident.proc_inst_id_ = root.id_))""", String.class, (Object) cases.toArray(String[]::new)))
                    .as("incidents and jobs that gave up")
                    .isEmpty();
        });
    }

    private void look(int day) {
        Set<String> checked = oracle.checked(cases);
        Set<String> said = oracle.says(cases);
        if (!checked.equals(said)) {
            wrong.add("day " + day + ": the check says " + checked + ", the oracle " + said);
        } else if (!checked.isEmpty()) {
            wrong.add("day " + day + ": loose is "
                    + checked.stream().map(this::named).toList());
        }
    }

    /** With the step that it is about. */
    private String named(String one) {
        return one + " "
                + sql.queryForList(
                        "select task_key from task_row where ended is null"
                                + " and (task_id = ? or ids ->> 'referralId' = ?)",
                        String.class,
                        one.split(" ")[1],
                        one.split(" ")[1]);
    }

    /** Timers ring and who must hear hears, each at its moment. */
    private void passUntil(Instant moment) {
        while (true) {
            List<Map<String, Object>> first =
                    sql.queryForList("""
                    select j.id_, j.duedate_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
                    where e.business_key_ = any (?) and j.duedate_ <= ? and j.retries_ > 0
                    order by j.duedate_, j.id_ limit 1""", cases.toArray(String[]::new), Timestamp.from(moment));
            Optional<Instant> ring = first.stream()
                    .map(job -> ((Date) job.get("duedate_")).toInstant())
                    .findFirst();
            Optional<Instant> due = queue.next(ring.orElse(moment), Duration.ZERO);
            if (due.isPresent()) {
                forward(due.get());
                queue.walkOne(Duration.ZERO);
            } else if (ring.isPresent()) {
                forward(ring.get());
                ring((String) first.get(0).get("id_"));
            } else {
                ClockUtil.setCurrentTime(Date.from(moment));
                return;
            }
        }
    }

    private void ring(String job) {
        try {
            jobs.executeJob(job);
        } catch (RuntimeException failed) {
            wrong.add("A timer failed: " + failed);
            jobs.setJobRetries(job, 0);
        }
    }

    private static void forward(Instant moment) {
        if (moment.isAfter(ClockUtil.getCurrentTime().toInstant())) {
            ClockUtil.setCurrentTime(Date.from(moment));
        }
    }
}
