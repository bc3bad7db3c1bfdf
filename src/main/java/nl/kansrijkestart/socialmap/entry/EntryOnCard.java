package nl.kansrijkestart.socialmap.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskCards;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which entry a check is about, why it is mine, and why now. */
@Component
@Order(5)
class EntryOnCard implements TaskCards {

    private static final Set<String> STEPS = Set.of("checkEntry", "checkEntryInstead");

    private final CheckService checks;

    EntryOnCard(CheckService checks) {
        this.checks = checks;
    }

    @Override
    public List<Map<String, String>> facts(List<FormMoment> page) {
        Map<String, Entry> checked =
                checks.entries(TaskCards.ids(page, one -> STEPS.contains(one.formId()) ? one.caseId() : null));
        return page.stream()
                .map(moment -> STEPS.contains(moment.formId())
                        ? facts(moment, checked.computeIfAbsent(moment.caseId(), checks::entry))
                        : Map.<String, String>of())
                .toList();
    }

    private static Map<String, String> facts(FormMoment moment, Entry entry) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(ABOUT, "Sociale kaart: " + entry.name());
        facts.put(
                "Waarom bij u",
                "checkEntryInstead".equals(moment.formId())
                        ? "de eigenaar controleerde de vermelding niet op tijd"
                        : entry.content().owner() == null
                                ? "de coalitie houdt deze vermelding bij"
                                : "uw organisatie is eigenaar van deze vermelding");
        facts.put(
                "Waarom nu",
                entry.amber() ? Words.of("doubt", entry.card().amberReason()) : "de vaste controle is aan de beurt");
        return facts;
    }
}
