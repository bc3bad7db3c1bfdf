package nl.kansrijkestart.base.due;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** Starts due work on each program that runs; tests ask for it themselves. */
@Configuration
@EnableScheduling
@Profile("!test")
class DueTicker {

    private static final Logger LOG = LoggerFactory.getLogger(DueTicker.class);
    private static final int AT_ONCE = 500; // other work of this thread comes between

    private final DueQueue queue;
    private final ObjectProvider<DueWork> works;
    private final Clock clock;
    private boolean failing;
    private boolean planned;

    DueTicker(DueQueue queue, ObjectProvider<DueWork> works, Clock clock) {
        this.queue = queue;
        this.works = works;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT5S")
    void tick() {
        try {
            if (!planned) {
                works.forEach(work -> work.rounds(clock.instant()).forEach(round -> queue.plan(work.kind(), round)));
                planned = true;
            }
            int done = 0;
            while (done < AT_ONCE && queue.runOne()) {
                done++;
            }
            failing = false;
        } catch (DataAccessException | TransactionException away) {
            // the rows wait in the database; said once, not every five seconds
            if (!failing) {
                LOG.warn("Due work waits: {}", away.getClass().getSimpleName());
            }
            failing = true;
        }
    }
}
