package nl.kansrijkestart.coalition.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.SignedIn;
import nl.kansrijkestart.coalition.overview.CoalitionOverview;
import nl.kansrijkestart.coalition.overview.TaskNorms;
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

/**
 * How long each kind of task is reckoned to take: everybody reads it, the lead or a functional administrator changes
 * it.
 */
@Controller
@RequestMapping("/coalitie/{municipality}/uren")
class HoursPages {

    private final SignedIn signedIn;
    private final CoalitionOverview picture;
    private final TaskNorms norms;

    HoursPages(SignedIn signedIn, CoalitionOverview picture, TaskNorms norms) {
        this.signedIn = signedIn;
        this.picture = picture;
        this.norms = norms;
    }

    @GetMapping
    String show(@PathVariable String municipality, HttpServletRequest request, Model model) {
        PersonCard person = signedIn.person(request);
        refuseUnlessKnown(municipality);
        return page(municipality, person, Map.of(), Map.of(), request, model);
    }

    @PostMapping
    String change(
            @PathVariable String municipality,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        PersonCard person = signedIn.person(request);
        refuseUnlessKnown(municipality);
        if (!norms.changes(person.login(), municipality)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Map<String, String> problems = norms.change(municipality, typed);
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(municipality, person, typed, problems, request, model);
        }
        after.addFlashAttribute("message", "De tijden zijn opgeslagen.");
        return "redirect:/coalitie/{municipality}/uren";
    }

    private String page(
            String municipality,
            PersonCard person,
            Map<String, String> typed,
            Map<String, String> problems,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("name", picture.name(municipality));
        model.addAttribute("place", municipality);
        model.addAttribute("region", picture.region(municipality));
        model.addAttribute("norms", norms.norms(municipality));
        model.addAttribute("changes", norms.changes(person.login(), municipality));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "taskNorms";
    }

    private void refuseUnlessKnown(String municipality) {
        if (!picture.known(municipality)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
