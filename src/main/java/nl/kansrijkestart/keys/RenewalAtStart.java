package nl.kansrijkestart.keys;

import java.time.Clock;
import java.time.Period;
import java.time.ZonedDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Each start looks in the background whether keys are to be renewed: wrapped by an older wrapping key, or too old
 * themselves.
 */
@Component
class RenewalAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(RenewalAtStart.class);

    private final KeyRenewal renewal;
    private final Clock clock;
    private final Period age;

    /** @param age how old a household's key may become */
    RenewalAtStart(KeyRenewal renewal, Clock clock, @Value("${kansrijkestart.keys.renew-after}") Period age) {
        this.renewal = renewal;
        this.clock = clock;
        this.age = age;
    }

    @EventListener(ApplicationReadyEvent.class)
    void afterStart() {
        Thread work = new Thread(this::renew, "key-renewal");
        work.setDaemon(true);
        work.start();
    }

    private void renew() {
        say("wrapped anew", renewal.wrapAnew(household -> {}));
        say("renewed", renewal.renew(ZonedDateTime.now(clock).minus(age).toInstant(), household -> {}));
    }

    private static void say(String what, KeyRenewal.Outcome outcome) {
        if (outcome.done() + outcome.left() > 0) {
            LOG.info("Keys of households {}: {}, left for the next start: {}", what, outcome.done(), outcome.left());
        }
    }
}
