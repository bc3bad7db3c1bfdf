package nl.kansrijkestart.monitoring;

import java.time.Clock;
import java.time.Duration;
import nl.kansrijkestart.base.due.DueWork;
import nl.kansrijkestart.monitoring.figures.Indicators;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What takes little is done every few minutes: tasks that nobody works at, facts that are not counted yet,
 * what came loose. */
@Configuration(proxyBeanMethods = false)
class IdleRounds {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Bean
    DueWork loopRound(LooseEnds ends, Clock clock) {
        return DueWork.round("loops", Duration.ZERO, PAUSE, PAUSE, clock, ends::look);
    }

    @Bean
    DueWork idleRound(IdleTasks tasks, Indicators figures, Clock clock) {
        return DueWork.round("idle", PAUSE, PAUSE, PAUSE, clock, () -> {
            tasks.look();
            figures.fold();
        });
    }
}
