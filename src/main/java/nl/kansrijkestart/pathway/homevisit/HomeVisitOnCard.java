package nl.kansrijkestart.pathway.homevisit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskCards;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Why a step of the home visit is mine, and why by then. */
@Component
@Order(3)
public class HomeVisitOnCard implements TaskCards {

    private static final Set<String> PLANNING = Set.of("planHomeVisit", "planNextVisit");
    private static final Set<String> STEPS = Set.of(
            "callParent",
            "planHomeVisit",
            "planNextVisit",
            "recordHomeVisit",
            "agreeApproach",
            "recordConsentAfterVisit");

    private final HomeVisitService book;

    HomeVisitOnCard(HomeVisitService book) {
        this.book = book;
    }

    @Override
    public Map<String, String> facts(FormMoment moment) {
        if (!STEPS.contains(moment.formId())) {
            return Map.of();
        }
        HomeVisit visit = book.of(moment.id("referralId"));
        CaseCard file = book.file(visit);
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
                                visit.tries() > 0
                                        ? "nog geen contact, poging " + (visit.tries() + 1)
                                        : "bellen binnen " + book.callTerm(file).inWords() + " na de aanmelding";
                            case "planHomeVisit" ->
                                "bezoek binnen "
                                        + book.visitTerm(file, book.day(visit.registered()))
                                                .inWords() + " na de aanmelding";
                            case "planNextVisit" ->
                                "volgend bezoek binnen "
                                        + book.visitTerm(file, book.today()).inWords();
                            case "recordHomeVisit" -> "zo is het met de ouder gepland";
                            default -> "binnen " + book.approachTerm(file).inWords() + " na het bezoek";
                        }
                        + (file.urgent() ? ", spoed" : ""));
        if (PLANNING.contains(moment.formId()) && book.tooLateForHome(file, book.today())) {
            facts.put("Let op", HomeVisitForms.LATE_HINT);
        }
        return facts;
    }
}
