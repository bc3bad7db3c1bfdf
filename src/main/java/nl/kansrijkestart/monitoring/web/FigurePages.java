package nl.kansrijkestart.monitoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.SignedIn;
import nl.kansrijkestart.casefile.Words;
import nl.kansrijkestart.monitoring.CoalitionWork;
import nl.kansrijkestart.monitoring.Indicators;
import nl.kansrijkestart.monitoring.Line;
import nl.kansrijkestart.monitoring.LoopCheck;
import nl.kansrijkestart.monitoring.PublishedFigures;
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

    /** The own organisation in one municipality. */
    record Own(String municipality, List<Line> lines) { }

    private final SignedIn signedIn;
    private final FigureDoors doors;
    private final Indicators indicators;
    private final PublishedFigures published;
    private final LoopCheck loops;
    private final People people;
    private final ObjectProvider<CoalitionWork> coalition;

    FigurePages(SignedIn signedIn, FigureDoors doors, Indicators indicators, PublishedFigures published, LoopCheck loops, People people,
                ObjectProvider<CoalitionWork> coalition) {
        this.signedIn = signedIn;
        this.doors = doors;
        this.indicators = indicators;
        this.published = published;
        this.loops = loops;
        this.people = people;
        this.coalition = coalition;
    }

    @GetMapping
    String index(HttpServletRequest request, Model model) {
        PersonCard person = signedIn.person(request);
        model.addAttribute("places", doors.municipalities(person));
        model.addAttribute("region", doors.region(person) || !doors.municipalities(person).isEmpty());
        model.addAttribute("imports", doors.region(person));
        return "figuresIndex";
    }

    @GetMapping("/{municipality:gm[0-9]{4}}")
    String municipality(@PathVariable String municipality, @RequestParam(required = false) Integer jaar, HttpServletRequest request, Model model) {
        PersonCard person = signedIn.person(request);
        MunicipalityCard place = doors.municipality(person, municipality);
        model.addAttribute("place", place);
        model.addAttribute("leads", doors.leads(person, municipality));
        int year = year(jaar, indicators.years(municipality));
        model.addAttribute("sheet", indicators.sheet(municipality, year));
        model.addAttribute("work", coalition.stream().flatMap(one -> one.standing(municipality, year).stream()).toList());
        model.addAttribute("sound", loops.sound(municipality));
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
    String organisation(@RequestParam(required = false) Integer jaar, HttpServletRequest request, Model model) {
        PersonCard person = signedIn.person(request);
        List<MunicipalityCard> works = people.municipalities().stream().filter(one -> people.worksIn(person.organisation(), one.code())).toList();
        List<Integer> years = works.stream().flatMap(one -> indicators.years(one.code()).stream()).distinct().sorted((a, b) -> b - a).toList();
        int year = year(jaar, years);
        model.addAttribute("year", year);
        model.addAttribute("years", years);
        model.addAttribute("organisation", person.organisationName());
        model.addAttribute("kind", Words.of("partnerKind", people.organisation(person.organisation()).partnerKind()));
        model.addAttribute("own", works.stream().map(one -> new Own(one.name(), indicators.organisation(person.organisation(), one.code(), year)))
                .filter(one -> one.lines().stream().anyMatch(Line::visible)).toList());
        return "figuresOrganisation";
    }

    /** Whole years only: two periods that almost overlap would give a small number away. */
    private int year(Integer asked, List<Integer> years) {
        return asked != null && years.contains(asked) ? asked : indicators.thisYear();
    }
}
