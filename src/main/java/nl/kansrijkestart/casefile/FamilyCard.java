package nl.kansrijkestart.casefile;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskCards;
import nl.kansrijkestart.engine.tasks.TaskRows;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Every card of a family begins with the family's mark, never with a name; where the family lets this reader's
 * organisation not know of them, with a sentence that says so. Who takes part for the organisation that
 * typed an own file number reads that too.
 */
@Component
@Order(1)
class FamilyCard implements TaskCards {

    private final CaseFiles files;
    private final CaseAccess access;
    private final People people;
    private final TaskRows tasks;

    FamilyCard(CaseFiles files, CaseAccess access, People people, TaskRows tasks) {
        this.files = files;
        this.access = access;
        this.people = people;
        this.tasks = tasks;
    }

    @Override
    public List<Map<String, String>> facts(List<FormMoment> page) {
        Map<String, CaseCard> families = files.all(TaskCards.ids(page, FormMoment::caseId)).stream()
                .collect(Collectors.toMap(CaseCard::id, file -> file));
        Map<String, String> numbers = families.isEmpty()
                ? Map.of()
                : access.ownNumbers(families.values(), page.get(0).person());
        Map<String, String> whose = families.isEmpty()
                ? Map.of()
                : access.inPlaceOf(families.keySet(), page.get(0).person());
        Map<String, Map<String, Instant>> typed =
                whose.isEmpty() ? Map.of() : tasks.typed(TaskCards.ids(page, FormMoment::taskId), whose.values());
        Set<String> nameless = families.isEmpty()
                ? Set.of()
                : access.nameless(families.values(), page.get(0).person());
        return page.stream()
                .map(moment -> Optional.ofNullable(families.get(moment.caseId()))
                        .map(file -> facts(
                                file,
                                nameless.contains(file.id()) ? NAMELESS : file.mark(),
                                numbers.get(file.id()),
                                whose.get(file.id()),
                                typed.getOrDefault(moment.taskId(), Map.of())))
                        .orElse(Map.of()))
                .toList();
    }

    @Override
    public Optional<String> page(FormMoment moment) {
        return moment.caseId() != null && access.opens(moment.caseId(), moment.person())
                ? Optional.of("/gezin/" + moment.caseId())
                : Optional.empty();
    }

    /**
     * @param mark or what stands there for who may not read which family it is
     * @param number null where the reader has none @param whose login of who is away; null for nobody
     * @param typed since when somebody has an answer there that was not sent; never what it says
     */
    private Map<String, String> facts(
            CaseCard file, String mark, String number, String whose, Map<String, Instant> typed) {
        Map<String, String> facts = new LinkedHashMap<>(Map.of(FAMILY, mark));
        if (whose != null) {
            String name = people.person(whose).map(PersonCard::name).orElse(whose);
            facts.put(IN_PLACE_OF, name);
            if (typed.containsKey(whose)) {
                facts.put(
                        "Half ingevuld",
                        name + " vulde op " + Dutch.day(typed.get(whose)) + " iets in en verstuurde het niet."
                                + " Wat er staat, leest u niet");
            }
        }
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
