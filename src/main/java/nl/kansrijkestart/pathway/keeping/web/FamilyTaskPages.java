package nl.kansrijkestart.pathway.keeping.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Again;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.TaskMoves.Chosen;
import nl.kansrijkestart.engine.tasks.TaskMoves.Why;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who keeps the whole of a family's help gives open tasks to somebody else, with a reason; many at once too. */
@Controller
@RequestMapping("/gezin/{caseId}/taken")
class FamilyTaskPages {

    /** @param chosen tasks, as typed @param people who may have one of them at least: login, name */
    record FamilyTasksPage(
            CaseView view,
            List<GivenTasks.Line> tasks,
            List<Option> people,
            List<Option> whys,
            Set<String> chosen,
            String to,
            String why,
            String note) {}

    private final CaseAccess access;
    private final GivenTasks tasks;

    FamilyTaskPages(CaseAccess access, GivenTasks tasks) {
        this.access = access;
        this.tasks = tasks;
    }

    @GetMapping
    ModelAndView page(@PathVariable String caseId, PersonCard person) {
        return show(keeping(caseId, person), person, Set.of(), null, null, "");
    }

    @PostMapping
    String give(
            @PathVariable String caseId,
            @RequestParam MultiValueMap<String, String> form,
            PersonCard person,
            Again again,
            RedirectAttributes after) {
        CaseView view = keeping(caseId, person);
        Set<String> chosen = Set.copyOf(form.getOrDefault("task", List.of()));
        String to = form.getFirst("to");
        String why = form.getFirst("why");
        String note = form.getFirst("note") == null ? "" : form.getFirst("note");
        again.show(() -> show(keeping(caseId, person), person, chosen, to, why, note));
        if (chosen.isEmpty()) {
            throw new Refusal("Kies eerst een of meer taken.");
        }
        if (to == null || to.isEmpty()) {
            throw new Refusal("Kies aan wie u de taken geeft.");
        }
        Chosen reason = Chosen.of(why, note, "waarom");
        Map<String, String> had = new LinkedHashMap<>();
        chosen.forEach(task -> had.put(task, form.getFirst("has." + task)));
        int given = tasks.give(view, had, to, person.login(), reason.why(), reason.note());
        after.addFlashAttribute(
                "message", (given == 1 ? "De taak heeft" : "De " + given + " taken hebben") + " nu iemand anders.");
        return "redirect:/gezin/{caseId}";
    }

    private CaseView keeping(String caseId, PersonCard person) {
        return access.look(caseId, person.login())
                .filter(CaseView::givesTasks)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView show(
            CaseView view, PersonCard reader, Set<String> chosen, String to, String why, String note) {
        List<GivenTasks.Line> lines = tasks.of(view, reader.login());
        Map<String, String> people = new LinkedHashMap<>();
        lines.forEach(line -> people.putAll(line.canHave()));
        List<Option> options = new ArrayList<>();
        people.forEach((login, name) -> options.add(new Option(login, name)));
        return new ModelAndView(
                "caseTasks",
                "page",
                new FamilyTasksPage(
                        view,
                        lines,
                        options,
                        Why.choices().stream()
                                .map(one -> new Option(one.name(), Words.of("taskMove", one.name())))
                                .toList(),
                        chosen,
                        to,
                        why,
                        note));
    }
}
