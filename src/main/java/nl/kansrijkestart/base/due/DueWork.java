package nl.kansrijkestart.base.due;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One kind of work that falls due; implemented by features. */
public interface DueWork {

    /**
     * What falls due: one row, and of each subject of a kind at most one.
     *
     * @param subject an id that says nothing to who reads it
     * @param step how far it came, as the kind itself reads it
     * @param place the municipality whose rows it reaches; null for none
     */
    record Due(String subject, String step, String place, Instant at) {

        /** The same subject, later. */
        public Due next(String nextStep, Instant moment) {
            return new Due(subject, nextStep, place, moment);
        }
    }

    /** What rows of this kind are called in the database. */
    String kind();

    /**
     * Does what has fallen due, in the transaction that holds these rows: done and written down together or not at all.
     *
     * @param due of one place, at most {@link #together}
     * @return what falls due next for them; what is not among it is finished
     */
    List<Due> run(List<Due> due);

    /** So many rows of one place are run at once; where that fails, each alone. */
    default int together() {
        return 1;
    }

    /** Whether it happens at each of its moments when the practice clock walks; else once, after the walk. */
    default boolean walks() {
        return true;
    }

    /** How long it matters what it did; null for always. A past that is played leaves out what matters no more. */
    default Duration matters() {
        return null;
    }

    /**
     * For work in transactions of its own, which may be done twice: who begins has it this long to themselves, and
     * after that another begins again. Null for what is done in the one transaction.
     */
    default Duration lease() {
        return null;
    }

    /** Rows that are always there: rounds that come back. */
    default List<Due> rounds(Instant now) {
        return List.of();
    }

    /**
     * A round that comes back after a pause, in transactions of its own; when the practice clock walks it comes once,
     * after the walk.
     *
     * @param first how long after a new database begins
     * @param lease as in {@link #lease}
     */
    static DueWork round(String kind, Duration first, Duration pause, Duration lease, Clock clock, Runnable work) {
        return new Round(kind, first, pause, lease, clock, work);
    }
}
