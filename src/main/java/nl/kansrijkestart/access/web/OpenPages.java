package nl.kansrijkestart.access.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.People.Login;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.base.typed.Reachable;
import nl.kansrijkestart.engine.Directory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Open to everybody: where everything is, the letter for families from elsewhere, a parent's own web. */
@Controller
class OpenPages {

    /** @param logins offered in practice mode, the first with a table of their own */
    record HomePage(boolean cockpit, List<Login> logins, List<Login> otherLogins) {}

    /** @param ownNumber and the others patterns that the page's script looks at */
    record LetterPage(String ownNumber, String noOwnNumber, String numberOrMail) {}

    /** @param dimensions code → Dutch, in the order of the web */
    record WellbeingPage(Map<String, String> dimensions) {}

    private static final List<String> DIMENSIONS =
            List.of("body", "mind", "meaning", "quality", "takingPart", "everyday");

    private final People people;
    /** Who looks into it, by role. */
    private final Set<String> cockpit;

    private final boolean practice;

    OpenPages(People people, Directory directory, Environment environment) {
        this.people = people;
        this.cockpit = Stream.of(directory.lookIntoCockpit(), directory.lookAtCoalitions())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        this.practice = environment.acceptsProfiles(Profiles.of("practice"));
    }

    @GetMapping("/")
    ModelAndView home(Optional<PersonCard> visitor) {
        List<Login> offered = practice ? people.practiceLogins() : List.of();
        return new ModelAndView(
                "home",
                "page",
                new HomePage(
                        visitor.map(person -> person.roles().stream().anyMatch(cockpit::contains))
                                .orElse(true),
                        offered,
                        offered.isEmpty()
                                ? offered
                                : people.everybody().stream()
                                        .filter(one -> !offered.contains(one))
                                        .toList()));
    }

    @GetMapping(PageHeaders.LETTER)
    ModelAndView letter() {
        return new ModelAndView(
                "letter",
                "page",
                new LetterPage(
                        Reachable.ownNumber.pattern(),
                        Reachable.ownNumber.problem(),
                        Reachable.number.pattern() + "|" + Reachable.mail.pattern()));
    }

    /** The parent's own: who is logged in makes no difference, and nothing that she fills in comes here. */
    @GetMapping(PageHeaders.WELLBEING)
    ModelAndView wellbeing() {
        return new ModelAndView("wellbeing", "page", new WellbeingPage(Words.of("wellbeing", DIMENSIONS)));
    }
}
