package nl.kansrijkestart.monitoring.web;

import java.util.List;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Dialogue;
import nl.kansrijkestart.access.web.Dialogue.Said;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Retry;
import nl.kansrijkestart.engine.webapps.FailedSteps.Failed;
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

/** Steps of a coalition's work that the program could not do, and trying them again; for administration numbers. */
@RestController
@RequestMapping("/regie/mislukt")
class FailedWorkPages {

    /** As for families; the page is the coalition's. */
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

    record Numbers(List<FailedWork.Number> rows) {}

    private final FailedWork work;

    FailedWorkPages(FailedWork work) {
        this.work = work;
    }

    @GetMapping("/coalitie.json")
    Rows failed(PersonCard person) {
        return new Rows(work.of(person).stream().map(this::row).toList());
    }

    private Row row(Failed step) {
        return new Row(
                step.name() + ", " + work.place(step),
                "/coalitie/" + step.municipality(),
                step.instance(),
                step.step(),
                Dutch.wholeDayAndTime(step.since()),
                step.cause().said(),
                step.cause().cure(),
                "/regie/mislukt/werk/" + step.job());
    }

    @GetMapping("/werk/{work}")
    Dialogue ask(@PathVariable("work") String job, @RequestAttribute("_csrf") CsrfToken token, PersonCard person) {
        Failed step = work.one(job, person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Dialogue.again(
                token,
                step.name() + ". " + step.step() + ".",
                step.cause().said(),
                step.cause().cure());
    }

    @PostMapping("/werk/{work}")
    Said again(@PathVariable("work") String job, @RequestParam MultiValueMap<String, String> form, PersonCard person) {
        return new Said(Retry.tryAgain(() -> work.tryAgain(job, Dialogue.typed(form, "reason"), person)));
    }

    /** Of everything without safety, without saying of whom. */
    @GetMapping("/aantallen.json")
    Numbers numbers() {
        return new Numbers(work.numbers());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Said refused(Refusal problem) {
        return new Said(problem.getMessage());
    }
}
