package nl.kansrijkestart.monitoring;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Counts of what is wrong, for who watches the machine. The program itself goes on: a loose end is a person's work, no reason to stop. */
@Component
class ClosedLoopsHealthIndicator implements HealthIndicator {

    static final Status LOOSE_ENDS = new Status("LOOSE_ENDS");

    private final LoopCheck check;

    ClosedLoopsHealthIndicator(LoopCheck check) {
        this.check = check;
    }

    @Override
    public Health health() {
        List<LoopCheck.Violation> violations = check.violations();
        Health.Builder health = violations.isEmpty() ? Health.up() : Health.status(LOOSE_ENDS);
        Arrays.stream(LoopCheck.Problem.values()).forEach(problem ->
                health.withDetail(problem.name(), violations.stream().filter(one -> one.problem() == problem).count()));
        return health.build();
    }
}
