package nl.kansrijkestart.casefile.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.SignedIn;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.casefile.answers.FinishedForm;
import nl.kansrijkestart.casefile.answers.FinishedForms;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** One finished form of one's own: to read, to copy, to print. */
@Controller
@RequestMapping("/berichten/formulier/{number:[0-9a-f-]+}")
class FinishedFormPages {

    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final SignedIn signedIn;
    private final FinishedForms forms;
    private final FormPaper paper;

    FinishedFormPages(SignedIn signedIn, FinishedForms forms, FormPaper paper) {
        this.signedIn = signedIn;
        this.forms = forms;
        this.paper = paper;
    }

    @GetMapping
    String page(@PathVariable String number, HttpServletRequest request, Model model) {
        PersonCard person = signedIn.person(request);
        FinishedForm form = own(number, person);
        model.addAttribute("form", form);
        model.addAttribute("origin", FormPaper.origin(form, person));
        model.addAttribute("lines", FormPaper.lines(form));
        return "finishedForm";
    }

    @GetMapping("/tekst")
    ResponseEntity<String> text(@PathVariable String number, HttpServletRequest request) {
        PersonCard person = signedIn.person(request);
        return ResponseEntity.ok().contentType(TEXT).body(paper.text(own(number, person), person));
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number, HttpServletRequest request) {
        PersonCard person = signedIn.person(request);
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
