package nl.kansrijkestart.pathway.families;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.pathway.ContactDetails;
import org.springframework.stereotype.Component;

/**
 * Whom the task is about and how to reach her, in the opened task: for who has the family's page and may know how the
 * parent is reached, and for who has the task at an organisation that leads the family's help, such as who took it over
 * from a colleague. Who helps reads it in the letter with the request, as far as the family agreed.
 */
@Component
class ReachAboveForm {

    /** They ask it themselves, or must say nothing of who the family are. */
    private static final Set<String> NOT_IN = Set.of("registerFamily", "matchFamily");

    private final CaseAccess access;
    private final CaseFiles files;
    private final ContactDetails details;
    private final People people;

    ReachAboveForm(FormContents book, CaseAccess access, CaseFiles files, ContactDetails details, People people) {
        this.access = access;
        this.files = files;
        this.details = details;
        this.people = people;
        book.above(this::lines);
    }

    private List<String> lines(FormMoment moment) {
        if (moment.caseId() == null || NOT_IN.contains(moment.formId())) {
            return List.of();
        }
        PersonCard reader = people.person(moment.person()).orElse(null);
        CaseCard card = files.find(moment.caseId()).orElse(null);
        Optional<FamilyPerson> parent =
                reader == null || card == null ? Optional.empty() : details.known(card, reader.organisation());
        return parent.isPresent() && (mayTell(moment) || access.worksOn(moment.taskId(), card, moment.person()))
                ? words(parent.get())
                : List.of();
    }

    private boolean mayTell(FormMoment moment) {
        return access.held(List.of(moment.caseId()), moment.person()).stream().anyMatch(CaseView::mayTell);
    }

    private static List<String> words(FamilyPerson parent) {
        List<String> lines = new ArrayList<>();
        lines.add(parent.name() + (parent.telephone() == null ? "" : ", telefoon " + parent.telephone()));
        if (parent.reach().said()) {
            lines.add(String.join(" · ", parent.reach().words()));
        }
        return lines;
    }
}
