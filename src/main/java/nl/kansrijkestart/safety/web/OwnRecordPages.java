package nl.kansrijkestart.safety.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.SignedIn;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.engine.forms.FormArchive;
import nl.kansrijkestart.safety.OwnRecords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** "Eigen dossiers": everybody has the page, most have nothing on it, and so it says nothing about who has. */
@Controller
@RequestMapping("/eigen-dossier")
class OwnRecordPages {

    record Row(String id, String mark, String since) {}

    record Part(String step, String when, List<FormArchive.Line> lines) {}

    private final SignedIn signedIn;
    private final OwnRecords records;
    private final People people;

    OwnRecordPages(SignedIn signedIn, OwnRecords records, People people) {
        this.signedIn = signedIn;
        this.records = records;
        this.people = people;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model) {
        model.addAttribute(
                "rows",
                records.of(signedIn.person(request)).stream()
                        .map(one -> new Row(
                                one.id(),
                                one.mark(),
                                Dutch.wholeDay(one.opened())
                                        + (one.closed() == null
                                                ? ""
                                                : ", afgerond op " + Dutch.wholeDay(one.closed()))))
                        .toList());
        return "ownRecords";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, HttpServletRequest request, Model model) {
        OwnRecords.Record record = records.look(id, signedIn.person(request))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("mark", record.head().mark());
        model.addAttribute(
                "parts",
                record.parts().stream()
                        .map(part -> new Part(
                                part.step(),
                                Dutch.wholeDayAndTime(part.at()) + ", "
                                        + people.person(part.login())
                                                .map(PersonCard::name)
                                                .orElse(part.login())
                                        + (part.late() ? " (te laat, alleen bewaard)" : ""),
                                part.lines()))
                        .toList());
        return "ownRecord";
    }
}
