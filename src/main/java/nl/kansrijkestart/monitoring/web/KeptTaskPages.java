package nl.kansrijkestart.monitoring.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Again;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.TaskMoves.Chosen;
import nl.kansrijkestart.engine.tasks.TaskMoves.Why;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who keeps the work of a coalition or the requests of parents gives open tasks to somebody else; many at once too. */
@Controller
@RequestMapping("/taken/geven")
class KeptTaskPages {

    /** @param chosen tasks, as typed @param people who may have one of them at least */
    record KeptTasksPage(
            List<KeptTasks.Line> tasks,
            List<Option> people,
            List<Option> whys,
            Set<String> chosen,
            String to,
            String why,
            String note) {}

    private final KeptTasks tasks;

    KeptTaskPages(KeptTasks tasks) {
        this.tasks = tasks;
    }

    @GetMapping
    ModelAndView page(PersonCard person) {
        return show(person, Set.of(), null, null, "");
    }

    @PostMapping
    String give(
            @RequestParam MultiValueMap<String, String> form,
            PersonCard person,
            Again again,
            RedirectAttributes after) {
        Set<String> chosen = Set.copyOf(form.getOrDefault("task", List.of()));
        String to = form.getFirst("to");
        String why = form.getFirst("why");
        String note = form.getFirst("note") == null ? "" : form.getFirst("note");
        again.show(() -> show(person, chosen, to, why, note));
        if (chosen.isEmpty()) {
            throw new Refusal("Kies eerst een of meer taken.");
        }
        if (to == null || to.isEmpty()) {
            throw new Refusal("Kies aan wie u de taken geeft.");
        }
        Chosen reason = Chosen.of(why, note, "waarom");
        Map<String, String> had = new LinkedHashMap<>();
        chosen.forEach(task -> had.put(task, form.getFirst("has." + task)));
        tasks.give(person, had, to, reason);
        after.addFlashAttribute(
                "message",
                (chosen.size() == 1 ? "De taak heeft" : "De " + chosen.size() + " taken hebben")
                        + " nu iemand anders.");
        return "redirect:/taken/geven";
    }

    private ModelAndView show(PersonCard person, Set<String> chosen, String to, String why, String note) {
        List<KeptTasks.Line> lines = tasks.of(person);
        Map<String, String> people = new LinkedHashMap<>();
        lines.forEach(line -> people.putAll(line.canHave()));
        return new ModelAndView(
                "keptTasks",
                "page",
                new KeptTasksPage(
                        lines,
                        people.entrySet().stream()
                                .map(one -> new Option(one.getKey(), one.getValue()))
                                .toList(),
                        Why.choices().stream()
                                .map(one -> new Option(one.name(), Words.of("taskMove", one.name())))
                                .toList(),
                        chosen,
                        to,
                        why,
                        note));
    }
}
