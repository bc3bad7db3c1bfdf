package nl.kansrijkestart.privacy;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Cleans logs a few times a day; tests ask for it themselves. */
@Configuration
@EnableScheduling
@Profile("!test")
class CleaningNight {

    private final LogRetention logs;

    CleaningNight(LogRetention logs) {
        this.logs = logs;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    void look() {
        logs.clean();
    }
}
