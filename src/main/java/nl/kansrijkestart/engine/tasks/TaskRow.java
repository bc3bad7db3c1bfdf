package nl.kansrijkestart.engine.tasks;

import java.time.Instant;
import java.util.Map;

/** One task as people see it: an open task, or one that was once shown and has ended. */
public record TaskRow(
        String taskId,
        String taskKey,
        String name,
        String description,
        String processDefinitionId,
        String processKey,
        String processName,
        String processInstanceId,
        String executionId,
        String caseId,
        String municipality,
        Map<String, String> ids,
        String assignee,
        Instant created,
        Instant due,
        Instant ended,
        String deleteReason) {

    public boolean open() {
        return ended == null;
    }

    public FormMoment moment(String person) {
        return new FormMoment(taskKey, taskId, caseId, municipality, ids, person);
    }
}
