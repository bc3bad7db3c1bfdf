package nl.kansrijkestart.pathway.keeping.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Dialogue;
import nl.kansrijkestart.access.web.Dialogue.Said;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Retry;
import nl.kansrijkestart.engine.tasks.TaskMoves.Chosen;
import nl.kansrijkestart.pathway.keeping.web.GivenTogether.Step;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** From Cockpit's lists and from a case: open steps go to somebody else, many at once too, of several families too. */
@RestController
@RequestMapping("/regie/geven")
class GivingPages {

    private final GivenTogether given;

    GivingPages(GivenTogether given) {
        this.given = given;
    }

    /** @param steps tasks that were chosen */
    @GetMapping
    Dialogue ask(
            @RequestParam(name = "stap", defaultValue = "") List<String> steps,
            @RequestAttribute("_csrf") CsrfToken token,
            PersonCard person) {
        List<Step> found = given.of(steps, person);
        if (found.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Map<String, String> had = new LinkedHashMap<>();
        Map<String, String> people = new LinkedHashMap<>(found.get(0).line().canHave());
        found.forEach(step -> {
            had.put(
                    step.line().task(),
                    step.line().has() == null ? "" : step.line().has());
            people.keySet().retainAll(step.line().canHave().keySet());
        });
        return Dialogue.giving(token, found.stream().map(GivingPages::said).toList(), had, people);
    }

    private static String said(Step step) {
        return step.view().card().mark() + ": " + step.line().name() + ". Nu: "
                + step.line().who() + ". Uiterlijk: " + step.line().due() + "."
                + (step.line().nobody() == null ? "" : " " + step.line().nobody());
    }

    @PostMapping
    Said give(@RequestParam MultiValueMap<String, String> form, PersonCard person) {
        Map<String, String> had = Dialogue.given(form);
        String to = Dialogue.to(form);
        Chosen reason = Chosen.of(form.getFirst("why"), Dialogue.typed(form, "note"), "waarom");
        int given = Retry.tryAgain(() -> this.given.give(had, to, person, reason));
        return Dialogue.gave(given);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Said refused(Refusal problem) {
        return new Said(problem.getMessage());
    }
}
