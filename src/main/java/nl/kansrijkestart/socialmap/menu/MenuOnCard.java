package nl.kansrijkestart.socialmap.menu;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskCards;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which intervention a check is about, why it is mine, and why now. */
@Component
@Order(6)
class MenuOnCard implements TaskCards {

    private static final String STEP = "checkRecognition";

    private final RecognitionService checks;
    private final MenuTerms terms;

    MenuOnCard(RecognitionService checks, MenuTerms terms) {
        this.checks = checks;
        this.terms = terms;
    }

    @Override
    public List<Map<String, String>> facts(List<FormMoment> page) {
        Map<String, Intervention> checked =
                checks.interventions(TaskCards.ids(page, one -> STEP.equals(one.formId()) ? one.caseId() : null));
        return page.stream()
                .map(moment -> STEP.equals(moment.formId())
                        ? facts(checked.computeIfAbsent(moment.caseId(), checks::intervention))
                        : Map.<String, String>of())
                .toList();
    }

    private Map<String, String> facts(Intervention one) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(ABOUT, "Menukaart: " + one.name());
        facts.put("Waarom bij u", "u houdt de menukaart van de regio bij");
        facts.put(
                "Waarom nu",
                one.recognisedUntil() == null
                        ? "er is geen einddatum van een erkenning bekend"
                        : one.card().expired(terms.today()) ? "de erkenning is verlopen" : "de erkenning loopt af");
        return facts;
    }
}
