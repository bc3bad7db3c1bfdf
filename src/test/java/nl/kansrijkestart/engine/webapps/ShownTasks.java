package nl.kansrijkestart.engine.webapps;

import java.util.Map;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import org.springframework.stereotype.Component;

/** A task as the task list shows it, for stories. */
@Component
public class ShownTasks {

    private final TaskPages pages;

    ShownTasks(TaskPages pages) {
        this.pages = pages;
    }

    public Map<String, Object> task(TaskRow row, String person) {
        return pages.task(row, person);
    }
}
