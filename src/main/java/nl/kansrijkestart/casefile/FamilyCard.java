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

/**
 * Every card of a family begins with the family's mark, never with a name. Who takes part for the organisation that
 * typed an own file number reads that too.
 */
@Component
@Order(1)
class FamilyCard implements TaskCards {

    private final CaseFiles files;
    private final CaseAccess access;

    FamilyCard(CaseFiles files, CaseAccess access) {
        this.files = files;
        this.access = access;
    }

    @Override
    public List<Map<String, String>> facts(List<FormMoment> page) {
        Map<String, CaseCard> families = files.all(TaskCards.ids(page, FormMoment::caseId)).stream()
                .collect(Collectors.toMap(CaseCard::id, file -> file));
        Map<String, String> numbers = families.isEmpty()
                ? Map.of()
                : access.ownNumbers(families.values(), page.get(0).person());
        return page.stream()
                .map(moment -> Optional.ofNullable(families.get(moment.caseId()))
                        .map(file -> facts(file, numbers.get(file.id())))
                        .orElse(Map.of()))
                .toList();
    }

    @Override
    public Optional<String> page(FormMoment moment) {
        return moment.caseId() != null && access.opens(moment.caseId(), moment.person())
                ? Optional.of("/gezin/" + moment.caseId())
                : Optional.empty();
    }

    /** @param number null where the reader has none */
    private static Map<String, String> facts(CaseCard file, String number) {
        Map<String, String> facts = new LinkedHashMap<>(Map.of(FAMILY, file.mark()));
        if (number != null) {
            facts.put(OWN_NUMBER, number);
        }
        if (file.urgent()) {
            facts.put(URGENT, URGENT);
        }
        if (file.paused()) {
            facts.put("Pauze", "dit traject staat even stil; de termijn schuift op");
        }
        return facts;
    }
}
