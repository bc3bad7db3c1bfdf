package nl.kansrijkestart.privacy.looks;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** Gives lines of logs their place every few seconds, and lets the newest hashes out; tests ask for it themselves. */
@Configuration
@EnableScheduling
@Profile("!test")
class LogFolding {

    private static final Logger LOG = LoggerFactory.getLogger(LogFolding.class);

    private final LogChain chain;
    private boolean failing;

    LogFolding(LogChain chain) {
        this.chain = chain;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
    void fold() {
        try {
            chain.fold();
            chain.anchor();
            failing = false;
        } catch (DataAccessException | TransactionException away) {
            // the lines wait in the database; said once, not every five seconds
            if (!failing) {
                LOG.warn(
                        "Lines of logs wait for their place in the chain: {}",
                        away.getClass().getSimpleName());
            }
            failing = true;
        }
    }
}
