package nl.kansrijkestart.privacy.looks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.base.due.DueWork;
import org.springframework.stereotype.Component;

/** Recounts and cleans logs a few times a day. */
@Component
class CleaningRound implements DueWork {

    private static final Duration PAUSE = Duration.ofHours(6);

    private final LogRetention logs;
    private final LogChain chain;
    private final Clock clock;

    CleaningRound(LogRetention logs, LogChain chain, Clock clock) {
        this.logs = logs;
        this.chain = chain;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "logs";
    }

    @Override
    public List<Due> rounds(Instant now) {
        return List.of(new Due("clean", "", null, now.plus(Duration.ofMinutes(10))));
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
        chain.check();
        logs.clean();
        return due.stream()
                .map(one -> one.next("", clock.instant().plus(PAUSE)))
                .toList();
    }
}
