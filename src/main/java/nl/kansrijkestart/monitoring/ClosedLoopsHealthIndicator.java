package nl.kansrijkestart.monitoring;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Whether anything is wrong, for who watches the machine: everybody may ask, so no counts. What it is, the watch of the
 * night tells who repairs it. The program itself goes on: a loose end is a person's work, no reason to stop.
 */
@Component
class ClosedLoopsHealthIndicator implements HealthIndicator {

    static final Status LOOSE_ENDS = new Status("LOOSE_ENDS");

    private final LoopCheck check;

    ClosedLoopsHealthIndicator(LoopCheck check) {
        this.check = check;
    }

    @Override
    public Health health() {
        return check.violations().isEmpty()
                ? Health.up().build()
                : Health.status(LOOSE_ENDS).build();
    }
}
