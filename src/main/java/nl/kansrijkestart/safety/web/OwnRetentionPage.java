package nl.kansrijkestart.safety.web;

import java.util.List;
import java.util.Set;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Again;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.safety.SafetyRetention;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Own records whose time is over, for the safeguarding officers of the organisation. Marks and days only. */
@Controller
@RequestMapping("/eigen-bewaren")
class OwnRetentionPage {

    record Line(String id, String mark, String until) {}

    record OwnDuePage(List<Line> lines, List<String> proofs) {}

    private final SafetyRetention retention;
    private final People people;

    OwnRetentionPage(SafetyRetention retention, People people) {
        this.retention = retention;
        this.people = people;
    }

    @GetMapping
    ModelAndView page(PersonCard officer) {
        return new ModelAndView(
                "ownRetention",
                "page",
                new OwnDuePage(
                        retention.due(officer).stream()
                                .map(one -> new Line(one.id(), one.mark(), Dutch.wholeDay(one.until())))
                                .toList(),
                        retention.certificates(officer).stream()
                                .map(one -> Dutch.wholeDayAndTime(one.at()) + ": " + one.records()
                                        + " eigen dossiers, " + one.lines() + " regels, goedgekeurd door "
                                        + people.person(one.approver())
                                                .map(PersonCard::name)
                                                .orElse(one.approver()))
                                .toList()));
    }

    @PostMapping
    String destroy(
            @RequestParam(required = false) Set<String> dossier,
            PersonCard officer,
            Again again,
            RedirectAttributes after) {
        again.show(() -> page(officer));
        int gone = retention.destroy(dossier == null ? Set.of() : dossier, officer);
        after.addFlashAttribute(
                "message", gone == 1 ? "1 eigen dossier is vernietigd." : gone + " eigen dossiers zijn vernietigd.");
        return "redirect:/eigen-bewaren";
    }
}
