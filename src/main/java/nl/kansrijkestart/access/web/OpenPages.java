package nl.kansrijkestart.access.web;

import java.util.List;
import java.util.Map;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.base.typed.Reachable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Open to everybody: the letter for families from elsewhere, a parent's own web. */
@Controller
class OpenPages {

    /** @param ownNumber and the others patterns that the page's script looks at */
    record LetterPage(String ownNumber, String noOwnNumber, String numberOrMail) {}

    /** @param dimensions code → Dutch, in the order of the web */
    record WellbeingPage(Map<String, String> dimensions) {}

    private static final List<String> DIMENSIONS =
            List.of("body", "mind", "meaning", "quality", "takingPart", "everyday");

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
