package nl.kansrijkestart.coalition.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.SignedIn;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.coalition.exchange.CoalitionExchange;
import nl.kansrijkestart.coalition.overview.CoalitionOverview;
import nl.kansrijkestart.coalition.overview.TaskNorms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The coalitions, for everybody who can log in: nothing on these pages is about a family. */
@Controller
class CoalitionPages {

    private final SignedIn signedIn;
    private final CoalitionOverview picture;
    private final CoalitionExchange exchange;
    private final TaskNorms norms;

    CoalitionPages(SignedIn signedIn, CoalitionOverview picture, CoalitionExchange exchange, TaskNorms norms) {
        this.signedIn = signedIn;
        this.picture = picture;
        this.exchange = exchange;
        this.norms = norms;
    }

    @GetMapping("/coalitie")
    String all(HttpServletRequest request, Model model) {
        signedIn.person(request);
        model.addAttribute("rows", picture.all());
        model.addAttribute("regions", picture.regions());
        return "coalitions";
    }

    @GetMapping("/coalitie/{municipality}")
    String one(@PathVariable String municipality, HttpServletRequest request, Model model) {
        PersonCard person = signedIn.person(request);
        if (!picture.known(municipality)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("name", picture.name(municipality));
        model.addAttribute("rounds", picture.rounds(municipality));
        model.addAttribute("domains", picture.composition(municipality));
        model.addAttribute("days", picture.thousandDays());
        model.addAttribute(
                "next",
                picture.next(municipality).stream()
                        .map(task -> new Next(
                                task.name(),
                                task.due() == null ? "geen vaste datum" : Dutch.wholeDayAndTime(task.due())))
                        .toList());
        model.addAttribute("actions", picture.actions(municipality));
        model.addAttribute("agreements", picture.agreements(municipality));
        model.addAttribute("projects", picture.projects(municipality));
        model.addAttribute("interventions", picture.interventions(municipality));
        model.addAttribute("money", picture.money(municipality));
        model.addAttribute("meetings", picture.meetings(municipality));
        model.addAttribute("participation", picture.participation(municipality));
        model.addAttribute("scan", picture.selfScan(municipality));
        model.addAttribute("quarters", norms.quarters(municipality));
        model.addAttribute("place", municipality);
        model.addAttribute("region", exchange.region(municipality));
        model.addAttribute("news", exchange.own(municipality));
        model.addAttribute("around", exchange.around(municipality));
        model.addAttribute("questions", exchange.questions(municipality));
        model.addAttribute("publishes", exchange.publishes(person.login(), municipality));
        model.addAttribute("together", picture.together(municipality));
        return "coalition";
    }

    record Next(String task, String due) {}
}
