package nl.kansrijkestart.monitoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.SignedIn;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.monitoring.figures.CoalitionWork;
import nl.kansrijkestart.monitoring.figures.Indicators;
import nl.kansrijkestart.monitoring.figures.Sheet;
import nl.kansrijkestart.monitoring.published.PublishedFigures;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Figures of a municipality, of its agreements, and of the own organisation. */
@Controller
@RequestMapping("/cijfers")
class FigurePages {

    private final SignedIn signedIn;
    private final FigureDoors doors;
    private final Indicators indicators;
    private final PublishedFigures published;
    private final People people;
    private final ObjectProvider<CoalitionWork> coalition;
    private final Clock clock;

    FigurePages(
            SignedIn signedIn,
            FigureDoors doors,
            Indicators indicators,
            PublishedFigures published,
            People people,
            ObjectProvider<CoalitionWork> coalition,
            Clock clock) {
        this.signedIn = signedIn;
        this.doors = doors;
        this.indicators = indicators;
        this.published = published;
        this.people = people;
        this.coalition = coalition;
        this.clock = clock;
    }

    @GetMapping
    String index(HttpServletRequest request, Model model) {
        PersonCard person = signedIn.person(request);
        model.addAttribute("places", doors.municipalities(person));
        model.addAttribute(
                "region", doors.region(person) || !doors.municipalities(person).isEmpty());
        model.addAttribute("imports", doors.region(person));
        return "figuresIndex";
    }

    @GetMapping("/{municipality:gm[0-9]{4}}")
    String municipality(
            @PathVariable String municipality,
            @RequestParam(required = false) String periode,
            HttpServletRequest request,
            Model model) {
        PersonCard person = signedIn.person(request);
        MunicipalityCard place = doors.municipality(person, municipality);
        model.addAttribute("place", place);
        model.addAttribute("leads", doors.leads(person, municipality));
        Sheet sheet = indicators.sheet(municipality, periode);
        int year = sheet.year() == 0 ? Deadlines.day(clock.instant()).getYear() : sheet.year();
        model.addAttribute("sheet", sheet);
        model.addAttribute(
                "work",
                coalition.stream()
                        .flatMap(one -> one.standing(municipality, year).stream())
                        .toList());
        model.addAttribute("published", published.of(municipality));
        return "figures";
    }

    @GetMapping("/{municipality:gm[0-9]{4}}/afspraken")
    String agreements(@PathVariable String municipality, HttpServletRequest request, Model model) {
        model.addAttribute("place", doors.agreementsOf(signedIn.person(request), municipality));
        model.addAttribute("clauses", indicators.clauses(municipality));
        return "figuresAgreements";
    }

    @GetMapping("/organisatie")
    String organisation(HttpServletRequest request, Model model) {
        PersonCard person = signedIn.person(request);
        model.addAttribute("organisation", person.organisationName());
        model.addAttribute(
                "kind",
                Words.of(
                        "partnerKind",
                        people.organisation(person.organisation()).partnerKind()));
        model.addAttribute(
                "own",
                people.municipalities().stream()
                        .filter(one -> people.worksIn(person.organisation(), one.code()))
                        .flatMap(one -> indicators.organisation(person.organisation(), one).stream())
                        .toList());
        return "figuresOrganisation";
    }
}
