package nl.kansrijkestart.pathway.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.FormToken;
import nl.kansrijkestart.access.web.SignedIn;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.Words;
import nl.kansrijkestart.engine.FormRefused;
import nl.kansrijkestart.pathway.PathwayEvents;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A family's page, and the two things that may be said there at any time. Each look is written down. */
@Controller
@RequestMapping("/gezin/{caseId}")
class CasePages {

    private static final List<String> ENDINGS = List.of("parentStops", "moved", "pregnancyEnded", "deceased", "noConsent");

    private final SignedIn signedIn;
    private final CaseAccess access;
    private final CasePicture picture;
    private final PathwayEvents events;
    private final FormToken token;

    CasePages(SignedIn signedIn, CaseAccess access, CasePicture picture, PathwayEvents events, FormToken token) {
        this.signedIn = signedIn;
        this.access = access;
        this.picture = picture;
        this.events = events;
        this.token = token;
    }

    @GetMapping
    String page(@PathVariable String caseId, HttpServletRequest request, Model model) {
        CaseView view = view(caseId, signedIn.person(request));
        model.addAttribute("view", view);
        model.addAttribute("phase", picture.phase(view.card()));
        model.addAttribute("state", picture.state(view));
        model.addAttribute("contactPerson", picture.person(view.card().contact()));
        model.addAttribute("director", view.card().caseDirector() == null ? null : picture.person(view.card().caseDirector()));
        model.addAttribute("themes", view.knowsNeeds() ? picture.themes(view.card()) : null);
        model.addAttribute("strengths", view.knowsNeeds() ? picture.strengths(view.card()) : null);
        model.addAttribute("referrals", picture.referrals(view));
        model.addAttribute("tasks", picture.tasks(caseId));
        model.addAttribute("timeLine", picture.timeLine(caseId));
        return "case";
    }

    @GetMapping("/intrekken")
    String askWithdrawal(@PathVariable String caseId, HttpServletRequest request, Model model) {
        return withdrawal(acting(caseId, signedIn.person(request)), request, model);
    }

    @PostMapping("/intrekken")
    String withdraw(@PathVariable String caseId, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes after) {
        PersonCard person = signedIn.person(request);
        token.check(request);
        CaseView view = acting(caseId, person);
        try {
            events.withdrawConsent(caseId, person.login());
        } catch (FormRefused problem) {
            refused(problem, response, model);
            return withdrawal(view, request, model);
        }
        return done(caseId, person, view.card().mark() + ": de toestemming is ingetrokken. Wat gedeeld werd, is gestopt.", after);
    }

    @GetMapping("/afsluiten")
    String askClosing(@PathVariable String caseId, HttpServletRequest request, Model model) {
        return closing(acting(caseId, signedIn.person(request)), null, request, model);
    }

    @PostMapping("/afsluiten")
    String close(@PathVariable String caseId, @RequestParam(required = false) String outcome, HttpServletRequest request,
                 HttpServletResponse response, Model model, RedirectAttributes after) {
        PersonCard person = signedIn.person(request);
        token.check(request);
        CaseView view = acting(caseId, person);
        try {
            if (outcome == null) {
                throw new FormRefused("Kies eerst waarom het traject nu stopt.");
            }
            events.closeNow(caseId, outcome, person.login());
        } catch (FormRefused problem) {
            refused(problem, response, model);
            return closing(view, outcome, request, model);
        }
        return done(caseId, person, view.card().mark() + ": het traject is afgesloten.", after);
    }

    private String withdrawal(CaseView view, HttpServletRequest request, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("token", token.of(request));
        return "caseWithdrawal";
    }

    private String closing(CaseView view, String chosen, HttpServletRequest request, Model model) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        ENDINGS.forEach(code -> outcomes.put(code, Words.of("closing", code)));
        model.addAttribute("view", view);
        model.addAttribute("outcomes", outcomes);
        model.addAttribute("chosen", chosen);
        model.addAttribute("token", token.of(request));
        return "caseClosing";
    }

    private static void refused(FormRefused problem, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("problem", problem.getMessage());
    }

    /** Somebody whose part ended with it cannot go back to the family's page. */
    private String done(String caseId, PersonCard person, String message, RedirectAttributes after) {
        after.addFlashAttribute("message", message);
        return access.marks(List.of(caseId), person.login()).isEmpty() ? "redirect:/berichten" : "redirect:/gezin/{caseId}";
    }

    private CaseView view(String caseId, PersonCard person) {
        return access.look(caseId, person.login()).orElseThrow(CasePages::notFound);
    }

    private CaseView acting(String caseId, PersonCard person) {
        CaseView view = view(caseId, person);
        if (!view.mayAct()) {
            throw notFound();
        }
        return view;
    }

    /** The same answer for what is not hers and what is not there. */
    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
