package nl.kansrijkestart.pathway.family;

import nl.kansrijkestart.access.People;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFileEvents;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.PartKind;
import nl.kansrijkestart.casefile.file.PartService;
import nl.kansrijkestart.engine.tasks.CaseTasks;
import nl.kansrijkestart.notify.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The contact works elsewhere or may not come in any more: who is left gets the tasks and reads it. */
@Component
class ContactLeft {

    private final CaseFiles files;
    private final PartService parts;
    private final People people;
    private final CaseTasks tasks;
    private final Notices notices;

    ContactLeft(CaseFiles files, PartService parts, People people, CaseTasks tasks, Notices notices) {
        this.files = files;
        this.parts = parts;
        this.people = people;
        this.tasks = tasks;
        this.notices = notices;
    }

    @EventListener
    void lapsed(CaseFileEvents.LeaderLeft part) {
        if (part.kind() != PartKind.contact) {
            return;
        }
        CaseCard file = files.card(part.caseId());
        tasks.passOn(part.caseId(), part.person(), file.directorGroup());
        files.tell(part.caseId(), null, "De vaste contactpersoon werkt niet meer voor dit gezin");
        if (parts.orphaned(part.caseId())) {
            notices.tell(
                    file.contactGroup(),
                    null,
                    part.caseId(),
                    file.mark() + ": de vaste contactpersoon van dit gezin werkt hier niet meer. "
                            + "Spreek af wie het overneemt. Wie de volgende taak doet, wordt de vaste contactpersoon.");
        } else {
            notices.tellAround(
                    file,
                    file.mark() + ": de vaste contactpersoon van dit gezin is dat niet meer. Dat is nu "
                            + people.person(file.contact())
                                    .map(one -> one.name() + ", " + one.organisationName())
                                    .orElse("nog niet bekend")
                            + ". Bespreek het met de ouder.");
        }
    }
}
