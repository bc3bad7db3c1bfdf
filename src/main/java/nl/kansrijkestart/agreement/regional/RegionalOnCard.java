package nl.kansrijkestart.agreement.regional;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.agreement.clause.ClauseWords;
import nl.kansrijkestart.agreement.round.AgreementService;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskCards;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A change of the region on the card: about what, and for which municipality; a project leader may have several of
 * them.
 */
@Component
@Order(4)
class RegionalOnCard implements TaskCards {

    private final AgreementService rounds;
    private final RegionalService region;
    private final AdoptionService adoptions;
    private final Agreements agreements;
    private final People people;

    RegionalOnCard(
            AgreementService rounds,
            RegionalService region,
            AdoptionService adoptions,
            Agreements agreements,
            People people) {
        this.rounds = rounds;
        this.region = region;
        this.adoptions = adoptions;
        this.agreements = agreements;
        this.people = people;
    }

    @Override
    public List<Map<String, String>> facts(List<FormMoment> page) {
        return page.stream().map(this::facts).toList();
    }

    @Override
    public Map<String, String> facts(FormMoment moment) {
        return switch (moment.formId()) {
            case "writeRegionalClause" ->
                card(
                        "Regio: " + Words.need(rounds.topic(moment.caseId())),
                        "u bent projectleider van de regio",
                        moment.municipality());
            case "adoptRegionalClause" -> adoption(adoptions.adoption(moment.caseId()));
            default -> Map.of();
        };
    }

    private Map<String, String> adoption(Adoption one) {
        boolean ownLead = !AdoptionService.PROJECT_LEADERS.equals(adoptions.group(one.municipality()));
        String place = people.municipalities().stream()
                .filter(card -> card.code().equals(one.municipality()))
                .map(MunicipalityCard::name)
                .findFirst()
                .orElse("");
        return card(
                place + ": " + ClauseWords.title(region.version(one.versionId())),
                ownLead ? "u bent trekker van de coalitie" : "deze gemeente heeft nog geen trekker",
                one.municipality());
    }

    private Map<String, String> card(String about, String whyMe, String municipality) {
        Term term = agreements.term("term.consult", municipality, false);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(ABOUT, about);
        facts.put("Waarom bij u", whyMe);
        facts.put("Waarom dan", "binnen " + term.inWords());
        facts.put("Afspraak", term.source());
        return facts;
    }
}
