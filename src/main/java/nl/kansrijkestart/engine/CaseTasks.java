package nl.kansrijkestart.engine;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The open tasks of a case, for a page that says who is working on what. */
@Component
public class CaseTasks {

    /** @param group organisation or role code @param assignee login, or null when nobody took it */
    public record OpenTask(String name, String group, String assignee, Instant due) { }

    private final TaskRows rows;

    CaseTasks(TaskRows rows) {
        this.rows = rows;
    }

    public List<OpenTask> open(String caseId) {
        return rows.openOf(caseId).stream().map(row -> new OpenTask(row.name(),
                rows.doors(row.taskId()).stream().map(TaskAccess.Door::group).findFirst().orElse(""), row.assignee(), row.due())).toList();
    }

    /** Whether an open task of this case is within this person's reach: she then has a part in it. */
    public boolean hasPart(String caseId, String person) {
        return rows.hasPart(caseId, person);
    }
}
