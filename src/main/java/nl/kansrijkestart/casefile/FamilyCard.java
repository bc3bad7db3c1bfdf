package nl.kansrijkestart.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskCards;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every card of a family begins with the family's mark, never with a name. */
@Component
@Order(1)
class FamilyCard implements TaskCards {

    private final CaseFiles files;

    FamilyCard(CaseFiles files) {
        this.files = files;
    }

    @Override
    public List<Map<String, String>> facts(List<FormMoment> page) {
        Map<String, CaseCard> families = files.all(TaskCards.ids(page, FormMoment::caseId)).stream()
                .collect(Collectors.toMap(CaseCard::id, file -> file));
        return page.stream()
                .map(moment -> Optional.ofNullable(families.get(moment.caseId()))
                        .map(FamilyCard::facts)
                        .orElse(Map.of()))
                .toList();
    }

    private static Map<String, String> facts(CaseCard file) {
        Map<String, String> facts = new LinkedHashMap<>(Map.of(FAMILY, file.mark()));
        if (file.urgent()) {
            facts.put(URGENT, URGENT);
        }
        if (file.paused()) {
            facts.put("Pauze", "dit traject staat even stil; de termijn schuift op");
        }
        return facts;
    }
}
