package nl.kansrijkestart.support.news;

import nl.kansrijkestart.casefile.file.PartService;
import nl.kansrijkestart.support.SupportEvents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who carries out an action takes part in the help for the family. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SupportParts {

    private final PartService parts;

    SupportParts(PartService parts) {
        this.parts = parts;
    }

    @EventListener
    void settled(SupportEvents.ActionSettled event) {
        if (event.helper() != null) {
            parts.helps(event.caseId(), event.helper());
        }
    }
}
