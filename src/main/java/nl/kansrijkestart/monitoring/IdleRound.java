package nl.kansrijkestart.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.base.due.DueWork;
import nl.kansrijkestart.monitoring.figures.Indicators;
import org.springframework.stereotype.Component;

/** What takes little is done every few minutes: tasks that nobody works at, facts that are not counted yet. */
@Component
class IdleRound implements DueWork {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final IdleTasks idle;
    private final Indicators figures;
    private final Clock clock;

    IdleRound(IdleTasks idle, Indicators figures, Clock clock) {
        this.idle = idle;
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "idle";
    }

    @Override
    public List<Due> rounds(Instant now) {
        return List.of(new Due("tasks", "", null, now.plus(PAUSE)));
    }

    @Override
    public Duration lease() {
        return PAUSE;
    }

    @Override
    public boolean walks() {
        return false;
    }

    @Override
    public List<Due> run(List<Due> due) {
        idle.look();
        figures.fold();
        return due.stream()
                .map(one -> one.next("", clock.instant().plus(PAUSE)))
                .toList();
    }
}
