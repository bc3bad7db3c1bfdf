package nl.kansrijkestart.monitoring.watch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.engine.tasks.TaskCards;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import nl.kansrijkestart.notify.OwnReminder;
import org.springframework.stereotype.Component;

/**
 * When each rung hears: settings of the municipality, counted in working days from the day of the task. Where a task
 * has a moment of its own its holder hears then.
 */
@Component
class WatchMoments {

    private static final String BEFORE = "watch.before";
    private static final String KEEPER = "watch.keeper";
    private static final String DIRECTOR = "watch.director";
    private static final String REPEAT = "watch.repeat";
    static final Set<String> SETTINGS = Set.of(BEFORE, KEEPER, DIRECTOR, REPEAT);

    private final Agreements agreements;
    private final Deadlines days;
    private final List<OwnReminder> reminders;

    WatchMoments(Agreements agreements, Deadlines days, List<OwnReminder> reminders) {
        this.agreements = agreements;
        this.days = days;
        this.reminders = reminders;
    }

    /** What holds in a municipality, asked once for all of its tasks. @return urgent or not → setting → term */
    Function<Boolean, Map<String, Term>> in(String municipality) {
        return TaskCards.once(urgent -> agreements.terms(SETTINGS, municipality, urgent));
    }

    /** How many working days its day is over. */
    int daysLate(TaskRow task, Instant now) {
        return task.due().isBefore(now) ? days.workingDaysBetween(task.due(), now) : 0;
    }

    /**
     * The moment of a rung.
     *
     * @param told how many heard already: 0 is the holder, from 3 on all hear again
     */
    Instant of(TaskRow task, int told, Map<String, Term> terms) {
        Instant due = task.due().isBefore(task.created()) ? task.created() : task.due();
        return switch (told) {
            case 0 -> own(task, terms).flatMap(own -> own.moment(task)).orElseGet(() -> before(task, due, terms));
            case 1 -> days.add(due, terms.get(KEEPER));
            case 2 -> days.add(due, terms.get(DIRECTOR));
            default ->
                days.add(
                        due,
                        terms.get(DIRECTOR).amount()
                                + (told - 2) * terms.get(REPEAT).amount());
        };
    }

    private Instant before(TaskRow task, Instant due, Map<String, Term> terms) {
        Instant before = days.before(due, terms.get(BEFORE));
        return before.isAfter(task.created()) ? before : due; // a short term is not announced as it begins
    }

    /** Counts when the task was there before it, and who keeps the whole hears later. */
    private Optional<OwnReminder> own(TaskRow task, Map<String, Term> terms) {
        return reminders.stream()
                .filter(one -> one.moment(task)
                        .filter(own -> own.isAfter(task.created()))
                        .filter(own -> own.isBefore(of(task, 1, terms)))
                        .isPresent())
                .findFirst();
    }

    /** Its holder was told. @return whether who signalled heard it too, in other words */
    boolean reminded(TaskRow task, Map<String, Term> terms) {
        return own(task, terms).filter(own -> own.reminded(task)).isPresent();
    }
}
