package nl.kansrijkestart.agreement.round;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.agreement.clause.ClauseWords;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskCards;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Why a step of a round of agreements is mine, and why by then. */
@Component
@Order(4)
class AgreementOnCard implements TaskCards {

    private static final String LEAD = "u bent trekker van de coalitie";
    private static final Map<String, String> WHY_ME = Map.of(
            "draftClause",
            LEAD,
            "reactToClause",
            "uw organisatie staat in een concept-afspraak",
            "amendClause",
            LEAD,
            "signClauses",
            "u mag ondertekenen namens uw organisatie",
            "decideWithoutSignature",
            LEAD,
            "approveWithoutSignature",
            "u bent bestuurder in deze gemeente",
            "reviewClause",
            "zo is in de afspraak vastgelegd");

    private final AgreementService rounds;
    private final Agreements agreements;
    private final People people;

    AgreementOnCard(AgreementService rounds, Agreements agreements, People people) {
        this.rounds = rounds;
        this.agreements = agreements;
        this.people = people;
    }

    @Override
    public List<Map<String, String>> facts(List<FormMoment> page) {
        Function<String, String> places = TaskCards.once(this::place);
        Function<Asked, Term> terms = TaskCards.once(one -> agreements.term(one.term(), one.municipality(), false));
        return page.stream().map(moment -> facts(moment, places, terms)).toList();
    }

    private record Asked(String term, String municipality) {}

    private Map<String, String> facts(FormMoment moment, Function<String, String> places, Function<Asked, Term> terms) {
        if (!WHY_ME.containsKey(moment.formId())) {
            return Map.of();
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(ABOUT, "Coalitie" + places.apply(moment.municipality()) + ": " + about(moment));
        facts.put("Waarom bij u", WHY_ME.get(moment.formId()));
        Term term = terms.apply(new Asked(
                switch (moment.formId()) {
                    case "signClauses" -> "term.sign";
                    case "reviewClause" -> "term.clause.review";
                    case "approveWithoutSignature" -> "term.board";
                    default -> "term.consult";
                },
                moment.municipality()));
        facts.put("Waarom dan", "binnen " + term.inWords());
        facts.put("Afspraak", term.source());
        return facts;
    }

    private String place(String municipality) {
        return people.municipalities().stream()
                .filter(one -> one.code().equals(municipality))
                .map(one -> " " + one.name())
                .findFirst()
                .orElse("");
    }

    private String about(FormMoment moment) {
        if (moment.id("clauseId") != null) {
            return "afspraak " + ClauseWords.title(rounds.version(moment.id("clauseId")));
        }
        String topics = rounds.of(moment.caseId()).stream()
                .map(one -> Words.need(one.need()))
                .distinct()
                .collect(Collectors.joining(", "));
        return topics.isEmpty() ? "nieuwe afspraken" : "afspraken over " + topics;
    }
}
