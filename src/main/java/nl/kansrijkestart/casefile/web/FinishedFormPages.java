package nl.kansrijkestart.casefile.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.casefile.answers.FinishedForms;
import nl.kansrijkestart.casefile.answers.FinishedForms.FinishedForm;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One finished form of one's own: to read, to copy, to print. */
@Controller
@RequestMapping("/berichten/formulier/{number:[0-9a-f-]+}")
class FinishedFormPages {

    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    record FinishedFormPage(FinishedForm form, String origin, List<FormPaper.Line> lines) {}

    private final FinishedForms forms;
    private final FormPaper paper;

    FinishedFormPages(FinishedForms forms, FormPaper paper) {
        this.forms = forms;
        this.paper = paper;
    }

    @GetMapping
    ModelAndView page(@PathVariable String number, PersonCard person) {
        FinishedForm form = own(number, person);
        return new ModelAndView(
                "finishedForm",
                "page",
                new FinishedFormPage(form, FormPaper.origin(form, person), FormPaper.lines(form)));
    }

    @GetMapping("/tekst")
    ResponseEntity<String> text(@PathVariable String number, PersonCard person) {
        return ResponseEntity.ok().contentType(TEXT).body(paper.text(own(number, person), person));
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number, PersonCard person) {
        FinishedForm form = own(number, person);
        String name = form.mark().replace(' ', '-') + "-" + Deadlines.day(form.at()) + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(paper.pdf(form, person));
    }

    private FinishedForm own(String number, PersonCard person) {
        return Optional.of(number)
                .filter(NUMBER.asMatchPredicate())
                .flatMap(one -> forms.one(UUID.fromString(one), person))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
