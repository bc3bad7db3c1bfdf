package nl.kansrijkestart.privacy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.privacy.rights.LogRetention;
import nl.kansrijkestart.privacy.rights.Retention;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files whose time is over, for the privacy officer who approves that they go. */
@Controller
@RequestMapping("/bewaren")
class RetentionPage {

    /** More at a time is no decision; the oldest come first. */
    private static final int MOST = 1000;

    record Line(String caseId, String mark, String retention, String until) {}

    record Proof(String when, String who, String retention, int files, int lines) {}

    private final PrivacyDoor door;
    private final Retention retention;
    private final LogRetention logs;
    private final People people;

    RetentionPage(PrivacyDoor door, Retention retention, LogRetention logs, People people) {
        this.door = door;
        this.retention = retention;
        this.logs = logs;
        this.people = people;
    }

    @GetMapping
    String page(@RequestParam(required = false) String gemeente, HttpServletRequest request, Model model) {
        PersonCard officer = door.officer(request);
        return show(door.municipality(officer, gemeente), officer, request, model);
    }

    @PostMapping
    String destroy(
            @RequestParam String gemeente,
            @RequestParam(required = false) Set<String> dossier,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        PersonCard officer = door.officer(request);
        String municipality = door.municipality(officer, gemeente);
        try {
            int gone = retention.destroy(municipality, dossier == null ? Set.of() : dossier, officer);
            after.addFlashAttribute(
                    "message",
                    gone == 1
                            ? "1 dossier is vernietigd. Het bewijs staat onderaan."
                            : gone + " dossiers zijn vernietigd. Het bewijs staat onderaan.");
        } catch (Refusal problem) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", problem.getMessage());
            return show(municipality, officer, request, model);
        }
        after.addAttribute("gemeente", municipality);
        return "redirect:/bewaren";
    }

    private String show(String municipality, PersonCard officer, HttpServletRequest request, Model model) {
        List<Line> lines = retention.due(municipality).stream()
                .limit(MOST)
                .map(one -> new Line(one.caseId(), one.mark(), one.retention().title(), Dutch.wholeDay(one.until())))
                .toList();
        model.addAttribute("municipalities", door.places(officer));
        model.addAttribute("municipality", municipality);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "proofs",
                retention.certificates(municipality).stream()
                        .map(one -> new Proof(
                                Dutch.wholeDayAndTime(one.at()),
                                people.person(one.approver())
                                        .map(PersonCard::name)
                                        .orElse(one.approver()),
                                one.retention(),
                                one.files(),
                                one.lines()))
                        .toList());
        model.addAttribute(
                "cleaned",
                logs.newest().stream()
                        .map(one -> Dutch.wholeDayAndTime(one.at()) + ": " + one.lines() + " " + one.kind())
                        .toList());
        return "retention";
    }
}
