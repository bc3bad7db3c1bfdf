package nl.kansrijkestart.engine.webapps;

import java.util.Map;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import org.springframework.stereotype.Component;

/** A task as the task list shows it, for stories. */
@Component
public class ShownTasks {

    private final TaskPages pages;
    private final TaskRows rows;

    ShownTasks(TaskPages pages, TaskRows rows) {
        this.pages = pages;
        this.rows = rows;
    }

    public Map<String, Object> task(TaskRow row, String person) {
        return pages.task(rows.offered(row.taskId(), person).orElseThrow(), person);
    }
}
