package nl.kansrijkestart.pathway.web;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Editing;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.pathway.ContactDetails;
import org.springframework.stereotype.Component;

/** How the parent is reached, as a page shows it and changes it. */
@Component
class FamilyOnPage {

    private final ContactDetails details;
    private final Editing editing;

    FamilyOnPage(ContactDetails details, Editing editing) {
        this.details = details;
        this.editing = editing;
    }

    /** Null where it is not told to this person. */
    FamilyPerson known(CaseView view, PersonCard person) {
        return details.known(view.card(), person.organisation()).orElse(null);
    }

    /** Nothing where it is not told to this person, also not that somebody else changed it. */
    Map<String, String> shown(CaseView view, PersonCard person) {
        Map<String, String> shown = new LinkedHashMap<>();
        details.known(view.card(), person.organisation()).ifPresent(one -> {
            shown.put("Naam", one.name());
            shown.put("Telefoon", one.telephone());
            shown.put("Adres", one.address());
        });
        return shown;
    }

    void change(CaseView view, ChangeFields typed, PersonCard person) {
        String caseId = view.card().id();
        editing.change("contact " + caseId, typed.seen(), () -> shown(view, person), () -> {
            details.change(caseId, typed.text("name"), typed.text("telephone"), typed.text("home"), person.login());
            return null;
        });
    }
}
