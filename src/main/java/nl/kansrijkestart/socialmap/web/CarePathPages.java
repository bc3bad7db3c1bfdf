package nl.kansrijkestart.socialmap.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.agreement.clause.Agreements.ClauseInForce;
import nl.kansrijkestart.agreement.round.Clauses;
import nl.kansrijkestart.agreement.round.Clauses.ClauseCard;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.socialmap.entry.SocialMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Care paths, made of agreements and offers whenever somebody looks: nothing of them is typed. */
@Controller
class CarePathPages {

    /** @param theme in Dutch @param agreed what, with how */
    record CarePathPage(
            MunicipalityCard town, String theme, Map<String, String> agreed, List<EntryText.Line> entries) {}

    private final Place place;
    private final SocialMap map;
    private final Agreements agreements;
    private final Clauses clauses;
    private final People people;
    private final EntryText text;

    CarePathPages(Place place, SocialMap map, Agreements agreements, Clauses clauses, People people, EntryText text) {
        this.place = place;
        this.map = map;
        this.agreements = agreements;
        this.clauses = clauses;
        this.people = people;
        this.text = text;
    }

    @GetMapping("/zorgpad/{theme}/{municipality}")
    ModelAndView path(@PathVariable String theme, @PathVariable String municipality) {
        MunicipalityCard town = place.known(municipality);
        if (!Words.codes("theme").contains(theme) || "unclear".equals(theme)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ModelAndView(
                "carePath",
                "page",
                new CarePathPage(
                        town,
                        Words.of("theme", theme),
                        agreed(theme, municipality),
                        text.lines(map.offers(theme, municipality))));
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
}
