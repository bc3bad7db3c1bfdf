package nl.kansrijkestart.pathway.family;

import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.PartService;
import nl.kansrijkestart.engine.forms.TaskForms.TaskDone;
import nl.kansrijkestart.engine.tasks.CaseTasks;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.stereotype.Component;

/** Who is the contact of a family: who signalled, whoever held the talk, or whom the parent wants. */
@Component
public class ContactPerson implements TaskDone {

    private final CaseFiles files;
    private final PartService parts;
    private final People people;
    private final CaseTasks tasks;
    private final Pathways pathways;

    ContactPerson(CaseFiles files, PartService parts, People people, CaseTasks tasks, Pathways pathways) {
        this.files = files;
        this.parts = parts;
        this.people = people;
        this.tasks = tasks;
        this.pathways = pathways;
    }

    /** The parent wants this person as the fixed contact. */
    public void chosen(String caseId, String login) {
        change(caseId, login, true);
    }

    /** Whoever held the talk knows this parent. */
    public void spoke(String caseId, String login) {
        change(caseId, login, false);
    }

    private void change(String caseId, String login, boolean chosen) {
        CaseCard before = files.card(caseId);
        PersonCard person = people.person(login).orElse(null);
        if (person == null
                || login.equals(before.leader())
                || !chosen && people.standsInFor(login).contains(before.contact())) { // who is back is it still
            return;
        }
        files.contact(caseId, login, person.organisation());
        pathways.tell(new PathwayEvents.ContactChanged(
                files.card(caseId), before, person.name(), person.organisationName(), chosen));
    }

    /**
     * After a loss the one who was asked by telephone only does not know the parent: who signalled talks with them.
     * Nothing changes where somebody directs.
     */
    public void signallerTalks(String caseId) {
        CaseCard file = files.card(caseId);
        if (file.caseDirector() == null && !file.contactGroup().equals(file.signallerGroup())) {
            files.contact(caseId, file.signaller(), file.signallerGroup());
            pathways.tell(new PathwayEvents.OnlyPhoned(file));
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
}
