package nl.kansrijkestart.base.due;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * For who watches the machine: whether something keeps failing, or waits because nobody runs it. No counts, as
 * everybody may ask. What failed stands in the log of the program.
 */
@Component
class DueWorkHealthIndicator implements HealthIndicator {

    static final Status STUCK = new Status("STUCK");

    private final DueQueue queue;

    DueWorkHealthIndicator(DueQueue queue) {
        this.queue = queue;
    }

    @Override
    public Health health() {
        return queue.isStuck() ? Health.status(STUCK).build() : Health.up().build();
    }
}
