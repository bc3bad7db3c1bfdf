package nl.kansrijkestart.privacy.rights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskCards;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A parent's request on the card: which, what is asked, and until when the law gives. */
@Component
@Order(4)
class RightsOnCard implements TaskCards {

    private static final Set<String> STEPS = Set.of(
            "prepareRightsAnswer",
            "decideOnRightsRequest",
            "tellParentDelay",
            "correctFamilyFile",
            "tellParentDecision");

    private final RightsService requests;

    RightsOnCard(RightsService requests) {
        this.requests = requests;
    }

    @Override
    public List<Map<String, String>> facts(List<FormMoment> page) {
        Map<String, RightsRequest> asked =
                requests.all(TaskCards.ids(page, moment -> STEPS.contains(moment.formId()) ? moment.caseId() : null));
        return page.stream()
                .map(moment -> asked.containsKey(moment.caseId())
                        ? facts(asked.get(moment.caseId()))
                        : Map.<String, String>of())
                .toList();
    }

    private static Map<String, String> facts(RightsRequest request) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                ABOUT,
                request.name() + " – "
                        + Words.of("right", request.question().kind().name()));
        facts.put(
                "Waarom dan",
                "de wet geeft tot " + Dutch.wholeDay(request.answer().due())
                        + (request.answer().extended() ? ", eenmaal verlengd" : ""));
        return facts;
    }
}
