package nl.kansrijkestart.monitoring.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Dialogue;
import nl.kansrijkestart.access.web.Dialogue.Said;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Retry;
import nl.kansrijkestart.engine.tasks.TaskMoves.Chosen;
import nl.kansrijkestart.engine.tasks.TaskRows.Offered;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import nl.kansrijkestart.monitoring.web.CoalitionHand.Line;
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

/** Cockpit's hand tools for who looks after a coalition: nothing here is about a family. */
@RestController
@RequestMapping("/regie/coalitie")
class CoalitionToolPages {

    private final CoalitionTools tools;

    CoalitionToolPages(CoalitionTools tools) {
        this.tools = tools;
    }

    @GetMapping("/geven")
    Dialogue askGive(
            @RequestParam(name = "stap", defaultValue = "") List<String> steps,
            @RequestAttribute("_csrf") CsrfToken token,
            PersonCard person) {
        List<Offered> found = found(steps, person);
        Map<String, String> had = new LinkedHashMap<>();
        Map<String, String> people = new LinkedHashMap<>(tools.canHave(found.get(0)));
        found.forEach(step -> {
            had.put(
                    step.row().taskId(),
                    step.row().assignee() == null ? "" : step.row().assignee());
            people.keySet().retainAll(tools.canHave(step).keySet());
        });
        return Dialogue.giving(
                token,
                found.stream()
                        .map(step -> said(step.row())
                                + (tools.canHave(step).isEmpty() ? " Deze stap kan nu naar niemand anders." : ""))
                        .toList(),
                had,
                people);
    }

    private List<Offered> found(List<String> steps, PersonCard person) {
        List<Offered> found = tools.of(steps, person);
        if (found.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found;
    }

    private String said(TaskRow step) {
        return step.name() + ". Nu: " + tools.who(step) + ". Uiterlijk: "
                + (step.due() == null ? "geen vaste datum" : Dutch.wholeDay(step.due())) + ".";
    }

    @PostMapping("/geven")
    Said give(@RequestParam MultiValueMap<String, String> form, PersonCard person) {
        Map<String, String> had = Dialogue.given(form);
        String to = Dialogue.to(form);
        Chosen reason = Chosen.of(form.getFirst("why"), Dialogue.typed(form, "note"), "waarom");
        int given = Retry.tryAgain(() -> tools.give(had, to, person, reason));
        return Dialogue.gave(given);
    }

    @GetMapping("/termijn")
    Dialogue askDay(
            @RequestParam(name = "stap", defaultValue = "") List<String> steps,
            @RequestAttribute("_csrf") CsrfToken token,
            PersonCard person) {
        TaskRow step = found(steps.stream().limit(1).toList(), person).get(0).row();
        return tools.movable(step)
                ? Dialogue.moving(
                        token, said(step), step.taskId(), Dutch.wholeDay(step.due()), Dutch.wholeDay(tools.last(step)))
                : Dialogue.fixed(token, said(step));
    }

    @PostMapping("/termijn")
    Said move(@RequestParam MultiValueMap<String, String> form, PersonCard person) {
        String task = Dialogue.typed(form, "task");
        return new Said(Retry.tryAgain(() -> tools.move(
                task,
                Dialogue.typed(form, "day"),
                Dialogue.typed(form, "seen"),
                Dialogue.typed(form, "reason"),
                person)));
    }

    /** What was done by hand in one process. */
    @GetMapping("/gedaan/{work}")
    List<Line> done(@PathVariable String work, PersonCard person) {
        return tools.done(work, person);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Said refused(Refusal problem) {
        return new Said(problem.getMessage());
    }
}
