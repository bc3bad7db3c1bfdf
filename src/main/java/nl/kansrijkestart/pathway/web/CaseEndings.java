package nl.kansrijkestart.pathway.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Again;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.pathway.EndingService;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The two things that may be said about a family at any time: the parent withdraws, or it stops now. */
@Controller
@RequestMapping("/gezin/{caseId}")
class CaseEndings {

    private static final String TOGETHER = "together";
    private static final List<String> ENDINGS = List.of("parentStops", "deceased", "noConsent");

    record CaseWithdrawalPage(CaseView view, List<ConsentOverview.Line> allowed) {}

    /** @param outcomes code → Dutch @param chosen as typed */
    record CaseClosingPage(CaseView view, Map<String, String> outcomes, String chosen) {}

    private final CaseDoor door;
    private final ConsentOverview agreed;
    private final EndingService events;

    CaseEndings(CaseDoor door, ConsentOverview agreed, EndingService events) {
        this.door = door;
        this.agreed = agreed;
        this.events = events;
    }

    @GetMapping("/intrekken")
    ModelAndView askWithdrawal(@PathVariable String caseId, PersonCard person) {
        return withdrawal(door.acting(caseId, person), person);
    }

    @PostMapping("/intrekken")
    String withdraw(@PathVariable String caseId, PersonCard person, Again again, RedirectAttributes after) {
        CaseView view = door.acting(caseId, person);
        again.show(() -> withdrawal(door.acting(caseId, person), person));
        events.withdrawConsent(caseId, person.login());
        return door.done(
                caseId,
                person,
                view.card().mark() + ": de toestemming is ingetrokken. Wat gedeeld werd, is gestopt.",
                after);
    }

    /** A part: these answers stop, the rest goes on. */
    @PostMapping("/intrekken/deel")
    String withdrawPart(
            @PathVariable String caseId,
            @RequestParam(required = false) Set<Long> consent,
            PersonCard person,
            Again again,
            RedirectAttributes after) {
        CaseView view = door.acting(caseId, person);
        again.show(() -> withdrawal(door.acting(caseId, person), person));
        events.withdrawPart(caseId, consent == null ? Set.of() : consent, person.login());
        return door.done(
                caseId, person, view.card().mark() + ": dit deel van de toestemming is ingetrokken en gestopt.", after);
    }

    @GetMapping("/afsluiten")
    ModelAndView askClosing(@PathVariable String caseId, PersonCard person) {
        return closing(door.leading(caseId, person), null);
    }

    @PostMapping("/afsluiten")
    String close(
            @PathVariable String caseId,
            @RequestParam(required = false) String outcome,
            PersonCard person,
            Again again,
            RedirectAttributes after) {
        CaseView view = door.leading(caseId, person);
        again.show(() -> closing(door.leading(caseId, person), outcome));
        if (outcome == null) {
            throw new Refusal("Kies eerst waarom het traject nu stopt.");
        }
        if (TOGETHER.equals(outcome)) {
            events.lookBack(caseId, person.login());
            return door.done(
                    caseId,
                    person,
                    view.card().mark() + ": de taak “Traject afsluiten” staat klaar in de Takenlijst.",
                    after);
        }
        events.closeNow(caseId, outcome, person.login());
        return door.done(caseId, person, view.card().mark() + ": het traject is afgesloten.", after);
    }

    private ModelAndView withdrawal(CaseView view, PersonCard person) {
        return new ModelAndView(
                "caseWithdrawal",
                "page",
                new CaseWithdrawalPage(view, agreed.standing(view.card().id(), person.login())));
    }

    private static ModelAndView closing(CaseView view, String chosen) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        ENDINGS.forEach(code -> outcomes.put(code, Words.of("closing", code)));
        return new ModelAndView("caseClosing", "page", new CaseClosingPage(view, outcomes, chosen));
    }
}
