package nl.kansrijkestart.agreement.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.SignedIn;
import nl.kansrijkestart.agreement.clause.TermUpkeep;
import nl.kansrijkestart.base.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the lead of a municipality, or functional administration, sets its own terms. Nobody else finds these pages.
 */
@Controller
@RequestMapping("/termijnen")
class TermPages {

    private static final Set<String> KEEPERS = Set.of("leads", "administrators");

    private final SignedIn signedIn;
    private final TermUpkeep terms;
    private final People people;

    TermPages(SignedIn signedIn, TermUpkeep terms, People people) {
        this.signedIn = signedIn;
        this.terms = terms;
        this.people = people;
    }

    @GetMapping
    String index(HttpServletRequest request, Model model) {
        List<MunicipalityCard> own = places(signedIn.person(request));
        if (own.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("places", own);
        return own.size() == 1 ? "redirect:/termijnen/" + own.get(0).code() : "terms";
    }

    @GetMapping("/{municipality}")
    String list(@PathVariable String municipality, HttpServletRequest request, Model model) {
        model.addAttribute("place", place(municipality, request));
        model.addAttribute(
                "groups",
                terms.of(municipality).stream()
                        .collect(Collectors.groupingBy(
                                TermUpkeep.Line::group, LinkedHashMap::new, Collectors.toList())));
        return "terms";
    }

    @GetMapping("/{municipality}/{term}")
    String one(@PathVariable String municipality, @PathVariable String term, HttpServletRequest request, Model model) {
        return page(place(municipality, request), line(term, municipality), null, Map.of(), request, model);
    }

    @PostMapping("/{municipality}/{term}")
    String change(
            @PathVariable String municipality,
            @PathVariable String term,
            @RequestParam(defaultValue = "") String normal,
            @RequestParam(defaultValue = "") String urgent,
            @RequestParam(required = false) String back,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        MunicipalityCard place = place(municipality, request);
        TermUpkeep.Line line = line(term, municipality);
        try {
            if (back == null) {
                terms.change(term, municipality, amount(normal), amount(urgent));
            } else {
                terms.back(term, municipality);
            }
        } catch (Refusal problem) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(place, line, problem.getMessage(), Map.of("normal", normal, "urgent", urgent), request, model);
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

    private String page(
            MunicipalityCard place,
            TermUpkeep.Line line,
            String problem,
            Map<String, String> typed,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("place", place);
        model.addAttribute("line", line);
        model.addAttribute("problem", problem);
        model.addAttribute("normal", typed.getOrDefault("normal", String.valueOf(line.normalAmount())));
        model.addAttribute("urgent", typed.getOrDefault("urgent", String.valueOf(line.urgentAmount())));
        return "termEdit";
    }

    private List<MunicipalityCard> places(PersonCard person) {
        Set<String> codes = people.keysOf(person.login()).stream()
                .filter(key -> KEEPERS.contains(key.group()))
                .map(key -> key.municipality())
                .collect(Collectors.toSet());
        return people.municipalities().stream()
                .filter(one -> codes.contains(one.code()))
                .toList();
    }

    private MunicipalityCard place(String code, HttpServletRequest request) {
        return places(signedIn.person(request)).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private TermUpkeep.Line line(String term, String municipality) {
        return terms.find(term, municipality).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
