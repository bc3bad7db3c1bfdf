package nl.kansrijkestart.pathway.klantroutes.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.pathway.klantroutes.Klantroutes;
import nl.kansrijkestart.pathway.klantroutes.Klantroutes.Family;
import nl.kansrijkestart.pathway.klantroutes.Klantroutes.Route;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Klantroutes, for everybody who can log in: no family on them exists. */
@Controller
class KlantroutePages {

    record Walk(MunicipalityCard town, Route route) {}

    /** @param walks one municipality, or two side by side @param beside code of the second one, or empty */
    record KlantroutesPage(
            MunicipalityCard town,
            Family family,
            String home,
            List<Family> families,
            List<MunicipalityCard> towns,
            String beside,
            List<Walk> walks) {

        public String parentNotices() {
            return Words.of("klantroute", "parentNotices");
        }

        public String stalls() {
            return Words.of("klantroute", "stalls");
        }
    }

    private final Klantroutes routes;
    private final People people;

    KlantroutePages(Klantroutes routes, People people) {
        this.routes = routes;
        this.people = people;
    }

    @GetMapping("/klantroutes/{municipality}")
    ModelAndView one(
            @PathVariable String municipality,
            @RequestParam(defaultValue = "") String gezin,
            @RequestParam(defaultValue = "") String naast) {
        MunicipalityCard town = town(municipality).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Family family = routes.families().stream()
                .filter(one -> one.id().equals(gezin))
                .findFirst()
                .orElseGet(() -> routes.families().get(0));
        Optional<MunicipalityCard> beside = town(naast).filter(one -> !one.equals(town));
        List<Walk> walks = Stream.concat(Stream.of(town), beside.stream())
                .map(one -> new Walk(one, routes.of(family, one.code())))
                .toList();
        return new ModelAndView(
                "klantroutes",
                "page",
                new KlantroutesPage(
                        town,
                        family,
                        people.placeName(family.home()),
                        routes.families(),
                        people.municipalities(),
                        beside.map(MunicipalityCard::code).orElse(""),
                        walks));
    }

    private Optional<MunicipalityCard> town(String code) {
        return people.municipalities().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }
}
