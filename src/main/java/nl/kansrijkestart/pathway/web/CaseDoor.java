package nl.kansrijkestart.pathway.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.pathway.ContactDetails;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who comes in at a family's pages. What is not hers and what is not there get the same answer. */
@Component
class CaseDoor {

    private final CaseAccess access;
    private final ContactDetails details;

    CaseDoor(CaseAccess access, ContactDetails details) {
        this.access = access;
        this.details = details;
    }

    /** How the parent is reached; null where this organisation may not know it, or nothing was recorded. */
    FamilyPerson parent(CaseView view, PersonCard person) {
        return details.known(view.card(), person.organisation()).orElse(null);
    }

    /** To look, or to say something that changes nothing of the case; the look is written down. */
    CaseView view(String caseId, PersonCard person) {
        return access.look(caseId, person.login()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What a colleague without a part reads: whom to ask; empty for everybody else. */
    Optional<CaseAccess.WhomToAsk> colleague(String caseId, PersonCard person) {
        return access.colleague(caseId, person.login());
    }

    /** For who helps and reads what is asked of them; empty for everybody else. */
    Optional<CaseCard> helping(String caseId, PersonCard person) {
        return access.helping(caseId, person.login());
    }

    /** For who helped until the own help was over; empty for everybody else. */
    Optional<CaseCard> helped(String caseId, PersonCard person) {
        return access.helped(caseId, person.login());
    }

    /** To say what happens in the family's life: for who signalled, the contact and the director. */
    CaseView acting(String caseId, PersonCard person) {
        return when(view(caseId, person), CaseView::mayTell);
    }

    /** To end the help: for who leads it. */
    CaseView leading(String caseId, PersonCard person) {
        return when(view(caseId, person), CaseView::leads);
    }

    private static CaseView when(CaseView view, Predicate<CaseView> may) {
        if (!may.test(view)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return view;
    }

    /** In the own file of the reader's organisation; null without one. */
    String ownNumber(CaseCard card, PersonCard person) {
        return access.ownNumbers(List.of(card), person.login()).get(card.id());
    }

    /** Somebody whose part ended with it cannot go back to the family's page. */
    String done(String caseId, PersonCard person, String message, RedirectAttributes after) {
        after.addFlashAttribute("message", message);
        return access.marks(List.of(caseId), person.login()).isEmpty()
                ? "redirect:/berichten"
                : "redirect:/gezin/{caseId}";
    }
}
