package nl.kansrijkestart.safety.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.SignedIn;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.safety.SafetyRetention;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Own records whose time is over, for the safeguarding officers of the organisation. Marks and days only. */
@Controller
@RequestMapping("/eigen-bewaren")
class OwnRetentionPage {

    record Line(String id, String mark, String until) {}

    private final SignedIn signedIn;
    private final SafetyRetention retention;
    private final People people;

    OwnRetentionPage(SignedIn signedIn, SafetyRetention retention, People people) {
        this.signedIn = signedIn;
        this.retention = retention;
        this.people = people;
    }

    @GetMapping
    String page(HttpServletRequest request, Model model) {
        return show(signedIn.person(request), request, model);
    }

    @PostMapping
    String destroy(
            @RequestParam(required = false) Set<String> dossier,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        PersonCard officer = signedIn.person(request);
        try {
            int gone = retention.destroy(dossier == null ? Set.of() : dossier, officer);
            after.addFlashAttribute(
                    "message",
                    gone == 1 ? "1 eigen dossier is vernietigd." : gone + " eigen dossiers zijn vernietigd.");
        } catch (Refusal problem) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", problem.getMessage());
            return show(officer, request, model);
        }
        return "redirect:/eigen-bewaren";
    }

    private String show(PersonCard officer, HttpServletRequest request, Model model) {
        List<Line> lines = retention.due(officer).stream()
                .map(one -> new Line(one.id(), one.mark(), Dutch.wholeDay(one.until())))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute(
                "proofs",
                retention.certificates(officer).stream()
                        .map(one -> Dutch.wholeDayAndTime(one.at()) + ": " + one.records() + " eigen dossiers, "
                                + one.lines() + " regels, goedgekeurd door "
                                + people.person(one.approver())
                                        .map(PersonCard::name)
                                        .orElse(one.approver()))
                        .toList());
        return "ownRetention";
    }
}
