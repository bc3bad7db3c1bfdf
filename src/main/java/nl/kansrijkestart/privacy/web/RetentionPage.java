package nl.kansrijkestart.privacy.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Again;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.privacy.looks.LogRetention;
import nl.kansrijkestart.privacy.rights.Retention;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files whose time is over, for the privacy officer who approves that they go. */
@Controller
@RequestMapping("/bewaren")
class RetentionPage {

    record Line(String caseId, String mark, String retention, String until) {}

    record Proof(String when, String who, String retention, int files, int lines) {}

    /** @param cleaned what was cleaned of the logs */
    record DuePage(
            List<MunicipalityCard> municipalities,
            String municipality,
            List<Line> lines,
            List<Proof> proofs,
            List<String> cleaned) {}

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
    ModelAndView page(@RequestParam(required = false) String gemeente, PersonCard officer) {
        List<MunicipalityCard> places = door.places(officer);
        return show(places, PrivacyDoor.municipality(places, gemeente));
    }

    @PostMapping
    String destroy(
            @RequestParam String gemeente,
            @RequestParam(required = false) Set<String> dossier,
            PersonCard officer,
            Again again,
            RedirectAttributes after) {
        List<MunicipalityCard> places = door.places(officer);
        String municipality = PrivacyDoor.municipality(places, gemeente);
        again.show(() -> show(places, municipality));
        int gone = retention.destroy(municipality, dossier == null ? Set.of() : dossier, officer);
        after.addFlashAttribute(
                "message",
                gone == 1
                        ? "1 dossier is vernietigd. Het bewijs staat onderaan."
                        : gone + " dossiers zijn vernietigd. Het bewijs staat onderaan.");
        after.addAttribute("gemeente", municipality);
        return "redirect:/bewaren";
    }

    private ModelAndView show(List<MunicipalityCard> places, String municipality) {
        List<Retention.Certificate> proofs = retention.certificates(municipality);
        Map<String, PersonCard> approvers = people.people(
                proofs.stream().map(Retention.Certificate::approver).toList());
        return new ModelAndView(
                "retention",
                "page",
                new DuePage(
                        places,
                        municipality,
                        retention.due(municipality).stream()
                                .map(one ->
                                        new Line(one.caseId(), one.mark(), one.title(), Dutch.wholeDay(one.until())))
                                .toList(),
                        proofs.stream()
                                .map(one -> new Proof(
                                        Dutch.wholeDayAndTime(one.at()),
                                        approvers.containsKey(one.approver())
                                                ? approvers.get(one.approver()).name()
                                                : one.approver(),
                                        one.retention(),
                                        one.files(),
                                        one.lines()))
                                .toList(),
                        logs.newest().stream()
                                .map(one -> Dutch.wholeDayAndTime(one.at()) + ": " + one.lines() + " " + one.kind())
                                .toList()));
    }
}
