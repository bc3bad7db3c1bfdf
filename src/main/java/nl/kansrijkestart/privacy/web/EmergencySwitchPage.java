package nl.kansrijkestart.privacy.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.access.web.Again;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.privacy.emergency.EmergencySwitch;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where privacy officers and administrators of a municipality switch emergency access on, two of them, or off, one of
 * them, after a decision.
 */
@Controller
@RequestMapping("/instelling/noodinzage")
class EmergencySwitchPage {

    private static final Set<Role> MAY = Set.of(Role.privacyOfficers, Role.administrators);

    record Line(String when, String who, String what) {}

    /** @param asked null while nobody asked @param own whether the reader asked @param decision as typed */
    record SwitchPage(
            List<MunicipalityCard> municipalities,
            String municipality,
            boolean on,
            EmergencySwitch.Request asked,
            String askedBy,
            String askedUntil,
            boolean own,
            String decision,
            List<Line> changes) {}

    private final People people;
    private final EmergencySwitch switches;

    EmergencySwitchPage(People people, EmergencySwitch switches) {
        this.people = people;
        this.switches = switches;
    }

    @GetMapping
    ModelAndView page(@RequestParam(required = false) String gemeente, PersonCard person) {
        return show(municipality(person, gemeente), person, null);
    }

    @PostMapping
    String change(
            @RequestParam String gemeente,
            @RequestParam boolean on,
            @RequestParam(required = false) String decision,
            @RequestParam(required = false) Long asked,
            @RequestParam(defaultValue = "false") boolean sure,
            PersonCard person,
            Again again,
            RedirectAttributes after) {
        String municipality = municipality(person, gemeente);
        again.show(() -> show(municipality, person, decision));
        if (!on) {
            switches.off(municipality, decision, sure, person);
        } else if (asked == null) {
            switches.ask(municipality, decision, sure, person);
        } else {
            switches.confirm(municipality, asked, sure, person);
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

    private ModelAndView show(String municipality, PersonCard person, String decision) {
        EmergencySwitch.Request asked = switches.open(municipality).orElse(null);
        return new ModelAndView(
                "emergencySwitch",
                "page",
                new SwitchPage(
                        places(person),
                        municipality,
                        switches.isOn(municipality),
                        asked,
                        asked == null ? "" : name(asked.by()),
                        asked == null ? "" : Dutch.wholeDayAndTime(asked.until()),
                        asked != null && asked.by().equals(person.login()),
                        decision,
                        history(municipality)));
    }

    /** What was asked and what was switched, the newest first. */
    private List<Line> history(String municipality) {
        return Stream.concat(
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
                .toList();
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
                .filter(key -> MAY.stream().anyMatch(key::is))
                .map(key -> key.municipality())
                .toList();
        return people.municipalities().stream()
                .filter(one -> codes.contains(one.code()))
                .toList();
    }
}
