package nl.kansrijkestart.safety;

import java.util.List;
import java.util.Map;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskCards;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A card in the list says nothing to who looks over a shoulder; an opened task has its real name. Only the circle gets
 * either.
 */
@Component
@Order(0)
class SafetyOnCard implements TaskCards {

    private final SafetyService records;

    SafetyOnCard(SafetyService records) {
        this.records = records;
    }

    @Override
    public List<Map<String, String>> facts(List<FormMoment> page) {
        // nobody asks for records where no task of one is on the page
        Map<String, SafetyRecord> own =
                records.all(TaskCards.ids(page, one -> SafetySteps.has(one.formId()) ? one.caseId() : null));
        return page.stream()
                .map(moment -> facts(moment, own.get(moment.caseId())))
                .toList();
    }

    private static Map<String, String> facts(FormMoment moment, SafetyRecord record) {
        return record != null
                ? Map.of(
                        FAMILY,
                        record.mark(),
                        OPENED_NAME,
                        SafetySteps.inside(moment.formId()),
                        MOVE_KEPT,
                        "Dit komt alleen in het eigen dossier van de meldcode.",
                        LISTED_PROCESS,
                        "Eigen taken")
                : Map.of();
    }
}
