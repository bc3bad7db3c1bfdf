package nl.kansrijkestart.coalition.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Again;
import nl.kansrijkestart.base.Editing;
import nl.kansrijkestart.coalition.overview.CoalitionOverview;
import nl.kansrijkestart.coalition.overview.TaskNorms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * How long each kind of task is reckoned to take: everybody reads it, the lead or a functional administrator changes
 * it.
 */
@Controller
@RequestMapping("/coalitie/{municipality}/uren")
class HoursPages {

    /** @param typed task → minutes as typed @param problems task → Dutch sentence @param seen as it is */
    record HoursPage(
            String name,
            String place,
            boolean region,
            List<TaskNorms.Norm> norms,
            boolean changes,
            Map<String, String> typed,
            Map<String, String> problems,
            Map<String, String> seen) {}

    private final CoalitionOverview picture;
    private final TaskNorms norms;
    private final Editing editing;

    HoursPages(CoalitionOverview picture, TaskNorms norms, Editing editing) {
        this.picture = picture;
        this.norms = norms;
        this.editing = editing;
    }

    @GetMapping
    ModelAndView show(@PathVariable String municipality, PersonCard person) {
        refuseUnlessKnown(municipality);
        return page(municipality, person, Map.of(), Map.of());
    }

    @PostMapping
    ModelAndView change(
            @PathVariable String municipality,
            @RequestParam Map<String, String> typed,
            Editing.Seen seen,
            PersonCard person,
            Again again,
            RedirectAttributes after) {
        refuseUnlessKnown(municipality);
        if (!norms.changes(person.login(), municipality)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        again.show(() -> page(municipality, person, newer(typed, norms.norms(municipality), seen), Map.of()));
        Map<String, String> problems = editing.change(
                "hours " + (picture.region(municipality) ? "" : municipality),
                seen,
                () -> shown(norms.norms(municipality)),
                () -> norms.change(municipality, typed));
        if (!problems.isEmpty()) {
            return Again.withProblems(page(municipality, person, typed, problems));
        }
        after.addFlashAttribute("message", "De tijden zijn opgeslagen.");
        return new ModelAndView("redirect:/coalitie/{municipality}/uren");
    }

    private ModelAndView page(
            String municipality, PersonCard person, Map<String, String> typed, Map<String, String> problems) {
        List<TaskNorms.Norm> now = norms.norms(municipality);
        return new ModelAndView(
                "taskNorms",
                "page",
                new HoursPage(
                        picture.name(municipality),
                        municipality,
                        picture.region(municipality),
                        now,
                        norms.changes(person.login(), municipality),
                        typed,
                        problems,
                        shown(now)));
    }

    private static Map<String, String> newer(Map<String, String> typed, List<TaskNorms.Norm> norms, Editing.Seen seen) {
        Map<String, String> newer = new LinkedHashMap<>(typed);
        norms.forEach(norm -> newer.computeIfPresent(
                norm.task(),
                (task, minutes) -> seen.newer(
                        norm.label(), minutes.strip() + " minuten", minutes, String.valueOf(norm.minutes()))));
        return newer;
    }

    private static Map<String, String> shown(List<TaskNorms.Norm> norms) {
        return norms.stream()
                .collect(Collectors.toMap(
                        TaskNorms.Norm::label,
                        norm -> norm.minutes() + " minuten",
                        (one, same) -> one,
                        LinkedHashMap::new));
    }

    private void refuseUnlessKnown(String municipality) {
        if (!picture.known(municipality)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
