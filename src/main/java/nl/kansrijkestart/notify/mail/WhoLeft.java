package nl.kansrijkestart.notify.mail;

import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** No mail waits for who left. */
@Component("mailOfWhoLeft")
class WhoLeft {

    private final People people;
    private final Outbox outbox;

    WhoLeft(People people, Outbox outbox) {
        this.people = people;
        this.outbox = outbox;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void changed(PersonChanged event) {
        if (people.keysOf(event.login()).isEmpty()) {
            outbox.gone(event.login());
        }
    }
}
