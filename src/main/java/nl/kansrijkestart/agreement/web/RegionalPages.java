package nl.kansrijkestart.agreement.web;

import java.util.List;
import nl.kansrijkestart.agreement.regional.RegionalAnswers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the project leader reads what came of a regional change. Nobody else finds it. */
@Controller
class RegionalPages {

    record RegionalPage(List<RegionalAnswers.Change> changes) {}

    private final RegionalAnswers answers;

    RegionalPages(RegionalAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/regio/afspraken")
    ModelAndView changes() {
        return new ModelAndView("regionalAnswers", "page", new RegionalPage(answers.changes()));
    }
}
