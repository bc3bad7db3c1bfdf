package nl.kansrijkestart.notify;

import java.time.Instant;
import java.util.Optional;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;

/**
 * Where a clause, a law or danger says when the holder of a task hears. Of every other task the watch counts back from
 * its day (docs/adr/0036); what follows when that does not help is the ladder of every task.
 */
public interface OwnReminder {

    /** @return empty for a task that has none, and for what is gone */
    Optional<Instant> moment(TaskRow task);

    /**
     * The watch told its holder at that moment.
     *
     * @return whether who signalled heard it by this
     */
    default boolean reminded(TaskRow task) {
        return false;
    }
}
