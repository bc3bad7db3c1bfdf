package nl.kansrijkestart.agreement.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.kansrijkestart.access.web.SignedIn;
import nl.kansrijkestart.agreement.regional.RegionalAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where the project leader reads what came of a regional change. Nobody else finds it. */
@Controller
class RegionalPages {

    private final SignedIn signedIn;
    private final RegionalAnswers answers;

    RegionalPages(SignedIn signedIn, RegionalAnswers answers) {
        this.signedIn = signedIn;
        this.answers = answers;
    }

    @GetMapping("/regio/afspraken")
    String changes(HttpServletRequest request, Model model) {
        if (!signedIn.person(request).roles().contains("projectLeaders")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("changes", answers.changes());
        return "regionalAnswers";
    }
}
