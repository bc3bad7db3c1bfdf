package nl.kansrijkestart.socialmap.entry;

import java.util.LinkedHashMap;
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
    public Map<String, String> facts(FormMoment moment) {
        if (!STEPS.contains(moment.formId())) {
            return Map.of();
        }
        Entry entry = checks.entry(moment.caseId());
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(ABOUT, "Sociale kaart: " + entry.name());
        facts.put(
                "Waarom bij u",
                "checkEntryInstead".equals(moment.formId())
                        ? "de eigenaar keek de vermelding niet op tijd na"
                        : entry.content().owner() == null
                                ? "de coalitie houdt deze vermelding bij"
                                : "uw organisatie is eigenaar van deze vermelding");
        facts.put(
                "Waarom nu",
                entry.amber() ? Words.of("doubt", entry.card().amberReason()) : "de vaste controle is aan de beurt");
        return facts;
    }
}
