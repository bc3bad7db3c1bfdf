package nl.kansrijkestart.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Form files as they were deployed, written out. A block comes from the same deployment: a case keeps one set. What was
 * deployed never changes, so each is read once; nobody may change what is given.
 */
@Component
class FormFiles {

    /** All forms of a few deployments. */
    private static final int MOST = 400;

    private final Map<String, JsonNode> read = new ConcurrentHashMap<>();
    private final Map<String, String> startForms = new ConcurrentHashMap<>();
    private final FormService forms;
    private final RepositoryService repository;
    private final ObjectMapper json;

    FormFiles(@Lazy FormService forms, @Lazy RepositoryService repository, ObjectMapper json) {
        this.forms = forms;
        this.repository = repository;
        this.json = json;
    }

    JsonNode ofTask(TaskRow task) {
        String definitionId = task.processDefinitionId();
        return once(definitionId + "/" + task.taskKey(), definitionId, () -> forms.getDeployedTaskForm(task.taskId()));
    }

    JsonNode ofStart(String definitionId) {
        return once(definitionId, definitionId, () -> forms.getDeployedStartForm(definitionId));
    }

    String startFormId(String definitionId) {
        return startForms.computeIfAbsent(
                definitionId,
                id -> forms.getStartFormData(id).getCamundaFormRef().getKey());
    }

    private JsonNode once(String key, String definitionId, Supplier<InputStream> file) {
        JsonNode known = read.get(key);
        if (known == null) {
            known = FormTemplate.writtenOut(read(file.get()), name -> block(definitionId, name));
            if (read.size() >= MOST) {
                read.clear();
            }
            read.put(key, known);
        }
        return known;
    }

    private JsonNode block(String definitionId, String name) {
        String deployment = repository.getProcessDefinition(definitionId).getDeploymentId();
        String file = repository.getDeploymentResourceNames(deployment).stream()
                .filter(path -> path.substring(path.lastIndexOf('/') + 1).equals(name + ".form"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No block " + name + " in the deployment"));
        return read(repository.getResourceAsStream(deployment, file));
    }

    private JsonNode read(InputStream file) {
        try (file) {
            return json.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A form file cannot be read", unreadable);
        }
    }
}
