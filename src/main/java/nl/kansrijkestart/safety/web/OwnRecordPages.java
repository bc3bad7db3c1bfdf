package nl.kansrijkestart.safety.web;

import java.util.List;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.engine.forms.FormArchive;
import nl.kansrijkestart.safety.OwnRecords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** "Eigen dossiers": everybody has the page, most have nothing on it, and so it says nothing about who has. */
@Controller
@RequestMapping("/eigen-dossier")
class OwnRecordPages {

    record Row(String id, String mark, String since) {}

    record Part(String step, String when, List<FormArchive.Line> lines) {}

    record OwnRecordsPage(List<Row> rows) {}

    record OwnRecordPage(String mark, List<Part> parts) {}

    private final OwnRecords records;
    private final People people;

    OwnRecordPages(OwnRecords records, People people) {
        this.records = records;
        this.people = people;
    }

    @GetMapping
    ModelAndView list(PersonCard person) {
        return new ModelAndView(
                "ownRecords",
                "page",
                new OwnRecordsPage(records.of(person).stream()
                        .map(one -> new Row(
                                one.id(),
                                one.mark(),
                                Dutch.wholeDay(one.opened())
                                        + (one.closed() == null
                                                ? ""
                                                : ", afgerond op " + Dutch.wholeDay(one.closed()))))
                        .toList()));
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable String id, PersonCard person) {
        OwnRecords.Record record =
                records.look(id, person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView(
                "ownRecord",
                "page",
                new OwnRecordPage(
                        record.head().mark(),
                        record.parts().stream()
                                .map(part -> new Part(
                                        part.step(),
                                        Dutch.wholeDayAndTime(part.at()) + ", "
                                                + people.person(part.login())
                                                        .map(PersonCard::name)
                                                        .orElse(part.login())
                                                + (part.late() ? " (te laat, alleen bewaard)" : ""),
                                        part.lines()))
                                .toList()));
    }
}
