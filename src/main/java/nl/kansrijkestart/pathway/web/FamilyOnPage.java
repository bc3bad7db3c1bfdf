package nl.kansrijkestart.pathway.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Editing;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.casefile.family.FamilyPerson.Reach;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.FamilySlice;
import nl.kansrijkestart.pathway.ContactDetails;
import nl.kansrijkestart.pathway.LifeEvents;
import org.springframework.stereotype.Component;

/**
 * What of a family is edited on a page, as that page shows it and changes it: how the parent is reached, and when the
 * child is expected.
 */
@Component
class FamilyOnPage {

    private final ContactDetails details;
    private final LifeEvents lifeEvents;
    private final FamilySlice slice;
    private final CaseFiles files;
    private final Editing editing;

    FamilyOnPage(ContactDetails details, LifeEvents lifeEvents, FamilySlice slice, CaseFiles files, Editing editing) {
        this.details = details;
        this.lifeEvents = lifeEvents;
        this.slice = slice;
        this.files = files;
        this.editing = editing;
    }

    /** Null where it is not told to this person. */
    FamilyPerson known(CaseView view, PersonCard person) {
        return details.known(view.card(), person.organisation()).orElse(null);
    }

    /** Nothing where it is not told to this person, also not that somebody else changed it. */
    Map<String, String> shown(CaseChange change, CaseView view, PersonCard person) {
        return switch (change) {
            case reach -> contact(view, person);
            case dueDate -> dueDate(view, person);
            default -> Map.of();
        };
    }

    private Map<String, String> contact(CaseView view, PersonCard person) {
        Map<String, String> shown = new LinkedHashMap<>();
        details.known(view.card(), person.organisation()).ifPresent(one -> {
            shown.put("Naam", one.name());
            shown.put("Telefoon", one.telephone());
            shown.put("Adres", one.address());
            shown.put("Bereiken", String.join("; ", one.reach().words()));
        });
        return shown;
    }

    private Map<String, String> dueDate(CaseView view, PersonCard person) {
        CaseCard now = files.card(view.card().id());
        return slice.knowsDates(now, person.organisation())
                ? Map.of("Uitgerekende datum", now.dueDate() == null ? "" : Dutch.wholeDay(now.dueDate()))
                : Map.of();
    }

    void changeContact(CaseView view, ChangeFields typed, PersonCard person) {
        String caseId = view.card().id();
        editing.change("contact " + caseId, typed.seen(), () -> contact(view, person), () -> {
            details.change(
                    caseId,
                    typed.text("name"),
                    typed.text("telephone"),
                    typed.text("home"),
                    new Reach(typed.text("how"), typed.text("when"), typed.text("language"), typed.text("safely")),
                    person.login());
            return null;
        });
    }

    void changeDueDate(CaseView view, ChangeFields typed, PersonCard person) {
        String caseId = view.card().id();
        LocalDate due = typed.day("Vul in: de nieuwe uitgerekende datum.");
        editing.change("due date " + caseId, typed.seen(), () -> dueDate(view, person), () -> {
            lifeEvents.dueDateChanged(caseId, due, person.login());
            return null;
        });
    }
}
