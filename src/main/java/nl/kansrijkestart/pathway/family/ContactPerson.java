package nl.kansrijkestart.pathway.family;

import java.util.Optional;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.PartKind;
import nl.kansrijkestart.casefile.file.PartLapsed;
import nl.kansrijkestart.casefile.file.PartService;
import nl.kansrijkestart.engine.forms.TaskForms.TaskDone;
import nl.kansrijkestart.engine.tasks.CaseTasks;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.notify.Notices;
import nl.kansrijkestart.pathway.homevisit.HomeVisits;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who is the contact of a family: who signalled, whoever held the talk, or whom the parent wants; each change is told
 * to who was and to who is.
 */
@Component
public class ContactPerson implements TaskDone {

    private final CaseFiles files;
    private final PartService parts;
    private final HomeVisits visits;
    private final People people;
    private final CaseTasks tasks;
    private final Notices notices;

    ContactPerson(
            CaseFiles files, PartService parts, HomeVisits visits, People people, CaseTasks tasks, Notices notices) {
        this.files = files;
        this.parts = parts;
        this.visits = visits;
        this.people = people;
        this.tasks = tasks;
        this.notices = notices;
    }

    /** The parent wants this person as the fixed contact. */
    public void chosen(String caseId, String login) {
        change(caseId, login, "de ouder koos een andere vaste contactpersoon: ");
    }

    /** Whoever held the talk knows this parent. */
    public void spoke(String caseId, String login) {
        change(caseId, login, "het gesprek is gevoerd; de vaste contactpersoon is nu ");
    }

    private void change(String caseId, String login, String what) {
        CaseCard before = files.card(caseId);
        Optional<PersonCard> person = people.person(login);
        if (person.isEmpty() || login.equals(before.leader())) {
            return;
        }
        files.contact(caseId, login, person.get().organisation());
        files.tell(caseId, null, person.get().name() + " is nu de vaste contactpersoon van het gezin");
        String told = before.mark() + ": " + what + person.get().name() + ", "
                + person.get().organisationName() + ".";
        notices.tellAround(files.card(caseId), told);
        tellBefore(before, told);
    }

    /** Who was the contact and signalled reads it as who signalled. */
    private void tellBefore(CaseCard before, String told) {
        if (!before.contact().equals(before.signaller())) {
            notices.tell(before.contactGroup(), before.contact(), before.id(), told);
        }
    }

    /** After a loss the one who was asked by telephone only does not know the parent: who signalled talks with them. */
    public void knowsTheParent(String caseId) {
        CaseCard file = files.card(caseId);
        boolean onlyPhoned = !visits.findByCaseId(caseId).isEmpty()
                && visits.findByCaseId(caseId).stream().allMatch(visit -> visit.visits() == 0);
        if (onlyPhoned && file.caseDirector() == null && !file.contactGroup().equals(file.signallerGroup())) {
            files.contact(caseId, file.signaller(), file.signallerGroup());
            notices.tell(
                    file.contactGroup(),
                    file.contact(),
                    caseId,
                    file.mark()
                            + ": dit is gestopt. U hoeft niets meer te doen; wie het signaal stuurde, spreekt met de "
                            + "ouder.");
        }
    }

    /** Nobody who knows the family is left: who does its contact's next step becomes the contact. */
    @Override
    public void done(FormMoment moment) {
        if (moment.caseId() != null
                && files.exists(moment.caseId())
                && files.card(moment.caseId()).closed() == null
                && parts.orphaned(moment.caseId())
                && tasks.wasFor(moment.taskId(), files.card(moment.caseId()).contactGroup())) {
            spoke(moment.caseId(), moment.person());
        }
    }

    @EventListener
    void lapsed(PartLapsed part) {
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
                            + "Spreek af wie het overneemt. Wie de volgende taak doet, wordt de contactpersoon.");
        } else {
            notices.tellAround(
                    file,
                    file.mark() + ": de vaste contactpersoon van dit gezin is dat niet meer. De contactpersoon is nu "
                            + people.person(file.contact())
                                    .map(one -> one.name() + ", " + one.organisationName())
                                    .orElse("nog niet bekend")
                            + ". Bespreek het met de ouder.");
        }
    }
}
