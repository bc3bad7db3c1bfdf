package nl.kansrijkestart.monitoring.watch;

import nl.kansrijkestart.agreement.clause.TermUpkeep.TermChanged;
import nl.kansrijkestart.base.due.DueQueue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a municipality hears sooner or later, what waits there already follows. */
@Component
class WatchedTerms {

    private final DueQueue queue;

    WatchedTerms(DueQueue queue) {
        this.queue = queue;
    }

    @EventListener
    void changed(TermChanged event) {
        if (WatchMoments.SETTINGS.contains(event.id())) {
            queue.lookAgain(TaskWatch.KIND, event.municipality());
        }
    }
}
