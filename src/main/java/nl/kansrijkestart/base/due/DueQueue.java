package nl.kansrijkestart.base.due;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.base.due.DueRows.Row;
import nl.kansrijkestart.base.due.DueWork.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Due work: the next moment, and running what has fallen due (docs/adr/0036). Several programs may do so on one
 * database: a row is one program's until its transaction is over, and the others pass it by. What fails is tried again
 * later and keeps nothing else waiting.
 */
@Component
public class DueQueue {

    private static final Logger LOG = LoggerFactory.getLogger(DueQueue.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int DOUBLED = 8; // so the longest pause is some four hours
    private static final int TRIES = 3;
    private static final Duration LATE = Duration.ofHours(1);

    private final DueRows rows;
    private final ObjectProvider<DueWork> works;
    private final MunicipalityScope scope;
    private final TransactionTemplate transaction;
    private final Clock clock;
    /** Who runs what fell due in this program: its ticker, or a walk of the clock. */
    private final Lock turn = new ReentrantLock();

    DueQueue(
            DueRows rows,
            ObjectProvider<DueWork> works,
            MunicipalityScope scope,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.works = works;
        this.scope = scope;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Unless it is planned already. In the transaction of who plans it. */
    public void plan(String kind, Due due) {
        rows.plan(kind, due);
    }

    /** Those of a kind and place are looked at again at once: what their moment came from has changed. */
    public void lookAgain(String kind, String place) {
        rows.soon(kind, place, clock.instant());
    }

    /**
     * The earliest moment until then at which something falls due in a walk of the clock.
     *
     * @param past how long ago that is in a past that is played; else zero
     */
    public Optional<Instant> next(Instant until, Duration past) {
        return rows.next(kinds(one -> walks(one, past)).keySet(), until);
    }

    /** Runs what fell due first. @return false when there is nothing, or others are at it */
    public boolean runOne() {
        if (!turn.tryLock()) {
            return false;
        }
        try {
            return run(kinds(one -> true));
        } finally {
            turn.unlock();
        }
    }

    /** A walk of the clock: until it is over nothing else begins here, so that each thing happens at its own moment. */
    public void whileNothingElse(Runnable walk) {
        turn.lock();
        try {
            walk.run();
        } finally {
            turn.unlock();
        }
    }

    /** The same in a walk of the clock. @param past as in {@link #next} */
    public boolean walkOne(Duration past) {
        return run(kinds(one -> walks(one, past)));
    }

    private static boolean walks(DueWork one, Duration past) {
        return one.walks() && (one.matters() == null || past.compareTo(one.matters()) <= 0);
    }

    /** Whether something keeps failing, or waits because nobody runs it. */
    boolean isStuck() {
        return rows.anyStuck(kinds(one -> true).keySet(), TRIES, clock.instant().minus(LATE));
    }

    /** One row, if it has fallen due: for stories about one case. */
    boolean run(String kind, String subject) {
        return run(() -> rows.of(kind, subject, clock.instant()).stream().toList());
    }

    private boolean run(Map<String, DueWork> kinds) {
        Instant now = clock.instant();
        return run(() -> {
            Optional<Row> first = rows.first(kinds.keySet(), now);
            List<Row> taken = new ArrayList<>(first.stream().toList());
            first.filter(row -> kinds.get(row.kind()).together() > 1)
                    .ifPresent(row -> taken.addAll(
                            rows.more(row, now, kinds.get(row.kind()).together() - 1)));
            return taken;
        });
    }

    private boolean run(Supplier<List<Row>> take) {
        List<Row> taken = new ArrayList<>();
        Optional<Leased> leased;
        try {
            leased = transaction.execute(status -> {
                taken.addAll(take.get());
                if (taken.isEmpty()) {
                    return Optional.empty();
                }
                DueWork work = kinds(one -> true).get(taken.get(0).kind());
                if (work.lease() != null) {
                    Instant until = clock.instant().plus(work.lease());
                    return Optional.of(new Leased(
                            work,
                            taken.stream().map(row -> rows.hold(row, until)).toList()));
                }
                done(work, taken);
                return Optional.empty();
            });
        } catch (RuntimeException failed) {
            if (taken.isEmpty()) {
                throw failed;
            }
            afterFailure(taken, failed);
            return true;
        }
        leased.ifPresent(this::outside);
        return !taken.isEmpty();
    }

    private record Leased(DueWork work, List<Row> rows) {}

    private void done(DueWork work, List<Row> taken) {
        scope.include(taken.get(0).due().place());
        writeDown(work, taken, work.run(due(taken)));
    }

    private void writeDown(DueWork work, List<Row> taken, List<Due> next) {
        Set<String> finished =
                new HashSet<>(taken.stream().map(row -> row.due().subject()).toList());
        next.forEach(one -> finished.remove(one.subject()));
        rows.remove(work.kind(), finished);
        rows.move(work.kind(), next);
    }

    /** In transactions of its own; the row says until when nobody else begins. */
    private void outside(Leased leased) {
        try {
            List<Due> next = leased.work().run(due(leased.rows()));
            transaction.executeWithoutResult(status -> writeDown(leased.work(), leased.rows(), next));
        } catch (RuntimeException failed) {
            leased.rows().forEach(row -> tryLater(row, failed));
        }
    }

    /** Of several that were run together each is tried alone; what is alone waits, longer each time. */
    private void afterFailure(List<Row> taken, RuntimeException failed) {
        if (taken.size() > 1) {
            taken.forEach(row -> run(() -> rows.again(row).stream().toList()));
            return;
        }
        tryLater(taken.get(0), failed);
    }

    private void tryLater(Row row, RuntimeException failed) {
        LOG.error("Due work {} {} failed, {} times now", row.kind(), row.due().subject(), row.tries() + 1, failed);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(row.tries(), DOUBLED));
        transaction.executeWithoutResult(status -> rows.failed(
                row, failed.getClass().getSimpleName(), clock.instant().plus(pause)));
    }

    private static List<Due> due(List<Row> taken) {
        return taken.stream().map(Row::due).toList();
    }

    private Map<String, DueWork> kinds(Predicate<DueWork> which) {
        return works.stream().filter(which).collect(Collectors.toMap(DueWork::kind, Function.identity()));
    }
}
