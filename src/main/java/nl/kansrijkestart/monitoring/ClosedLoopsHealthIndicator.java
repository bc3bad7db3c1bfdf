package nl.kansrijkestart.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Whether anything is wrong, for who watches the machine: everybody may ask, so no counts, and it costs nothing: it
 * says what the last look found. What it is, the watch of the night tells who repairs it. The program itself goes on: a
 * loose end is a person's work, no reason to stop.
 */
@Component
class ClosedLoopsHealthIndicator implements HealthIndicator {

    static final String LOOSE_ENDS = "LOOSE_ENDS";
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final LooseEnds ends;
    private final Clock clock;

    ClosedLoopsHealthIndicator(LooseEnds ends, Clock clock) {
        this.ends = ends;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Optional<Instant> looked = ends.lookedAt();
        if (looked.isEmpty()) {
            return Health.unknown().build();
        }
        String code = ends.any() ? LOOSE_ENDS : Status.UP.getCode();
        boolean fresh = looked.get().isAfter(clock.instant().minus(FRESH));
        return Health.status(new Status(code, fresh ? "" : "looked at " + looked.get()))
                .build();
    }
}
