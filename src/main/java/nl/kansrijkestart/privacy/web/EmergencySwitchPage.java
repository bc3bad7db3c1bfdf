package nl.kansrijkestart.privacy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.FormToken;
import nl.kansrijkestart.access.web.SignedIn;
import nl.kansrijkestart.engine.Dutch;
import nl.kansrijkestart.engine.FormRefused;
import nl.kansrijkestart.privacy.EmergencySwitch;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a privacy officer or an administrator of a municipality switches emergency access on or off, after a decision. */
@Controller
@RequestMapping("/instelling/noodinzage")
class EmergencySwitchPage {

    private static final Set<String> MAY = Set.of("privacyOfficers", "administrators");

    record Line(String when, String who, String what) { }

    private final SignedIn signedIn;
    private final People people;
    private final EmergencySwitch switches;
    private final FormToken token;

    EmergencySwitchPage(SignedIn signedIn, People people, EmergencySwitch switches, FormToken token) {
        this.signedIn = signedIn;
        this.people = people;
        this.switches = switches;
        this.token = token;
    }

    @GetMapping
    String page(@RequestParam(required = false) String gemeente, HttpServletRequest request, Model model) {
        return show(municipality(signedIn.person(request), gemeente), request, model);
    }

    @PostMapping
    String change(@RequestParam String gemeente, @RequestParam boolean on, @RequestParam(required = false) String decision,
                  @RequestParam(defaultValue = "false") boolean sure, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes after) {
        PersonCard person = signedIn.person(request);
        token.check(request);
        String municipality = municipality(person, gemeente);
        try {
            switches.change(municipality, on, decision, sure, person);
        } catch (FormRefused problem) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", problem.getMessage());
            model.addAttribute("decision", decision);
            return show(municipality, request, model);
        }
        after.addFlashAttribute("message", on ? "Noodinzage staat nu aan." : "Noodinzage staat nu uit.");
        after.addAttribute("gemeente", municipality);
        return "redirect:/instelling/noodinzage";
    }

    private String show(String municipality, HttpServletRequest request, Model model) {
        model.addAttribute("municipalities", places(signedIn.person(request)));
        model.addAttribute("municipality", municipality);
        model.addAttribute("on", switches.isOn(municipality));
        model.addAttribute("changes", switches.changes(municipality).stream().map(one -> new Line(Dutch.wholeDayAndTime(one.at()),
                people.person(one.by()).map(PersonCard::name).orElse(one.by()), (one.on() ? "aangezet" : "uitgezet") + ": " + one.decision())).toList());
        model.addAttribute("token", token.of(request));
        return "emergencySwitch";
    }

    /** @param asked null for the first of her own; another one's is not there */
    private String municipality(PersonCard person, String asked) {
        return places(person).stream().map(MunicipalityCard::code).filter(code -> asked == null || asked.equals(code)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<MunicipalityCard> places(PersonCard person) {
        List<String> codes = people.keysOf(person.login()).stream().filter(key -> MAY.contains(key.group())).map(key -> key.municipality()).toList();
        return people.municipalities().stream().filter(one -> codes.contains(one.code())).toList();
    }
}
