package nl.kansrijkestart.pathway.keeping.web;

import java.util.List;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Dialogue;
import nl.kansrijkestart.access.web.Dialogue.Said;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Retry;
import nl.kansrijkestart.engine.webapps.FailedSteps.Failed;
import nl.kansrijkestart.pathway.keeping.web.FailedFamilySteps.Seen;
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

/** Steps of families that the program could not do, and trying them again. */
@RestController
@RequestMapping("/regie/mislukt")
class FailedStepPages {

    /**
     * @param about the family's mark @param page of the family @param drawing of the process @param wrong what went
     *     wrong @param cure what can be done @param again where it is tried again
     */
    record Row(
            String about,
            String page,
            String drawing,
            String step,
            String since,
            String wrong,
            String cure,
            String again) {}

    record Rows(List<Row> rows) {}

    private final FailedFamilySteps steps;

    FailedStepPages(FailedFamilySteps steps) {
        this.steps = steps;
    }

    @GetMapping("/gezinnen.json")
    Rows failed(PersonCard person) {
        return new Rows(steps.of(person).stream().map(FailedStepPages::row).toList());
    }

    private static Row row(Seen seen) {
        Failed step = seen.step();
        return new Row(
                seen.family().card().mark(),
                "/gezin/" + seen.family().card().id(),
                step.instance(),
                step.step(),
                Dutch.wholeDayAndTime(step.since()),
                step.cause().said(),
                step.cause().cure(),
                "/regie/mislukt/stap/" + step.job());
    }

    @GetMapping("/stap/{job}")
    Dialogue ask(@PathVariable String job, @RequestAttribute("_csrf") CsrfToken token, PersonCard person) {
        Seen seen = steps.one(job, person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Dialogue.again(
                token,
                seen.family().card().mark() + ". " + seen.step().step() + ".",
                seen.step().cause().said(),
                seen.step().cause().cure());
    }

    @PostMapping("/stap/{job}")
    Said again(@PathVariable String job, @RequestParam MultiValueMap<String, String> form, PersonCard person) {
        return new Said(Retry.tryAgain(() -> steps.tryAgain(job, Dialogue.typed(form, "reason"), person)));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Said refused(Refusal problem) {
        return new Said(problem.getMessage());
    }
}
