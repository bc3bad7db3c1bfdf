package nl.kansrijkestart.privacy.web;

import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.casefile.web.Pdf;
import nl.kansrijkestart.privacy.rights.FamilyCopy;
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

/** The copy that a parent asked for, while a privacy officer granted it and the parent did not get it yet. */
@Controller
@RequestMapping("/verzoek/{id}/kopie")
class RightsCopyPages {

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final FamilyCopy copies;
    private final Pdf pdf;

    RightsCopyPages(FamilyCopy copies, Pdf pdf) {
        this.copies = copies;
        this.pdf = pdf;
    }

    @GetMapping
    ResponseEntity<String> text(@PathVariable String id, PersonCard person) {
        FamilyCopy.Copy copy = copy(id, person);
        String sections = copy.sections().stream()
                .map(section ->
                        section.title() + "\n" + "-".repeat(section.title().length()) + "\n"
                                + section.lines().stream()
                                        .map(line -> line.question() + ": " + line.answer() + "\n")
                                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        return ResponseEntity.ok()
                .contentType(TEXT)
                .body(copy.title() + ", " + copy.mark() + "\n" + copy.origin() + "\n" + copy.safety() + "\n\n"
                        + sections);
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, PersonCard person) {
        FamilyCopy.Copy copy = copy(id, person);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, file(copy, "pdf"))
                .body(pdf.of("familyCopyPdf", Map.of("copy", copy)));
    }

    /** To take along to another organisation. */
    @GetMapping("/json")
    ResponseEntity<FamilyCopy.Copy> json(@PathVariable String id, PersonCard person) {
        FamilyCopy.Copy copy = copy(id, person);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, file(copy, "json"))
                .body(copy);
    }

    private static String file(FamilyCopy.Copy copy, String ending) {
        return ContentDisposition.attachment()
                .filename("Kopie-" + copy.mark().replace(' ', '-') + "." + ending)
                .build()
                .toString();
    }

    private FamilyCopy.Copy copy(String id, PersonCard person) {
        return copies.of(id, person.login()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
