package nl.kansrijkestart.monitoring.web;

import java.time.Clock;
import java.util.List;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.monitoring.figures.CoalitionWork;
import nl.kansrijkestart.monitoring.figures.Indicators;
import nl.kansrijkestart.monitoring.figures.Sheet;
import nl.kansrijkestart.monitoring.published.PublishedFigures;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Figures of a municipality, of its agreements, and of the own organisation. */
@Controller
@RequestMapping("/cijfers")
class FigurePages {

    record FiguresIndexPage(List<MunicipalityCard> places, boolean region, boolean imports) {}

    /** @param leads whether the reader leads here @param work what the coalition did in the year of the sheet */
    record FiguresPage(
            MunicipalityCard place,
            boolean leads,
            Sheet sheet,
            List<CoalitionWork.Standing> work,
            List<PublishedFigures.Published> published) {}

    record AgreementsPage(MunicipalityCard place, List<Indicators.ClauseInMonths> clauses) {}

    record OrganisationPage(String organisation, String kind, List<Indicators.Own> own) {}

    private final FigureDoors doors;
    private final Indicators indicators;
    private final PublishedFigures published;
    private final People people;
    private final ObjectProvider<CoalitionWork> coalition;
    private final Clock clock;

    FigurePages(
            FigureDoors doors,
            Indicators indicators,
            PublishedFigures published,
            People people,
            ObjectProvider<CoalitionWork> coalition,
            Clock clock) {
        this.doors = doors;
        this.indicators = indicators;
        this.published = published;
        this.people = people;
        this.coalition = coalition;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView index(PersonCard person) {
        List<MunicipalityCard> places = doors.municipalities(person);
        boolean region = doors.region(person);
        return new ModelAndView(
                "figuresIndex", "page", new FiguresIndexPage(places, region || !places.isEmpty(), region));
    }

    @GetMapping("/{municipality:gm[0-9]{4}}")
    ModelAndView municipality(
            @PathVariable String municipality, @RequestParam(required = false) String periode, PersonCard person) {
        MunicipalityCard place = doors.municipality(person, municipality);
        Sheet sheet = indicators.sheet(municipality, periode);
        int year = sheet.year() == 0 ? Deadlines.day(clock.instant()).getYear() : sheet.year();
        return new ModelAndView(
                "figures",
                "page",
                new FiguresPage(
                        place,
                        doors.leads(person, municipality),
                        sheet,
                        coalition.stream()
                                .flatMap(one -> one.standing(municipality, year).stream())
                                .toList(),
                        published.of(municipality)));
    }

    @GetMapping("/{municipality:gm[0-9]{4}}/afspraken")
    ModelAndView agreements(@PathVariable String municipality, PersonCard person) {
        return new ModelAndView(
                "figuresAgreements",
                "page",
                new AgreementsPage(doors.agreementsOf(person, municipality), indicators.clauses(municipality)));
    }

    @GetMapping("/organisatie")
    ModelAndView organisation(PersonCard person) {
        return new ModelAndView(
                "figuresOrganisation",
                "page",
                new OrganisationPage(
                        person.organisationName(),
                        Words.of(
                                "partnerKind",
                                people.organisation(person.organisation()).partnerKind()),
                        people.municipalities().stream()
                                .filter(one -> people.worksIn(person.organisation(), one.code()))
                                .flatMap(one -> indicators.organisation(person.organisation(), one).stream())
                                .toList()));
    }
}
