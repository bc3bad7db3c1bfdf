package nl.kansrijkestart.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks of a case, for a page that says who is working on what. */
@Component
@Transactional
public class CaseTasks {

    /** @param group organisation or role code @param assignee login, or null when nobody took it */
    public record OpenTask(String name, String group, String assignee, Instant due) { }

    private static final int MOST = 200;

    private final TaskRows rows;
    private final ObjectProvider<TaskCards> cards;

    CaseTasks(TaskRows rows, ObjectProvider<TaskCards> cards) {
        this.rows = rows;
        this.cards = cards;
    }

    public List<OpenTask> open(String caseId) {
        return rows.openOf(caseId).stream().map(row -> new OpenTask(row.name(),
                rows.doors(row.taskId()).stream().map(TaskAccess.Door::group).findFirst().orElse(""), row.assignee(), row.due())).toList();
    }

    /** The families of whom an open task is within this person's reach, by the mark on its card: case id → mark. */
    public Map<String, String> familiesOf(String person) {
        Map<String, String> marks = new LinkedHashMap<>();
        rows.list(person, false, "created", false, 0, MOST, "").rows().stream().filter(row -> !marks.containsKey(row.caseId()))
                .forEach(row -> cards.orderedStream().map(card -> card.facts(row.moment(person)).get(TaskCards.FAMILY)).filter(Objects::nonNull)
                        .findFirst().ifPresent(mark -> marks.put(row.caseId(), mark)));
        return marks;
    }

    /** Whether an open task of this case is within this person's reach: she then has a part in it. */
    public boolean hasPart(String caseId, String person) {
        return rows.hasPart(caseId, person);
    }
}
