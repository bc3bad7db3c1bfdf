package nl.kansrijkestart.socialmap.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.socialmap.entry.EntryCard;
import nl.kansrijkestart.socialmap.entry.EntryFacts.Phases;
import nl.kansrijkestart.socialmap.entry.SocialMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The social map of a municipality, for everybody who logged in; on paper for parents and for professionals. */
@Controller
@RequestMapping("/sociale-kaart")
class SocialMapPages {

    /** @param helpsWith themes that may stand on paper */
    record OfParents(EntryText.Line entry, String helpsWith) {}

    /**
     * @param theme code, null for all
     * @param themes Dutch → code, those with an offer
     * @param paths the same, all of them
     */
    record MapPage(
            MunicipalityCard town,
            List<MunicipalityCard> places,
            String theme,
            Map<String, String> themes,
            Map<String, String> paths,
            int found,
            int pagina,
            int pages,
            List<EntryText.Line> entries,
            boolean keeper,
            ElsewherePages.Offers offers) {}

    /** @param phases code → Dutch @param day Dutch */
    record ParentsPage(
            String phase,
            Map<String, String> phases,
            MunicipalityCard town,
            String day,
            List<OfParents> informal,
            List<OfParents> formal) {}

    /** @param day Dutch */
    record ProfessionalsPage(MunicipalityCard town, String day, List<EntryText.Line> entries) {}

    private static final int ON_A_PAGE = 100;

    private final Place place;
    private final SocialMap map;
    private final ElsewherePages elsewhere;
    private final EntryText text;

    SocialMapPages(Place place, SocialMap map, ElsewherePages elsewhere, EntryText text) {
        this.place = place;
        this.map = map;
        this.elsewhere = elsewhere;
        this.text = text;
    }

    /** Also where the choice of another municipality arrives. */
    @GetMapping
    String own(@RequestParam(required = false) String gemeente, PersonCard person) {
        return "redirect:/sociale-kaart/"
                + (gemeente == null ? place.own(person) : place.known(gemeente).code());
    }

    @GetMapping("/{municipality}")
    ModelAndView list(
            @PathVariable String municipality,
            @RequestParam(required = false) String thema,
            @RequestParam(defaultValue = "1") int pagina,
            PersonCard person) {
        MunicipalityCard here = place.known(municipality);
        String theme = thema == null || thema.isBlank() ? null : thema;
        List<EntryCard> all = map.in(municipality);
        List<EntryCard> chosen = all.stream()
                .filter(card -> theme == null || card.facts().needs().contains(theme))
                .toList();
        return new ModelAndView(
                "socialMap",
                "page",
                new MapPage(
                        here,
                        place.all(),
                        theme,
                        themes(all),
                        paths(),
                        chosen.size(),
                        pagina,
                        (chosen.size() + ON_A_PAGE - 1) / ON_A_PAGE,
                        text.lines(chosen.stream()
                                .skip((long) ON_A_PAGE * Math.max(0, pagina - 1))
                                .limit(ON_A_PAGE)
                                .toList()),
                        place.keeps(person, municipality),
                        elsewhere.offers(person, municipality)));
    }

    private static Map<String, String> paths() {
        return Words.codes("theme").stream()
                .filter(code -> !"unclear".equals(code))
                .collect(Collectors.toMap(
                        code -> Words.of("theme", code),
                        code -> code,
                        (one, same) -> one,
                        () -> new TreeMap<>(Dutch.ORDER)));
    }

    /**
     * What is personal is not named on paper that lies about at home, and routes are words of professionals. The paper
     * is for one phase: nobody who is pregnant reads of what is not meant for a pregnancy.
     */
    @GetMapping("/{municipality}/ouders")
    ModelAndView forParents(@PathVariable String municipality, @RequestParam(required = false) String fase) {
        String phase = fase != null && Phases.ALL.contains(fase) ? fase : Phases.PREGNANT;
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
        return new ModelAndView(
                "offerForParents",
                "page",
                new ParentsPage(
                        phase,
                        Words.of("phase", Phases.ALL),
                        place.known(municipality),
                        text.today(),
                        offers.get(false),
                        offers.get(true)));
    }

    /** What is personal is left out: this paper lies on a table. */
    private static String helpsWith(EntryCard card) {
        return card.facts().needs().stream()
                .filter(Words.codes("theme")::contains)
                .filter(code -> !Words.shielded(code))
                .map(Words::toParents)
                .sorted(Dutch.ORDER)
                .collect(Collectors.joining(" · "));
    }

    @GetMapping("/{municipality}/professionals")
    ModelAndView forProfessionals(@PathVariable String municipality) {
        return new ModelAndView(
                "offerForProfessionals",
                "page",
                new ProfessionalsPage(place.known(municipality), text.today(), text.lines(map.in(municipality))));
    }

    /** Themes and routes for which something is offered: label → code, by label. */
    private static Map<String, String> themes(List<EntryCard> cards) {
        Set<String> codes =
                cards.stream().flatMap(card -> card.facts().needs().stream()).collect(Collectors.toSet());
        Map<String, String> themes = new TreeMap<>(Dutch.ORDER);
        Stream.of("theme", "route")
                .flatMap(kind -> Words.codes(kind).stream())
                .filter(codes::contains)
                .forEach(code -> themes.put(Words.need(code), code));
        return themes;
    }
}
