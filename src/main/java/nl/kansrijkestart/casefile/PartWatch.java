package nl.kansrijkestart.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.access.PersonChanged;
import nl.kansrijkestart.base.due.DueWork;
import nl.kansrijkestart.casefile.file.PartService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Somebody's account changed, with what they take part in. Looks a few times a day too whether everybody with a part
 * still is what it was given to: an account may have been changed without the program hearing of it.
 */
@Component
class PartWatch {

    private static final Logger LOG = LoggerFactory.getLogger(PartWatch.class);

    private final PartService parts;

    PartWatch(PartService parts) {
        this.parts = parts;
    }

    @EventListener
    void changed(PersonChanged event) {
        parts.personChanged(event.login());
    }

    /** Each person in a transaction of their own: what goes wrong with one does not stop the others. */
    void look() {
        parts.everybody().forEach(login -> {
            try {
                parts.personChanged(login);
            } catch (RuntimeException problem) {
                LOG.error("The parts of {} could not be looked at", login, problem);
            }
        });
    }

    /** Comes back a few times a day. */
    @Component
    static class Round implements DueWork {

        private static final Duration PAUSE = Duration.ofHours(6);

        private final PartWatch watch;
        private final Clock clock;

        Round(PartWatch watch, Clock clock) {
            this.watch = watch;
            this.clock = clock;
        }

        @Override
        public String kind() {
            return "parts";
        }

        @Override
        public List<Due> rounds(Instant now) {
            return List.of(new Due("everybody", "", null, now.plus(Duration.ofMinutes(5))));
        }

        @Override
        public Duration lease() {
            return Duration.ofHours(1);
        }

        @Override
        public boolean walks() {
            return false;
        }

        @Override
        public List<Due> run(List<Due> due) {
            watch.look();
            return due.stream()
                    .map(one -> one.next("", clock.instant().plus(PAUSE)))
                    .toList();
        }
    }
}
