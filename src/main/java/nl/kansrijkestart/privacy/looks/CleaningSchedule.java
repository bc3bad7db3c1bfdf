package nl.kansrijkestart.privacy.looks;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Recounts and cleans logs a few times a day; tests ask for it themselves. */
@Configuration
@EnableScheduling
@Profile("!test")
class CleaningSchedule {

    private final LogRetention logs;
    private final LogChain chain;

    CleaningSchedule(LogRetention logs, LogChain chain) {
        this.logs = logs;
        this.chain = chain;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    void look() {
        chain.check();
        logs.clean();
    }
}
