package nl.kansrijkestart.privacy.looks;

import java.time.Clock;
import java.time.Duration;
import nl.kansrijkestart.base.due.DueWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Recounts and cleans logs a few times a day. */
@Configuration(proxyBeanMethods = false)
class CleaningRounds {

    @Bean
    DueWork cleaningRound(LogRetention logs, LogChain chain, Clock clock) {
        return DueWork.round("logs", Duration.ofMinutes(10), Duration.ofHours(6), Duration.ofHours(1), clock, () -> {
            chain.check();
            logs.clean();
        });
    }
}
