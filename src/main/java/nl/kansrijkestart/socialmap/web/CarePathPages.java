package nl.kansrijkestart.socialmap.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.web.SignedIn;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.agreement.clause.Agreements.ClauseInForce;
import nl.kansrijkestart.agreement.round.ClauseCard;
import nl.kansrijkestart.agreement.round.Clauses;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.socialmap.entry.SocialMap;
import nl.kansrijkestart.socialmap.menu.InterventionCard;
import nl.kansrijkestart.socialmap.menu.Menu;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Care paths, made of agreements and offers whenever somebody looks: nothing of them is typed. And the menukaart. */
@Controller
class CarePathPages {

    static final List<String> PHASES = List.of("before", "beforeAfter", "during", "duringAfter", "after");

    /** @param level with the day until which it holds */
    record MenuLine(InterventionCard card, String level, boolean expired, List<Sources.Source> sources) {}

    private final SignedIn signedIn;
    private final Place place;
    private final SocialMap map;
    private final Menu menu;
    private final Agreements agreements;
    private final Clauses clauses;
    private final People people;
    private final EntryText text;
    private final Clock clock;

    CarePathPages(
            SignedIn signedIn,
            Place place,
            SocialMap map,
            Menu menu,
            Agreements agreements,
            Clauses clauses,
            People people,
            EntryText text,
            Clock clock) {
        this.signedIn = signedIn;
        this.place = place;
        this.map = map;
        this.menu = menu;
        this.agreements = agreements;
        this.clauses = clauses;
        this.people = people;
        this.text = text;
        this.clock = clock;
    }

    @GetMapping("/zorgpad/{theme}/{municipality}")
    String path(
            @PathVariable String theme, @PathVariable String municipality, HttpServletRequest request, Model model) {
        signedIn.person(request);
        model.addAttribute("town", place.known(municipality));
        if (!Words.codes("theme").contains(theme) || "unclear".equals(theme)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("theme", Words.of("theme", theme));
        model.addAttribute("agreed", agreed(theme, municipality));
        model.addAttribute("entries", text.lines(map.offers(theme, municipality)));
        return "carePath";
    }

    /** What holds today: whom the program would ask now, by which clause, within which terms. */
    private Map<String, String> agreed(String theme, String municipality) {
        ClauseInForce clause = agreements.inForce(theme, municipality);
        ClauseCard card = clauses.inForce(theme, municipality);
        List<String> receivers = clause.receivers().stream()
                .map(code -> people.organisation(code).name())
                .toList();
        Map<String, String> agreed = new LinkedHashMap<>();
        agreed.put(
                "Afspraak",
                clause.name()
                        + (card.validFrom() == null ? "" : ", geldt vanaf " + Dutch.wholeDay(card.validFrom()))
                        + (card.evaluationDate() == null
                                ? ""
                                : ", evaluatie op " + Dutch.wholeDay(card.evaluationDate())));
        if (card.agreedText() != null && !card.agreedText().isBlank()) {
            agreed.put("Wat is afgesproken", card.agreedText());
        }
        if (card.amber() != null) {
            agreed.put("Let op", card.amber());
        }
        agreed.put(
                "Wie wordt gevraagd",
                receivers.isEmpty() ? "de Knooppuntcoördinator" : String.join(", daarna ", receivers));
        agreed.put(
                "Eerste antwoord",
                within(clause.terms().answerTerm(true, false), clause.terms().answerTerm(true, true)));
        agreed.put(
                "Antwoord van de volgende",
                within(clause.terms().answerTerm(false, false), clause.terms().answerTerm(false, true)));
        agreed.put(
                "Eerste contact met het gezin",
                within(clause.terms().contactTerm(false), clause.terms().contactTerm(true)));
        agreed.put(
                "Als niemand antwoordt",
                "de Knooppuntcoördinator zoekt een oplossing, "
                        + within(
                                clause.terms().escalationTerm(false),
                                clause.terms().escalationTerm(true)));
        return agreed;
    }

    private static String within(Term normal, Term urgent) {
        return "binnen " + normal.inWords() + ", bij spoed binnen " + urgent.inWords();
    }

    @GetMapping("/menukaart")
    String menu(HttpServletRequest request, Model model) {
        model.addAttribute("keeps", place.keepsMenu(signedIn.person(request)));
        Map<String, List<InterventionCard>> byPhase =
                menu.all().stream().collect(Collectors.groupingBy(InterventionCard::phase));
        Map<String, List<MenuLine>> phases = new LinkedHashMap<>();
        PHASES.stream()
                .filter(byPhase::containsKey)
                .forEach(phase -> phases.put(
                        Words.of("menuPhase", phase),
                        byPhase.get(phase).stream().map(this::line).toList()));
        model.addAttribute("phases", phases);
        return "menukaart";
    }

    private MenuLine line(InterventionCard card) {
        String until = card.recognisedUntil() == null ? "" : ", tot " + Dutch.wholeDay(card.recognisedUntil());
        return new MenuLine(
                card,
                Words.of("recognition", card.level()) + until,
                card.expired(Deadlines.day(clock.instant())),
                Sources.of(card.source()));
    }
}
