package nl.kansrijkestart.access.absence;

import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Nobody waits for who left, and nobody counts on them. */
@Component
class WhoLeft {

    private final People people;
    private final AbsenceService absences;

    WhoLeft(People people, AbsenceService absences) {
        this.people = people;
        this.absences = absences;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void changed(PersonChanged event) {
        if (people.keysOf(event.login()).isEmpty()) {
            absences.gone(event.login());
        }
    }
}
