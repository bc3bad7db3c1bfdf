package nl.kansrijkestart.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskCards;
import nl.kansrijkestart.support.SupportEvents.ActionState;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Why a step of the support plan is mine, and why by then. What the action is stands in the form, not on the card. */
@Component
@Order(3)
class SupportOnCard implements TaskCards {

    private static final String ACTION = "carryOutAction";
    private static final String DIRECTOR = "u bent de casusregisseur van dit gezin";
    private static final Map<String, String> WHY_ME = Map.of(
            "proposeCaseDirector",
            "u bent de vaste contactpersoon van de ouder",
            "chooseOtherDirector",
            "u bent de vaste contactpersoon van de ouder",
            "takeOverDirection",
            "het gezin en de professionals stellen u voor",
            "acceptCaseDirectorRole",
            "het gezin en de professionals stellen u voor",
            "makePlan",
            DIRECTOR,
            ACTION,
            "zo is met het gezin afgesproken",
            "evaluateWithFamily",
            DIRECTOR,
            "adjustPlan",
            DIRECTOR,
            "reduceSupport",
            DIRECTOR,
            "requestHubAgain",
            DIRECTOR);

    private final SupportPlans plans;
    private final SupportTerms terms;
    private final CaseFiles files;

    SupportOnCard(SupportPlans plans, SupportTerms terms, CaseFiles files) {
        this.plans = plans;
        this.terms = terms;
        this.files = files;
    }

    @Override
    public List<Map<String, String>> facts(List<FormMoment> page) {
        plans.ahead(
                TaskCards.ids(page, one -> ACTION.equals(one.formId()) ? one.id("actionId") : null),
                TaskCards.ids(page, one -> WHY_ME.containsKey(one.formId()) ? one.caseId() : null));
        return page.stream().map(this::facts).toList();
    }

    @Override
    public Map<String, String> facts(FormMoment moment) {
        if (!WHY_ME.containsKey(moment.formId())) {
            return Map.of();
        }
        CaseCard file = files.card(moment.caseId());
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(ABOUT, ACTION.equals(moment.formId()) ? "actie uit het steunplan" : "steunplan");
        facts.put("Waarom bij u", WHY_ME.get(moment.formId()));
        if (ACTION.equals(moment.formId())) {
            boolean open = plans.action(moment.id("actionId")).state() == ActionState.open;
            facts.put(
                    "Waarom dan",
                    open ? "deze dag is met het gezin afgesproken" : "deze actie hoeft niet meer; rond de taak af");
            return facts;
        }
        Term term = terms.of(moment.formId(), file);
        facts.put(
                "Waarom dan",
                "evaluateWithFamily".equals(moment.formId())
                        ? "deze dag is met het gezin afgesproken"
                        : "binnen " + term.inWords() + (file.urgent() ? ", spoed" : ""));
        facts.put("Afspraak", term.source());
        if ("makePlan".equals(moment.formId())) {
            int agreed = plans.openActions(file.id()).size();
            facts.put("Al afgesproken", agreed + (agreed == 1 ? " actie" : " acties"));
        }
        return facts;
    }
}
