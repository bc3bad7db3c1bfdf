package nl.kansrijkestart.socialmap.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.SignedIn;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.socialmap.entry.EntryCard;
import nl.kansrijkestart.socialmap.entry.EntryFacts.Phases;
import nl.kansrijkestart.socialmap.entry.SocialMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The social map of a municipality, for everybody who logged in; on paper for parents and for professionals. */
@Controller
@RequestMapping("/sociale-kaart")
class SocialMapPages {

    /** @param helpsWith themes that may stand on paper */
    record OfParents(EntryText.Line entry, String helpsWith) {}

    private static final int ON_A_PAGE = 100;

    private final SignedIn signedIn;
    private final Place place;
    private final SocialMap map;
    private final ElsewherePages elsewhere;
    private final EntryText text;

    SocialMapPages(SignedIn signedIn, Place place, SocialMap map, ElsewherePages elsewhere, EntryText text) {
        this.signedIn = signedIn;
        this.place = place;
        this.map = map;
        this.elsewhere = elsewhere;
        this.text = text;
    }

    /** Also where the choice of another municipality arrives. */
    @GetMapping
    String own(@RequestParam(required = false) String gemeente, HttpServletRequest request) {
        PersonCard person = signedIn.person(request);
        return "redirect:/sociale-kaart/"
                + (gemeente == null ? place.own(person) : place.known(gemeente).code());
    }

    @GetMapping("/{municipality}")
    String list(
            @PathVariable String municipality,
            @RequestParam(required = false) String thema,
            @RequestParam(defaultValue = "1") int pagina,
            HttpServletRequest request,
            Model model) {
        PersonCard person = signedIn.person(request);
        MunicipalityCard here = place.known(municipality);
        String theme = thema == null || thema.isBlank() ? null : thema;
        List<EntryCard> all = map.in(municipality);
        model.addAttribute("town", here);
        model.addAttribute("places", place.all());
        model.addAttribute("theme", theme);
        model.addAttribute("themes", themes(all));
        model.addAttribute(
                "paths",
                Words.codes("theme").stream()
                        .filter(code -> !"unclear".equals(code))
                        .collect(Collectors.toMap(
                                code -> Words.of("theme", code), code -> code, (one, same) -> one, TreeMap::new)));
        List<EntryCard> chosen = all.stream()
                .filter(card -> theme == null || card.facts().needs().contains(theme))
                .toList();
        model.addAttribute("found", chosen.size());
        model.addAttribute("pagina", pagina);
        model.addAttribute("pages", (chosen.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        model.addAttribute(
                "entries",
                text.lines(chosen.stream()
                        .skip((long) ON_A_PAGE * Math.max(0, pagina - 1))
                        .limit(ON_A_PAGE)
                        .toList()));
        model.addAttribute("keeper", place.keeps(person, municipality));
        elsewhere.show(person, municipality, request, model);
        return "socialMap";
    }

    /**
     * What is personal is not named on paper that lies about at home, and routes are words of professionals. The paper
     * is for one phase: nobody who is pregnant reads of what is not meant for a pregnancy.
     */
    @GetMapping("/{municipality}/ouders")
    String forParents(
            @PathVariable String municipality,
            @RequestParam(required = false) String fase,
            HttpServletRequest request,
            Model model) {
        signedIn.person(request);
        String phase = fase != null && Phases.ALL.contains(fase) ? fase : Phases.PREGNANT;
        model.addAttribute("phase", phase);
        model.addAttribute(
                "phases",
                Phases.ALL.stream()
                        .collect(Collectors.toMap(
                                code -> code,
                                code -> Words.of("phase", code),
                                (one, same) -> one,
                                LinkedHashMap::new)));
        model.addAttribute("town", place.known(municipality));
        model.addAttribute("day", text.today());
        List<EntryCard> cards = map.in(municipality).stream()
                .filter(card -> card.facts().phases().contains(phase))
                .toList();
        List<EntryText.Line> lines = text.lines(cards);
        Map<Boolean, List<OfParents>> offers = IntStream.range(0, cards.size())
                .boxed()
                .collect(Collectors.partitioningBy(
                        n -> cards.get(n).facts().formal(),
                        Collectors.mapping(
                                n -> new OfParents(lines.get(n), helpsWith(cards.get(n))), Collectors.toList())));
        model.addAttribute("informal", offers.get(false));
        model.addAttribute("formal", offers.get(true));
        return "offerForParents";
    }

    /** What is personal is left out: this paper lies on a table. */
    private static String helpsWith(EntryCard card) {
        return card.facts().needs().stream()
                .filter(Words.codes("theme")::contains)
                .filter(code -> !Words.shielded(code))
                .map(Words::toParents)
                .sorted()
                .collect(Collectors.joining(" · "));
    }

    @GetMapping("/{municipality}/professionals")
    String forProfessionals(@PathVariable String municipality, HttpServletRequest request, Model model) {
        signedIn.person(request);
        model.addAttribute("town", place.known(municipality));
        model.addAttribute("day", text.today());
        model.addAttribute("entries", text.lines(map.in(municipality)));
        return "offerForProfessionals";
    }

    /** Themes and routes for which something is offered: label → code, by label. */
    private static Map<String, String> themes(List<EntryCard> cards) {
        Set<String> codes =
                cards.stream().flatMap(card -> card.facts().needs().stream()).collect(Collectors.toSet());
        Map<String, String> themes = new TreeMap<>();
        Stream.of("theme", "route")
                .flatMap(kind -> Words.codes(kind).stream())
                .filter(codes::contains)
                .forEach(code -> themes.put(Words.need(code), code));
        return themes;
    }
}
