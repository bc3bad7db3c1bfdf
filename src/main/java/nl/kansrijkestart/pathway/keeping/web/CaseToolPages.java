package nl.kansrijkestart.pathway.keeping.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Dialogue;
import nl.kansrijkestart.access.web.Dialogue.Said;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Retry;
import nl.kansrijkestart.casefile.CaseView;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What is done by hand with one step or one part of a family, from Cockpit; each with its reason. */
@RestController
@RequestMapping("/regie")
class CaseToolPages {

    /** A button. @param path of its dialogue */
    record Tool(String label, String path) {}

    private static final String CHOICE = "choice";
    private static final String REASON = "reason";

    private final CaseTools tools;
    private final MovedDays days;

    CaseToolPages(CaseTools tools, MovedDays days) {
        this.tools = tools;
        this.days = days;
    }

    @GetMapping("/termijn")
    Dialogue askDay(
            @RequestParam(name = "stap", defaultValue = "") List<String> steps,
            @RequestAttribute("_csrf") CsrfToken token,
            PersonCard person) {
        MovedDays.Step step = steps.stream()
                .findFirst()
                .flatMap(task -> days.of(task, person))
                .orElseThrow(CaseToolPages::notThere);
        return step.last() == null
                ? Dialogue.fixed(token, step.said())
                : Dialogue.moving(token, step.said(), step.task().taskId(), step.seen(), Dutch.wholeDay(step.last()));
    }

    @PostMapping("/termijn")
    Said move(@RequestParam MultiValueMap<String, String> form, PersonCard person) {
        return new Said(Retry.tryAgain(() -> days.move(
                Dialogue.typed(form, "task"),
                Dialogue.typed(form, "day"),
                Dialogue.typed(form, "seen"),
                Dialogue.typed(form, REASON),
                person)));
    }

    /** What can be done with this family's parts now: no button leads to nothing. */
    @GetMapping("/kan/{caseId}")
    List<Tool> can(@PathVariable String caseId, PersonCard person) {
        CaseView view = found(caseId, person);
        List<Tool> can = new ArrayList<>();
        if (!tools.receivers(view).isEmpty()) {
            can.add(new Tool("Vraag een ontvanger opnieuw, of een andere", "/regie/ontvanger/" + caseId));
        }
        if (!tools.endable(view).isEmpty()) {
            can.add(new Tool("Neem een verwijzing terug, of beëindig hulp", "/regie/deel/" + caseId));
        }
        if (!tools.loose(view, person).isEmpty()) {
            can.add(new Tool("Los een los einde op", "/regie/los/" + caseId));
        }
        return can;
    }

    @GetMapping("/ontvanger/{caseId}")
    Dialogue askReceiver(@PathVariable String caseId, @RequestAttribute("_csrf") CsrfToken token, PersonCard person) {
        CaseView view = found(caseId, person);
        return asked(
                token,
                view,
                "Een ontvanger vragen",
                "Is de ouder het nog niet eens met deze ontvanger? Dan wordt dat eerst gevraagd. Wie de verwijzing nu"
                        + " heeft, leest dat het stopt.",
                tools.receivers(view),
                "Vraag deze ontvanger");
    }

    @PostMapping("/ontvanger/{caseId}")
    Said receiver(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> form, PersonCard person) {
        CaseView view = found(caseId, person);
        return new Said(Retry.tryAgain(
                () -> tools.ask(view, Dialogue.typed(form, CHOICE), Dialogue.typed(form, REASON), person)));
    }

    @GetMapping("/deel/{caseId}")
    Dialogue askPart(@PathVariable String caseId, @RequestAttribute("_csrf") CsrfToken token, PersonCard person) {
        CaseView view = found(caseId, person);
        return asked(
                token,
                view,
                "Terugnemen of beëindigen",
                "Wie helpt of gevraagd is, leest dat het stopt, en niet waarom. De rest van het traject gaat door.",
                tools.endable(view),
                "Beëindig dit");
    }

    @PostMapping("/deel/{caseId}")
    Said part(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> form, PersonCard person) {
        CaseView view = found(caseId, person);
        return new Said(Retry.tryAgain(
                () -> tools.end(view, Dialogue.typed(form, CHOICE), Dialogue.typed(form, REASON), person)));
    }

    @GetMapping("/los/{caseId}")
    Dialogue askLoose(@PathVariable String caseId, @RequestAttribute("_csrf") CsrfToken token, PersonCard person) {
        CaseView view = found(caseId, person);
        return asked(
                token,
                view,
                "Een los einde oplossen",
                "Het programma wacht hier op iets dat niet vanzelf komt.",
                tools.loose(view, person),
                "Doe dit");
    }

    @PostMapping("/los/{caseId}")
    Said loose(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> form, PersonCard person) {
        CaseView view = found(caseId, person);
        return new Said(Retry.tryAgain(
                () -> tools.cure(view, Dialogue.typed(form, CHOICE), Dialogue.typed(form, REASON), person)));
    }

    private static Dialogue asked(
            CsrfToken token, CaseView view, String title, String about, Map<String, String> choices, String button) {
        return choices.isEmpty()
                ? Dialogue.nothing(token, title, view.card().mark() + ": hier is nu niets te doen.")
                : Dialogue.choosing(token, title, List.of(view.card().mark() + ". " + about), choices, button);
    }

    private CaseView found(String caseId, PersonCard person) {
        return tools.of(caseId, person).orElseThrow(CaseToolPages::notThere);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Said refused(Refusal problem) {
        return new Said(problem.getMessage());
    }
}
