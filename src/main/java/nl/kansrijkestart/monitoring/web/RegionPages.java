package nl.kansrijkestart.monitoring.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.SignedIn;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.monitoring.figures.RegionFigures;
import nl.kansrijkestart.monitoring.published.ReferenceData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The 16 municipalities beside each other. */
@Controller
@RequestMapping("/regio")
class RegionPages {

    private final SignedIn signedIn;
    private final FigureDoors doors;
    private final RegionFigures figures;
    private final ReferenceData reference;

    RegionPages(SignedIn signedIn, FigureDoors doors, RegionFigures figures, ReferenceData reference) {
        this.signedIn = signedIn;
        this.doors = doors;
        this.figures = figures;
        this.reference = reference;
    }

    @GetMapping
    String region(HttpServletRequest request, Model model) {
        PersonCard person = signedIn.person(request);
        doors.region(person, false);
        model.addAttribute("parts", figures.parts());
        model.addAttribute(
                "own",
                doors.municipalities(person).stream().map(one -> one.code()).toList());
        model.addAttribute("changes", doors.region(person));
        return "region";
    }

    @PostMapping
    String change(
            @RequestParam String municipality,
            @RequestParam String vsv,
            @RequestParam String hospital,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        doors.region(signedIn.person(request), true);
        try {
            reference.change(new ReferenceData.Care(municipality, vsv, hospital));
        } catch (Refusal problem) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("problem", problem.getMessage());
            model.addAttribute("typed", new ReferenceData.Care(municipality, vsv, hospital));
            return region(request, model);
        }
        after.addFlashAttribute("message", "Aangepast.");
        return "redirect:/regio";
    }
}
