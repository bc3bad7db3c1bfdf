package nl.kansrijkestart.pathway.homevisit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskCards;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Why a step of the home visit is mine, and why by then. */
@Component
@Order(3)
class HomeVisitOnCard implements TaskCards {

    private static final Set<String> PLANNING = Set.of("planHomeVisit", "planNextVisit");
    private static final Set<String> STEPS = Set.of(
            "callParent",
            "planHomeVisit",
            "planNextVisit",
            "recordHomeVisit",
            "agreeApproach",
            "recordConsentAfterVisit");

    private final HomeVisitService visits;
    private final HomeVisitTerms terms;

    HomeVisitOnCard(HomeVisitService visits, HomeVisitTerms terms) {
        this.visits = visits;
        this.terms = terms;
    }

    @Override
    public List<Map<String, String>> facts(List<FormMoment> page) {
        visits.all(TaskCards.ids(page, one -> STEPS.contains(one.formId()) ? one.id("referralId") : null));
        return page.stream().map(this::facts).toList();
    }

    @Override
    public Map<String, String> facts(FormMoment moment) {
        if (!STEPS.contains(moment.formId())) {
            return Map.of();
        }
        HomeVisit visit = visits.of(moment.id("referralId"));
        CaseCard file = visits.file(visit);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "Waarom bij u",
                "callParent".equals(moment.formId())
                        ? "uw organisatie nam de aanmelding aan"
                        : "de JGZ doet het huisbezoek");
        facts.put(
                "Waarom dan",
                switch (moment.formId()) {
                            case "callParent" ->
                                visit.calls().tries() > 0
                                        ? "nog geen contact, poging "
                                                + (visit.calls().tries() + 1)
                                        : "bellen binnen " + terms.call(file).inWords() + " na de aanmelding";
                            case "planHomeVisit" ->
                                "bezoek binnen "
                                        + terms.visit(
                                                        file,
                                                        Deadlines.day(
                                                                visit.terms().registered()))
                                                .inWords() + " na de aanmelding";
                            case "planNextVisit" ->
                                "volgend bezoek binnen "
                                        + terms.visit(file, terms.today()).inWords();
                            case "recordHomeVisit" -> "zo is het met de ouder gepland";
                            default -> "binnen " + terms.approach(file).inWords() + " na het bezoek";
                        }
                        + (file.urgent() ? ", spoed" : ""));
        if (PLANNING.contains(moment.formId()) && terms.tooLateForHome(file, terms.today())) {
            facts.put("Let op", HomeVisitForms.LATE_HINT);
        }
        return facts;
    }
}
