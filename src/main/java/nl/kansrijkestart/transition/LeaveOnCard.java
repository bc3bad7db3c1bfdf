package nl.kansrijkestart.transition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskCards;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whose work it is, why here and why by then. */
@Component
@Order(4)
class LeaveOnCard implements TaskCards {

    private static final Set<String> STEPS = Set.of("reviewLeaverWork", "acceptLeaverWork", "assignRemainder");

    private final LeaveService leaves;
    private final LeaveTerms terms;
    private final People people;

    LeaveOnCard(LeaveService leaves, LeaveTerms terms, People people) {
        this.leaves = leaves;
        this.terms = terms;
        this.people = people;
    }

    @Override
    public List<Map<String, String>> facts(List<FormMoment> page) {
        Map<String, Leave> known =
                leaves.all(TaskCards.ids(page, one -> STEPS.contains(one.formId()) ? one.caseId() : null));
        return page.stream()
                .map(moment -> known.containsKey(moment.caseId())
                        ? said(known.get(moment.caseId()), moment.id("itemId"))
                        : Map.<String, String>of())
                .toList();
    }

    /** @param item null for who goes over a list */
    private Map<String, String> said(Leave leave, String item) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                ABOUT,
                "Vertrek van "
                        + people.person(leave.person()).map(PersonCard::name).orElse(leave.person()));
        facts.put(
                "Waarom bij u",
                item == null
                        ? "u mag zien wat er op deze lijst staat"
                        : "u bent gevraagd: " + leaves.says(leaves.item(item)));
        facts.put(
                "Waarom dan",
                "binnen " + terms.term(leave.municipality(), false).inWords() + ", bij spoed "
                        + terms.term(leave.municipality(), true).inWords());
        return facts;
    }
}
