package nl.kansrijkestart.casefile.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.SignedIn;
import nl.kansrijkestart.base.Dutch;
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
@RequestMapping("/berichten/formulier/{id:\\d{1,18}}")
class FinishedFormPages {

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
    String page(@PathVariable long id, HttpServletRequest request, Model model) {
        PersonCard person = signedIn.person(request);
        FinishedForm form = own(id, person);
        model.addAttribute("form", form);
        model.addAttribute("origin", FormPaper.origin(form, person));
        model.addAttribute("lines", FormPaper.lines(form));
        return "finishedForm";
    }

    @GetMapping("/tekst")
    ResponseEntity<String> text(@PathVariable long id, HttpServletRequest request) {
        PersonCard person = signedIn.person(request);
        return ResponseEntity.ok().contentType(TEXT).body(paper.text(own(id, person), person));
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id, HttpServletRequest request) {
        PersonCard person = signedIn.person(request);
        FinishedForm form = own(id, person);
        String name = form.mark().replace(' ', '-') + "-" + Dutch.date(form.at()) + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(paper.pdf(form, person));
    }

    private FinishedForm own(long id, PersonCard person) {
        return forms.one(id, person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
