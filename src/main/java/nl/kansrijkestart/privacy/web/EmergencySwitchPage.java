package nl.kansrijkestart.privacy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.SignedIn;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.privacy.emergency.EmergencySwitch;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where privacy officers and administrators of a municipality switch emergency access on, two of them, or off, one of
 * them, after a decision.
 */
@Controller
@RequestMapping("/instelling/noodinzage")
class EmergencySwitchPage {

    private static final Set<String> MAY = Set.of("privacyOfficers", "administrators");

    record Line(String when, String who, String what) {}

    private final SignedIn signedIn;
    private final People people;
    private final EmergencySwitch switches;

    EmergencySwitchPage(SignedIn signedIn, People people, EmergencySwitch switches) {
        this.signedIn = signedIn;
        this.people = people;
        this.switches = switches;
    }

    @GetMapping
    String page(@RequestParam(required = false) String gemeente, HttpServletRequest request, Model model) {
        return show(municipality(signedIn.person(request), gemeente), request, model);
    }

    @PostMapping
    String change(
            @RequestParam String gemeente,
            @RequestParam boolean on,
            @RequestParam(required = false) String decision,
            @RequestParam(required = false) Long asked,
            @RequestParam(defaultValue = "false") boolean sure,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        PersonCard person = signedIn.person(request);
        String municipality = municipality(person, gemeente);
        try {
            if (!on) {
                switches.off(municipality, decision, sure, person);
            } else if (asked == null) {
                switches.ask(municipality, decision, sure, person);
            } else {
                switches.confirm(municipality, asked, sure, person);
            }
        } catch (Refusal problem) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", problem.getMessage());
            model.addAttribute("decision", decision);
            return show(municipality, request, model);
        }
        after.addFlashAttribute(
                "message",
                !on
                        ? "Noodinzage staat nu uit."
                        : asked == null
                                ? "Gevraagd. Noodinzage gaat aan als een ander dat binnen een dag bevestigt."
                                : "Noodinzage staat nu aan.");
        after.addAttribute("gemeente", municipality);
        return "redirect:/instelling/noodinzage";
    }

    private String show(String municipality, HttpServletRequest request, Model model) {
        model.addAttribute("municipalities", places(signedIn.person(request)));
        model.addAttribute("municipality", municipality);
        model.addAttribute("on", switches.isOn(municipality));
        EmergencySwitch.Request asked = switches.open(municipality).orElse(null);
        model.addAttribute("asked", asked);
        model.addAttribute("askedBy", asked == null ? "" : name(asked.by()));
        model.addAttribute("askedUntil", asked == null ? "" : Dutch.wholeDayAndTime(asked.until()));
        model.addAttribute(
                "own",
                asked != null && asked.by().equals(signedIn.person(request).login()));
        model.addAttribute(
                "changes",
                Stream.concat(
                                switches.changes(municipality).stream()
                                        .map(one -> Map.entry(
                                                one.at(),
                                                new Line(Dutch.wholeDayAndTime(one.at()), name(one.by()), words(one)))),
                                switches.requests(municipality).stream()
                                        .map(one -> Map.entry(
                                                one.at(),
                                                new Line(
                                                        Dutch.wholeDayAndTime(one.at()),
                                                        name(one.by()),
                                                        "gevraagd om aan te zetten: " + one.decision()))))
                        .sorted(Map.Entry.<Instant, Line>comparingByKey().reversed())
                        .map(Map.Entry::getValue)
                        .toList());
        return "emergencySwitch";
    }

    private String words(EmergencySwitch.Change one) {
        return one.on()
                ? (one.requestedBy() == null
                                ? "aangezet"
                                : "bevestigd en aangezet, gevraagd door " + name(one.requestedBy()))
                        + ": " + one.decision()
                : "uitgezet: " + one.decision();
    }

    private String name(String login) {
        return people.person(login).map(PersonCard::name).orElse(login);
    }

    /** @param asked null for the first of her own; another one's is not there */
    private String municipality(PersonCard person, String asked) {
        return places(person).stream()
                .map(MunicipalityCard::code)
                .filter(code -> asked == null || asked.equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<MunicipalityCard> places(PersonCard person) {
        List<String> codes = people.keysOf(person.login()).stream()
                .filter(key -> MAY.contains(key.group()))
                .map(key -> key.municipality())
                .toList();
        return people.municipalities().stream()
                .filter(one -> codes.contains(one.code()))
                .toList();
    }
}
