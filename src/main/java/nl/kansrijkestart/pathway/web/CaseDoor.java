package nl.kansrijkestart.pathway.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.SignedIn;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.CaseView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who comes in at a family's pages. What is not hers and what is not there get the same answer. */
@Component
class CaseDoor {

    private final SignedIn signedIn;
    private final CaseAccess access;

    CaseDoor(SignedIn signedIn, CaseAccess access) {
        this.signedIn = signedIn;
        this.access = access;
    }

    /** To look; the look is written down. */
    CaseView view(String caseId, HttpServletRequest request) {
        return access.look(caseId, signedIn.person(request).login())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What a colleague without a part reads: whom to ask; empty for everybody else. */
    Optional<CaseAccess.WhomToAsk> colleague(String caseId, HttpServletRequest request) {
        return access.colleague(caseId, signedIn.person(request).login());
    }

    /** To say what happens in the family's life: for who signalled, the contact and the director. */
    CaseView acting(String caseId, HttpServletRequest request) {
        return when(view(caseId, request), CaseView::mayTell);
    }

    /** To end the help: for who leads it. */
    CaseView leading(String caseId, HttpServletRequest request) {
        return when(view(caseId, request), CaseView::leads);
    }

    private static CaseView when(CaseView view, Predicate<CaseView> may) {
        if (!may.test(view)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return view;
    }

    /** To say what happens, by a form that was sent from our own page. */
    CaseView sending(String caseId, HttpServletRequest request) {
        return when(telling(caseId, request), CaseView::mayTell);
    }

    /** To end the help, by a form that was sent from our own page. */
    CaseView ending(String caseId, HttpServletRequest request) {
        return when(telling(caseId, request), CaseView::leads);
    }

    /** To say something that changes nothing of the case, from our own page. */
    CaseView telling(String caseId, HttpServletRequest request) {
        signedIn.person(request);
        return view(caseId, request);
    }

    PersonCard person(HttpServletRequest request) {
        return signedIn.person(request);
    }

    static void refused(Refusal problem, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("problem", problem.getMessage());
    }

    /** Somebody whose part ended with it cannot go back to the family's page. */
    String done(String caseId, HttpServletRequest request, String message, RedirectAttributes after) {
        after.addFlashAttribute("message", message);
        return access.marks(List.of(caseId), signedIn.person(request).login()).isEmpty()
                ? "redirect:/berichten"
                : "redirect:/gezin/{caseId}";
    }
}
