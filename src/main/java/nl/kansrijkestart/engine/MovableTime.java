package nl.kansrijkestart.engine;

import jakarta.annotation.PostConstruct;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.due.DueQueue;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.joda.time.DateTimeUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * The clock of practice mode. It only goes forward and walks from due moment to due moment, so that everything that
 * falls due on the way happens at its own time. How far it was moved is kept over restarts; it runs on from there.
 */
@Component
@Profile("practice")
public class MovableTime {

    private static final Logger LOG = LoggerFactory.getLogger(MovableTime.class);
    private static final Duration FARTHEST = Duration.ofDays(3660);
    private static final int ATTEMPTS = 3; // as many as the engine gives a job by default
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JdbcTemplate sql;
    private final EngineCalls calls;
    private final Clock clock;
    private final ProcessEngine engine;
    private final DueQueue due;
    private final ObjectProvider<JobExecutor> executors;
    private final int mostAtOnce;
    /** Between {@link #begin} and {@link #arrive}: the row says only that the clock is behind. */
    private boolean playing;

    /** @param mostAtOnce so many jobs in one walk: a model that runs in circles ends the walk, not the program */
    MovableTime(
            JdbcTemplate sql,
            EngineCalls calls,
            Clock clock,
            @Lazy ProcessEngine engine,
            DueQueue due,
            ObjectProvider<JobExecutor> executors,
            @Value("${kansrijkestart.practice.jobs-at-once:20000}") int mostAtOnce) {
        this.sql = sql;
        this.calls = calls;
        this.clock = clock;
        this.engine = engine;
        this.due = due;
        this.executors = executors;
        this.mostAtOnce = mostAtOnce;
    }

    /** Before the job executor starts, which waits for the whole program. */
    @PostConstruct
    void restore() {
        Long moved = sql.queryForObject("select offset_ms from clock_offset", Long.class);
        if (moved != null && moved != 0) {
            ClockUtil.offset(moved);
        }
    }

    /** Whether anything ever ran in this database. */
    public boolean isUntouched() {
        return Boolean.FALSE.equals(sql.queryForObject("select exists (select 1 from act_hi_procinst)", Boolean.class));
    }

    /**
     * The clock begins in the past and stays behind until {@link #arrive}: what happened until now is played. While it
     * is behind, a start knows that the play was not finished.
     *
     * @throws IllegalStateException where anything ran already
     */
    public synchronized void begin(Instant past) {
        if (!isUntouched() || !past.isBefore(real())) {
            throw new IllegalStateException("The past is played in a new database only");
        }
        move(past);
        playing = true;
    }

    /** Walks up to the real now; from here the clock is everybody's. */
    public synchronized void arrive() {
        while (clock.instant().isBefore(real().minusSeconds(1))) {
            moveTo(real());
        }
        playing = false;
        ClockUtil.reset();
        sql.update("update clock_offset set offset_ms = 0");
    }

    /** What everybody's clock says. */
    public Instant real() {
        return Instant.ofEpochMilli(DateTimeUtils.SYSTEM_MILLIS_PROVIDER.getMillis());
    }

    /**
     * Walks to a moment and returns what time it is then. Refuses with Refusal to go back, to go more than ten
     * years at once, and to start while work does not come to rest. When more falls due on the way than one walk does,
     * it stops there and says so: nothing is jumped over, and who asks again goes on from there.
     */
    public synchronized Instant moveTo(Instant target) {
        if (target.isBefore(clock.instant())) {
            throw new Refusal("De klok gaat alleen vooruit. Kies een later moment.");
        }
        if (target.isAfter(clock.instant().plus(FARTHEST))) {
            throw new Refusal("De klok gaat hoogstens tien jaar in één keer vooruit.");
        }
        JobExecutor executor = executors.getIfAvailable();
        boolean working = executor != null && executor.isActive();
        if (working) {
            executor.shutdown();
        }
        try {
            if (working) {
                awaitRest(executor);
            }
            due.whileNothingElse(() -> {
                calls.run(() -> walk(target));
                set(target);
            });
        } finally {
            if (working) {
                executor.start();
            }
        }
        return clock.instant();
    }

    private void walk(Instant target) {
        Map<String, Integer> failures = new HashMap<>();
        Set<String> skipped = new HashSet<>();
        int done = 0;
        for (Optional<Due> next = next(target, skipped); next.isPresent(); next = next(target, skipped)) {
            if (done++ == mostAtOnce) {
                throw new Refusal("Er is te veel werk voor één keer. De klok staat nu op "
                        + Dutch.wholeDayAndTime(clock.instant()) + ". Zet de klok daarna nog eens vooruit.");
            }
            Due job = next.get();
            set(job.moment());
            if (job.id() == null) {
                due.walkOne(past());
                continue;
            }
            try {
                engine.getManagementService().executeJob(job.id());
            } catch (RuntimeException failed) {
                LOG.warn(
                        "Job {} failed while the clock was moved: {}",
                        job.id(),
                        failed.getClass().getSimpleName());
                if (failures.merge(job.id(), 1, Integer::sum) >= ATTEMPTS) {
                    skipped.add(job.id());
                }
            }
        }
    }

    /** @param id of a job of the engine; null for due work */
    private record Due(String id, Instant moment) {}

    /** The earlier of a job of the engine and due work; what falls due at the same moment is the engine's first. */
    private Optional<Due> next(Instant target, Set<String> skipped) {
        Optional<Due> job = nextJob(target, skipped);
        Instant until = job.map(Due::moment).filter(target::isAfter).orElse(target);
        return due.next(until, past())
                .filter(moment -> job.isEmpty() || moment.isBefore(job.get().moment()))
                .map(moment -> new Due(null, moment))
                .or(() -> job);
    }

    /**
     * The earliest that falls due before the target; what could run already comes first. One row of an index: a walk
     * costs as much per job with a thousand of them as with ten. The engine's own cleaning up is left out: it plans
     * itself again and again through the night, and catches up when the walk is over.
     */
    private Optional<Due> nextJob(Instant target, Set<String> skipped) {
        return sql
                .query(
                        """
                        select id_, duedate_ from act_ru_job
                        where retries_ > 0 and suspension_state_ = 1 and duedate_ <= ? and id_ <> all (?)
                        and handler_type_ <> 'history-cleanup'
                        order by duedate_, id_ limit 1""",
                        (row, n) ->
                                new Due(row.getString(1), row.getTimestamp(2).toInstant()),
                        Timestamp.from(target),
                        skipped.toArray(String[]::new))
                .stream()
                .findFirst();
    }

    private void set(Instant moment) {
        if (moment.isAfter(clock.instant())) {
            move(moment);
        }
    }

    private void move(Instant moment) {
        long offset = moment.toEpochMilli() - DateTimeUtils.SYSTEM_MILLIS_PROVIDER.getMillis();
        ClockUtil.offset(offset);
        if (!playing) {
            sql.update("update clock_offset set offset_ms = ?", offset);
        }
    }

    /** How far the clock is behind, while the past is played. */
    private Duration past() {
        return playing ? Duration.between(clock.instant(), real()) : Duration.ZERO;
    }

    /** A stopped executor still finishes what it had begun. */
    private static void awaitRest(JobExecutor executor) {
        if (!(executor instanceof SpringJobExecutor spring
                && spring.getTaskExecutor() instanceof ThreadPoolTaskExecutor threads)) {
            return;
        }
        Duration pause = Duration.ofMillis(50);
        int quiet = 0; // twice in a row, because a thread that takes a job is idle for a moment
        for (long waited = 0; quiet < 2; waited++) {
            if (waited * pause.toMillis() > PATIENCE.toMillis()) {
                throw new Refusal("Het programma is nog bezig. Probeer het over een minuut nog eens.");
            }
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new Refusal("Het programma stopt. De klok is niet verzet.");
            }
            quiet = threads.getActiveCount() == 0 && threads.getQueueSize() == 0 ? quiet + 1 : 0;
        }
    }
}
