package nl.kansrijkestart.casefile;

import nl.kansrijkestart.access.PersonChanged;
import nl.kansrijkestart.casefile.file.PartService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
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

    /** Tests ask for it themselves. */
    @Configuration
    @EnableScheduling
    @Profile("!test")
    static class Nights {

        private final PartWatch watch;

        Nights(PartWatch watch) {
            this.watch = watch;
        }

        @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT6H")
        void look() {
            watch.look();
        }
    }
}
