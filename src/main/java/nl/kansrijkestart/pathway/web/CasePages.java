package nl.kansrijkestart.pathway.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.log.AccessOverview;
import nl.kansrijkestart.pathway.ConsentAgain;
import nl.kansrijkestart.pathway.EndingService;
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

/** A family's page, and the two things that may be said there at any time: the parent withdraws, or it stops now. */
@Controller
@RequestMapping("/gezin/{caseId}")
class CasePages {

    private static final List<String> ENDINGS = List.of("parentStops", "deceased", "noConsent");

    private final CaseDoor door;
    private final CaseOverview picture;
    private final PlanOverview plans;
    private final AccessOverview looks;
    private final ConsentOverview agreed;
    private final ConsentAgain again;
    private final EndingService events;

    CasePages(
            CaseDoor door,
            CaseOverview picture,
            PlanOverview plans,
            AccessOverview looks,
            ConsentOverview agreed,
            ConsentAgain again,
            EndingService events) {
        this.door = door;
        this.picture = picture;
        this.plans = plans;
        this.looks = looks;
        this.agreed = agreed;
        this.again = again;
        this.events = events;
    }

    @GetMapping
    String page(@PathVariable String caseId, HttpServletRequest request, Model model) {
        Optional<CaseAccess.WhomToAsk> colleague = door.colleague(caseId, request);
        if (colleague.isPresent()) {
            model.addAttribute("family", colleague.get());
            return "caseColleague";
        }
        CaseView view = door.view(caseId, request);
        String login = door.person(request).login();
        String organisation = door.person(request).organisation();
        model.addAttribute("view", view);
        model.addAttribute("phase", picture.phase(view, organisation));
        model.addAttribute("state", picture.state(view));
        model.addAttribute("contactPerson", picture.person(view.card().contact()));
        model.addAttribute(
                "director",
                view.card().caseDirector() == null
                        ? null
                        : picture.person(view.card().caseDirector()));
        model.addAttribute(
                "themes",
                view.knowsNeeds() ? picture.themes(view.card(), organisation).orElse(null) : null);
        model.addAttribute("strengths", view.knowsNeeds() ? picture.strengths(view.card(), organisation) : List.of());
        model.addAttribute("referrals", picture.referrals(view));
        model.addAttribute("tasks", picture.tasks(view));
        model.addAttribute("plan", plans.of(view, login).orElse(null));
        model.addAttribute("timeLine", picture.timeLine(view));
        model.addAttribute("allowed", agreed.allowed(caseId, login));
        model.addAttribute("notAllowed", agreed.notAllowed(caseId, login));
        model.addAttribute("looks", picture.looks(view, looks.of(caseId)));
        model.addAttribute("changes", changes(view));
        return "case";
    }

    /** To say yes again there must be something to say yes to. */
    private List<CaseChange> changes(CaseView view) {
        return CaseChange.possible(view).stream()
                .filter(change -> change != CaseChange.consent
                        || !again.questions(view.card().id(), view.knowsReceivers())
                                .isEmpty())
                .toList();
    }

    /** Who sees the referral may say that its receiver cannot be reached as the social map says. */
    @PostMapping("/contact-klopt-niet")
    String contactWrong(
            @PathVariable String caseId,
            @RequestParam String referral,
            @RequestParam(required = false) String said,
            HttpServletRequest request,
            RedirectAttributes after) {
        String receiver = picture.referrals(door.telling(caseId, request)).stream()
                .filter(line -> referral.equals(line.doubtful()))
                .map(CaseOverview.ReferralLine::receiver)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            after.addFlashAttribute(
                    "message",
                    picture.contactWrong(referral, said)
                            ? "Bedankt. Iemand kijkt na of het contactgegeven van " + receiver + " nog klopt."
                            : "Van " + receiver
                                    + " staat niets op de sociale kaart van deze gemeente. Geef het door aan de "
                                    + "coördinator van de coalitie.");
        } catch (Refusal problem) {
            after.addFlashAttribute("problem", problem.getMessage());
        }
        return "redirect:/gezin/{caseId}";
    }

    @GetMapping("/intrekken")
    String askWithdrawal(@PathVariable String caseId, HttpServletRequest request, Model model) {
        return withdrawal(door.acting(caseId, request), request, model);
    }

    @PostMapping("/intrekken")
    String withdraw(
            @PathVariable String caseId,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        CaseView view = door.sending(caseId, request);
        try {
            events.withdrawConsent(caseId, door.person(request).login());
        } catch (Refusal problem) {
            CaseDoor.refused(problem, response, model);
            return withdrawal(view, request, model);
        }
        return door.done(
                caseId,
                request,
                view.card().mark() + ": de toestemming is ingetrokken. Wat gedeeld werd, is gestopt.",
                after);
    }

    /** A part: these answers stop, the rest goes on. */
    @PostMapping("/intrekken/deel")
    String withdrawPart(
            @PathVariable String caseId,
            @RequestParam(required = false) Set<Long> consent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        CaseView view = door.sending(caseId, request);
        try {
            events.withdrawPart(
                    caseId,
                    consent == null ? Set.of() : consent,
                    door.person(request).login());
        } catch (Refusal problem) {
            CaseDoor.refused(problem, response, model);
            return withdrawal(view, request, model);
        }
        return door.done(
                caseId,
                request,
                view.card().mark() + ": dit deel van de toestemming is ingetrokken en gestopt.",
                after);
    }

    @GetMapping("/afsluiten")
    String askClosing(@PathVariable String caseId, HttpServletRequest request, Model model) {
        return closing(door.leading(caseId, request), null, request, model);
    }

    @PostMapping("/afsluiten")
    String close(
            @PathVariable String caseId,
            @RequestParam(required = false) String outcome,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        CaseView view = door.ending(caseId, request);
        try {
            if (outcome == null) {
                throw new Refusal("Kies eerst waarom het traject nu stopt.");
            }
            events.closeNow(caseId, outcome, door.person(request).login());
        } catch (Refusal problem) {
            CaseDoor.refused(problem, response, model);
            return closing(view, outcome, request, model);
        }
        return door.done(caseId, request, view.card().mark() + ": het traject is afgesloten.", after);
    }

    private String withdrawal(CaseView view, HttpServletRequest request, Model model) {
        model.addAttribute("view", view);
        model.addAttribute(
                "allowed", agreed.allowed(view.card().id(), door.person(request).login()));
        return "caseWithdrawal";
    }

    private String closing(CaseView view, String chosen, HttpServletRequest request, Model model) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        ENDINGS.forEach(code -> outcomes.put(code, Words.of("closing", code)));
        model.addAttribute("view", view);
        model.addAttribute("outcomes", outcomes);
        model.addAttribute("chosen", chosen);
        return "caseClosing";
    }
}
