package nl.kansrijkestart.base.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.StoryTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Several programs on one database: each row is done once, in its order, and none is lost when a program stops. Each
 * thing that is done leaves a row of {@code told}, in the same transaction.
 */
@ProcessTest
class DueQueueTest {

    private static final String KIND = "rungs";
    private static final int RUNGS = 4;

    @Autowired
    private DueRows rows;

    @Autowired
    private MunicipalityScope scope;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate sql;

    @AfterEach
    void clean() {
        sql.update("delete from due_work where kind in (?, 'round')", KIND);
        sql.update("delete from search_count where person like 'due %'");
    }

    /** Four rungs of each subject, one a day. */
    private class Rungs implements DueWork {

        private final UnaryOperator<Due> before;

        Rungs(UnaryOperator<Due> before) {
            this.before = before;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public int together() {
            return 3;
        }

        @Override
        public List<Due> run(List<Due> due) {
            return due.stream()
                    .map(before)
                    .flatMap(one -> {
                        int rung = one.step().isEmpty() ? 0 : Integer.parseInt(one.step());
                        tell(one, rung);
                        return rung + 1 == RUNGS
                                ? Stream.of()
                                : Stream.of(one.next("" + (rung + 1), one.at().plus(Duration.ofDays(1))));
                    })
                    .toList();
        }
    }

    private void tell(DueWork.Due one, int rung) {
        sql.update(
                "insert into search_count (person, sort, at) values (?, ?, ?)",
                "due " + one.subject(),
                "rung " + rung,
                Timestamp.from(clock.instant()));
    }

    @Test
    void twoProgramsDoEachRungOnce() throws Exception {
        plan(40);
        StoryTime.set("2027-01-20T09:00"); // all rungs are over
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CountDownLatch together = new CountDownLatch(2);
        List<Future<?>> programs = new ArrayList<>();
        for (int n = 0; n < 2; n++) {
            DueQueue program = program(new Rungs(one -> one));
            programs.add(threads.submit(() -> {
                together.countDown();
                together.await();
                while (left() > 0) {
                    program.runOne();
                }
                return null;
            }));
        }
        for (Future<?> one : programs) {
            one.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
        eachRungOnce(40);
    }

    /** A program that stops in the middle leaves nothing half done: the next one goes on from there. */
    @Test
    void whatIsKilledBetweenTwoRungsGoesOn() {
        plan(5);
        StoryTime.set("2027-01-20T09:00");
        class Killed extends Error {}
        int[] left = {7};
        DueQueue dying = program(new Rungs(one -> {
            if (left[0]-- == 0) {
                throw new Killed();
            }
            return one;
        }));
        assertThatThrownBy(() -> {
                    while (true) {
                        dying.runOne();
                    }
                })
                .isInstanceOf(Killed.class);
        assertThat(left()).isPositive();
        runAll(program(new Rungs(one -> one)));
        eachRungOnce(5);
    }

    @Test
    void whatFailsWaitsLongerEachTimeAndKeepsNothingElseWaiting() {
        plan(6);
        DueQueue program = program(new Rungs(one -> {
            if (one.subject().equals("s3")) {
                throw new IllegalStateException("not now");
            }
            return one;
        }));
        assertThat(health()).isEqualTo(Status.UP);
        List<Duration> pauses = new ArrayList<>();
        for (int tries = 1; tries <= 4; tries++) {
            Instant now = clock.instant();
            runAll(program);
            pauses.add(Duration.between(now, dueAt("s3")));
            assertThat(sql.queryForObject("select tries from due_work where subject = 's3'", Integer.class))
                    .isEqualTo(tries);
            StoryTime.set(java.time.LocalDateTime.ofInstant(dueAt("s3"), clock.getZone())
                    .toString());
        }
        assertThat(pauses)
                .containsExactly(
                        Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4), Duration.ofMinutes(8));
        assertThat(told("s3")).isEmpty();
        assertThat(told("s4")).as("the others go on").isNotEmpty();
        assertThat(sql.queryForObject("select failure from due_work where subject = 's3'", String.class))
                .isEqualTo("IllegalStateException");
        assertThat(health()).isEqualTo(DueWorkHealthIndicator.STUCK);

        StoryTime.set("2027-01-20T09:00");
        runAll(program(new Rungs(one -> one)));
        eachRungOnce(6);
        assertThat(health()).isEqualTo(Status.UP);
    }

    /** What has transactions of its own is begun by one, and by another when that one stopped. */
    @Test
    void aRoundIsBegunByOneAndAgainWhenItStopped() {
        int[] begun = {0};
        DueQueue other = program(round(() -> begun[0]++));
        DueQueue program = program(round(() -> {
            begun[0]++;
            assertThat(other.runOne()).as("nobody else meanwhile").isFalse();
            throw new IllegalStateException("stopped");
        }));
        rows.plan("round", new DueWork.Due("logs", "", null, clock.instant()));
        assertThat(program.runOne()).isTrue();
        assertThat(begun[0]).isEqualTo(1);
        StoryTime.set("2027-01-11T09:01");
        assertThat(other.runOne()).isTrue();
        assertThat(begun[0]).isEqualTo(2);
        assertThat(other.runOne()).as("not before its time").isFalse();
        assertThat(other.next(clock.instant().plus(Duration.ofDays(9)), Duration.ZERO))
                .as("a walk of the clock does not stop at each round")
                .isEmpty();
    }

    /** Work with transactions of its own that is finished is gone, as all other. */
    @Test
    void whatIsFinishedOutsideATransactionIsGone() {
        DueQueue program = program(new Rungs(one -> one) {
            @Override
            public Duration lease() {
                return Duration.ofMinutes(5);
            }

            @Override
            public List<Due> run(List<Due> due) {
                return List.of();
            }
        });
        plan(2);
        runAll(program);
        assertThat(left()).isZero();
    }

    /** The clock of practice mode walks: nothing falls between two of its steps at another time. */
    @Test
    void whileTheClockWalksNothingElseBegins() {
        DueQueue program = program(new Rungs(one -> one));
        plan(1);
        program.whileNothingElse(() -> {
            assertThat(CompletableFuture.supplyAsync(program::runOne).join())
                    .as("the ticker")
                    .isFalse();
            assertThat(program.walkOne(Duration.ZERO)).isTrue();
        });
        assertThat(program.runOne()).as("nothing is due").isFalse();
    }

    /** A mail of a year ago would be gone again by now: nobody writes it. */
    @Test
    void aPastThatIsPlayedLeavesOutWhatMattersNoMore() {
        DueQueue program = program(new Rungs(one -> one) {
            @Override
            public Duration matters() {
                return Duration.ofDays(30);
            }
        });
        plan(1);
        Instant now = clock.instant();
        assertThat(program.next(now, Duration.ofDays(31))).isEmpty();
        assertThat(program.walkOne(Duration.ofDays(31))).isFalse();
        assertThat(program.next(now, Duration.ofDays(30))).isPresent();
        assertThat(program.walkOne(Duration.ofDays(30))).isTrue();
    }

    private DueWork round(Runnable work) {
        return DueWork.round("round", Duration.ZERO, Duration.ofHours(6), Duration.ofMinutes(30), clock, work);
    }

    private void plan(int subjects) {
        for (int n = 0; n < subjects; n++) {
            rows.plan(KIND, new DueWork.Due("s" + n, "", null, clock.instant()));
        }
        rows.plan(KIND, new DueWork.Due("s0", "", null, clock.instant().plusSeconds(9))); // there already
    }

    private void runAll(DueQueue program) {
        while (program.runOne()) {
            // until nothing is due
        }
    }

    private void eachRungOnce(int subjects) {
        assertThat(left()).isZero();
        for (int n = 0; n < subjects; n++) {
            assertThat(told("s" + n)).containsExactly("rung 0", "rung 1", "rung 2", "rung 3");
        }
    }

    private List<String> told(String subject) {
        return sql.queryForList(
                "select sort from search_count where person = ? order by sort", String.class, "due " + subject);
    }

    private int left() {
        return sql.queryForObject("select count(*) from due_work where kind = ?", Integer.class, KIND);
    }

    private Instant dueAt(String subject) {
        return sql.queryForObject("select due_at from due_work where subject = ?", Timestamp.class, subject)
                .toInstant();
    }

    private Status health() {
        return new DueWorkHealthIndicator(program(new Rungs(one -> one)))
                .health()
                .getStatus();
    }

    private DueQueue program(DueWork work) {
        ObjectProvider<DueWork> works = new ObjectProvider<>() {
            @Override
            public DueWork getObject() {
                return work;
            }

            @Override
            public Stream<DueWork> stream() {
                return Stream.of(work);
            }
        };
        return new DueQueue(rows, works, scope, transaction, clock);
    }
}
