package nl.kansrijkestart.casefile;

import java.time.Clock;
import java.time.Duration;
import nl.kansrijkestart.access.PersonChanged;
import nl.kansrijkestart.base.due.DueWork;
import nl.kansrijkestart.casefile.file.PartService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
    @Configuration(proxyBeanMethods = false)
    static class Rounds {

        @Bean
        DueWork partRound(PartWatch watch, Clock clock) {
            return DueWork.round(
                    "parts", Duration.ofMinutes(5), Duration.ofHours(6), Duration.ofHours(1), clock, watch::look);
        }
    }
}
