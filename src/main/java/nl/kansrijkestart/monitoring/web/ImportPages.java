package nl.kansrijkestart.monitoring.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Again;
import nl.kansrijkestart.monitoring.published.PublishedFigures;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Published figures from a file: first a trial that shows what would happen, then the same text for real. */
@Controller
@RequestMapping("/cijfers/inlezen")
class ImportPages {

    /** @param outcome null before a file was tried @param text what can be read in now; null when it cannot */
    record ImportPage(List<PublishedFigures.Named> indicators, PublishedFigures.Outcome outcome, String text) {}

    private final FigureDoors doors;
    private final PublishedFigures figures;

    ImportPages(FigureDoors doors, PublishedFigures figures) {
        this.doors = doors;
        this.figures = figures;
    }

    @GetMapping
    ModelAndView form(PersonCard person) {
        doors.region(person, true);
        return page(null, null);
    }

    @PostMapping("/proef")
    ModelAndView trial(@RequestParam(required = false) MultipartFile file, PersonCard person, Again again)
            throws IOException {
        doors.region(person, true);
        again.show(() -> page(null, null));
        String text = file == null ? "" : new String(file.getBytes(), StandardCharsets.UTF_8);
        PublishedFigures.Outcome outcome = figures.read(text, true);
        return page(outcome, outcome.problems().isEmpty() ? text : null);
    }

    /** The limit of the server, before our own. */
    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge, Optional<PersonCard> person) {
        person.ifPresent(one -> doors.region(one, true));
        return Again.withProblems(page(null, null))
                .addObject("visitor", person.orElse(null))
                .addObject("problem", "Dit bestand is groter dan 1 MB. Maak het kleiner, bijvoorbeeld per jaar.");
    }

    @PostMapping
    ModelAndView read(@RequestParam String text, PersonCard person, Again again, RedirectAttributes after) {
        doors.region(person, true);
        again.show(() -> page(null, null));
        PublishedFigures.Outcome outcome = figures.read(text, false);
        if (!outcome.problems().isEmpty()) {
            return Again.withProblems(page(outcome, null));
        }
        after.addFlashAttribute(
                "message",
                "Ingelezen: " + outcome.added() + " nieuw, " + outcome.changed() + " gewijzigd, " + outcome.same()
                        + " gelijk gebleven.");
        return new ModelAndView("redirect:/cijfers/inlezen");
    }

    private ModelAndView page(PublishedFigures.Outcome outcome, String text) {
        return new ModelAndView("figuresImport", "page", new ImportPage(figures.indicators(), outcome, text));
    }
}
