package nl.kansrijkestart.monitoring;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import nl.kansrijkestart.monitoring.figures.Indicators;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Work of the night by the program's own clock, which practice mode can move: every few minutes it asks whether a night
 * has come that nobody looked at. A night that was missed is made up for. What takes little is done each time. Tests
 * ask for it themselves.
 */
@Configuration
@EnableScheduling
@Profile("!test")
class NightlySchedule {

    private static final LocalTime NIGHT = LocalTime.of(2, 0);

    private final LoopWatch watch;
    private final IdleTasks idle;
    private final Indicators figures;
    private final Clock clock;

    NightlySchedule(LoopWatch watch, IdleTasks idle, Indicators figures, Clock clock) {
        this.watch = watch;
        this.idle = idle;
        this.figures = figures;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void look() {
        idle.look();
        figures.fold();
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        if (!now.toLocalTime().isBefore(NIGHT)) {
            watch.onceOn(now.toLocalDate());
            figures.upToNow();
        }
    }
}
