package nl.kansrijkestart.casefile;

import java.util.Objects;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.log.AccessOverview;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskMoves.MayHave;
import nl.kansrijkestart.engine.tasks.TaskMoves.TaskMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A task of a family goes to somebody whom its consent covers, and its time line says who has it from whom and why. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MovedTasks implements MayHave {

    private final CaseFiles files;
    private final FamilyConsent consent;
    private final People people;

    MovedTasks(CaseFiles files, FamilyConsent consent, People people) {
        this.files = files;
        this.consent = consent;
        this.people = people;
    }

    @Override
    public boolean mayHave(FormMoment moment) {
        return moment.caseId() == null
                || files.find(moment.caseId())
                        .map(card -> knows(card, moment.person()))
                        .orElse(true);
    }

    private boolean knows(CaseCard card, String login) {
        return people.person(login)
                        .map(PersonCard::organisation)
                        .filter(own -> consent.knows(card.id(), own))
                        .isPresent()
                || card.shared()
                        && people.keysOf(login).stream()
                                .anyMatch(key -> key.is(Role.hubCoordinators)
                                        && Objects.equals(card.municipality(), key.municipality()));
    }

    @EventListener
    void moved(TaskMoved task) {
        String caseId = task.moment().caseId();
        if (caseId == null || !AccessOverview.tells(task.moment().formId()) || !files.exists(caseId)) {
            return;
        }
        String text = "Taak “" + task.name() + "” " + (task.takenOver() ? "overgenomen" : "gegeven") + ": "
                + Words.of("taskMove", task.why().name()).toLowerCase()
                + (task.note().isEmpty() ? "" : ", " + task.note());
        files.tellMoved(caseId, task.by(), task.from(), task.to(), text);
    }
}
