package nl.kansrijkestart.agreement.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.access.web.Again;
import nl.kansrijkestart.agreement.clause.TermUpkeep;
import nl.kansrijkestart.base.Editing;
import nl.kansrijkestart.base.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the lead of a municipality, or functional administration, sets its own terms. Nobody else finds these pages.
 */
@Controller
@RequestMapping("/termijnen")
class TermPages {

    private static final Set<Role> KEEPERS = Set.of(Role.leads, Role.administrators);

    /** @param place null where somebody still has to choose one @param groups the terms by heading */
    record TermsPage(
            MunicipalityCard place, List<MunicipalityCard> places, Map<String, List<TermUpkeep.Line>> groups) {}

    /** @param normal as typed, or as it is @param urgent the same @param seen as it is */
    record TermPage(
            MunicipalityCard place, TermUpkeep.Line line, String normal, String urgent, Map<String, String> seen) {}

    private final TermUpkeep terms;
    private final People people;
    private final Editing editing;

    TermPages(TermUpkeep terms, People people, Editing editing) {
        this.terms = terms;
        this.people = people;
        this.editing = editing;
    }

    @GetMapping
    ModelAndView index(PersonCard person) {
        List<MunicipalityCard> own = places(person);
        if (own.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return own.size() == 1
                ? new ModelAndView("redirect:/termijnen/" + own.get(0).code())
                : new ModelAndView("terms", "page", new TermsPage(null, own, Map.of()));
    }

    @GetMapping("/{municipality}")
    ModelAndView list(@PathVariable String municipality, PersonCard person) {
        return new ModelAndView(
                "terms",
                "page",
                new TermsPage(
                        place(municipality, person),
                        List.of(),
                        terms.of(municipality).stream()
                                .collect(Collectors.groupingBy(
                                        TermUpkeep.Line::group, LinkedHashMap::new, Collectors.toList()))));
    }

    @GetMapping("/{municipality}/{term}")
    ModelAndView one(@PathVariable String municipality, @PathVariable String term, PersonCard person) {
        MunicipalityCard place = place(municipality, person);
        return page(place, line(term, municipality));
    }

    @PostMapping("/{municipality}/{term}")
    String change(
            @PathVariable String municipality,
            @PathVariable String term,
            @RequestParam(defaultValue = "") String normal,
            @RequestParam(defaultValue = "") String urgent,
            @RequestParam(required = false) String back,
            Editing.Seen seen,
            PersonCard person,
            Again again,
            RedirectAttributes after) {
        MunicipalityCard place = place(municipality, person);
        TermUpkeep.Line line = line(term, municipality);
        String thing = "term " + term + " " + municipality;
        if (back != null) {
            again.show(() -> page(place, line(term, municipality)));
            editing.press(thing, seen, () -> shown(line(term, municipality)), () -> terms.back(term, municipality));
        } else {
            again.show(() -> {
                TermUpkeep.Line now = line(term, municipality);
                return page(
                        place,
                        now,
                        newer("Gewoon", normal, now.normalAmount(), seen),
                        newer("Bij spoed", urgent, now.urgentAmount(), seen));
            });
            editing.change(thing, seen, () -> shown(line(term, municipality)), () -> {
                terms.change(term, municipality, amount(normal), amount(line.hour() ? normal : urgent));
                return null;
            });
        }
        after.addFlashAttribute(
                "message", "Opgeslagen: " + line.description() + ". Wat al loopt, houdt zijn eigen datum.");
        return "redirect:/termijnen/" + place.code();
    }

    private static int amount(String typed) {
        if (!typed.strip().matches("\\d{1,4}")) {
            throw new Refusal("Vul een heel getal in, zoals 5.");
        }
        return Integer.parseInt(typed.strip());
    }

    private static ModelAndView page(MunicipalityCard place, TermUpkeep.Line line) {
        return page(place, line, String.valueOf(line.normalAmount()), String.valueOf(line.urgentAmount()));
    }

    private static String newer(String label, String typed, int now, Editing.Seen seen) {
        String unit = seen.values().getOrDefault(label, "").replaceFirst("^\\d+", "");
        return seen.newer(label, typed.strip() + unit, typed, String.valueOf(now));
    }

    private static ModelAndView page(MunicipalityCard place, TermUpkeep.Line line, String normal, String urgent) {
        return new ModelAndView("termEdit", "page", new TermPage(place, line, normal, urgent, shown(line)));
    }

    private static Map<String, String> shown(TermUpkeep.Line line) {
        return Map.of("Gewoon", line.normal(), "Bij spoed", line.urgent());
    }

    private List<MunicipalityCard> places(PersonCard person) {
        Set<String> codes = people.keysOf(person.login()).stream()
                .filter(key -> KEEPERS.stream().anyMatch(key::is))
                .map(key -> key.municipality())
                .collect(Collectors.toSet());
        return people.municipalities().stream()
                .filter(one -> codes.contains(one.code()))
                .toList();
    }

    private MunicipalityCard place(String code, PersonCard person) {
        return places(person).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private TermUpkeep.Line line(String term, String municipality) {
        return terms.find(term, municipality).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
