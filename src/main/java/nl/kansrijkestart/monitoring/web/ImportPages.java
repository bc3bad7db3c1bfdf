package nl.kansrijkestart.monitoring.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.kansrijkestart.access.web.SignedIn;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.monitoring.published.PublishedFigures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Published figures from a file: first a trial that shows what would happen, then the same text for real. */
@Controller
@RequestMapping("/cijfers/inlezen")
class ImportPages {

    private final SignedIn signedIn;
    private final FigureDoors doors;
    private final PublishedFigures figures;

    ImportPages(SignedIn signedIn, FigureDoors doors, PublishedFigures figures) {
        this.signedIn = signedIn;
        this.doors = doors;
        this.figures = figures;
    }

    @GetMapping
    String form(HttpServletRequest request, Model model) {
        doors.region(signedIn.person(request), true);
        model.addAttribute("indicators", figures.indicators());
        return "figuresImport";
    }

    @PostMapping("/proef")
    String trial(
            @RequestParam(required = false) MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        doors.region(signedIn.person(request), true);
        String text = file == null ? "" : new String(file.getBytes(), StandardCharsets.UTF_8);
        try {
            PublishedFigures.Outcome outcome = figures.read(text, true);
            model.addAttribute("outcome", outcome);
            model.addAttribute("text", outcome.problems().isEmpty() ? text : null);
        } catch (Refusal problem) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("problem", problem.getMessage());
        }
        return form(request, model);
    }

    /** The limit of the server, before our own. */
    @ExceptionHandler
    String tooLarge(
            MaxUploadSizeExceededException tooLarge,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("problem", "Dit bestand is groter dan 1 MB. Maak het kleiner, bijvoorbeeld per jaar.");
        return form(request, model);
    }

    @PostMapping
    String read(
            @RequestParam String text,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        doors.region(signedIn.person(request), true);
        try {
            PublishedFigures.Outcome outcome = figures.read(text, false);
            if (outcome.problems().isEmpty()) {
                after.addFlashAttribute(
                        "message",
                        "Ingelezen: " + outcome.added() + " nieuw, " + outcome.changed() + " gewijzigd, "
                                + outcome.same() + " gelijk gebleven.");
                return "redirect:/cijfers/inlezen";
            }
            model.addAttribute("outcome", outcome);
        } catch (Refusal problem) {
            model.addAttribute("problem", problem.getMessage());
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return form(request, model);
    }
}
