package nl.kansrijkestart.pathway.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.FormToken;
import nl.kansrijkestart.access.web.SignedIn;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.engine.FormRefused;
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
    private final FormToken token;

    CaseDoor(SignedIn signedIn, CaseAccess access, FormToken token) {
        this.signedIn = signedIn;
        this.access = access;
        this.token = token;
    }

    /** To look; the look is written down. */
    CaseView view(String caseId, HttpServletRequest request) {
        return access.look(caseId, signedIn.person(request).login()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** To say that something changes: for the family's contact and director. */
    CaseView acting(String caseId, HttpServletRequest request) {
        CaseView view = view(caseId, request);
        if (!view.mayAct()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return view;
    }

    /** The same, for a form that was sent from our own page. */
    CaseView sending(String caseId, HttpServletRequest request) {
        signedIn.person(request);
        token.check(request);
        return acting(caseId, request);
    }

    /** To say something that changes nothing of the case, from our own page. */
    CaseView telling(String caseId, HttpServletRequest request) {
        signedIn.person(request);
        token.check(request);
        return view(caseId, request);
    }

    PersonCard person(HttpServletRequest request) {
        return signedIn.person(request);
    }

    void token(HttpServletRequest request, Model model) {
        model.addAttribute("token", token.of(request));
    }

    static void refused(FormRefused problem, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("problem", problem.getMessage());
    }

    /** Somebody whose part ended with it cannot go back to the family's page. */
    String done(String caseId, HttpServletRequest request, String message, RedirectAttributes after) {
        after.addFlashAttribute("message", message);
        return access.marks(List.of(caseId), signedIn.person(request).login()).isEmpty() ? "redirect:/berichten" : "redirect:/gezin/{caseId}";
    }
}
