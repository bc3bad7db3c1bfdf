package nl.kansrijkestart.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.access.Login;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Reachable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Open to everybody: where everything is, and the letter for families from elsewhere. */
@Controller
class OpenPages {

    private static final Set<String> SEE_COCKPIT = Set.of("hubCoordinators", "administrators", "modellers");

    private final SignedIn signedIn;
    private final People people;
    private final Environment environment;

    OpenPages(SignedIn signedIn, People people, Environment environment) {
        this.signedIn = signedIn;
        this.people = people;
        this.environment = environment;
    }

    @GetMapping("/")
    String home(HttpServletRequest request, Model model) {
        model.addAttribute(
                "cockpit",
                signedIn.find(request)
                        .map(person -> person.roles().stream().anyMatch(SEE_COCKPIT::contains))
                        .orElse(true));
        List<Login> offered =
                environment.acceptsProfiles(Profiles.of("practice")) ? people.practiceLogins() : List.of();
        model.addAttribute("logins", offered);
        model.addAttribute(
                "otherLogins",
                offered.isEmpty()
                        ? offered
                        : people.everybody().stream()
                                .filter(one -> !offered.contains(one))
                                .toList());
        return "home";
    }

    @GetMapping(PageHeaders.LETTER)
    String letter(Model model) {
        model.addAttribute("ownNumber", Reachable.ownNumber.pattern());
        model.addAttribute("noOwnNumber", Reachable.ownNumber.problem());
        model.addAttribute("numberOrMail", Reachable.number.pattern() + "|" + Reachable.mail.pattern());
        return "letter";
    }
}
