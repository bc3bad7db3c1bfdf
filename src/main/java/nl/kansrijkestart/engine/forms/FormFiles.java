package nl.kansrijkestart.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Form files as they were deployed, written out. A block comes from the same deployment: a case keeps one set. */
@Component
class FormFiles {

    private final FormService forms;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final ObjectMapper json;

    FormFiles(@Lazy FormService forms, @Lazy TaskService tasks, @Lazy RepositoryService repository, ObjectMapper json) {
        this.forms = forms;
        this.tasks = tasks;
        this.repository = repository;
        this.json = json;
    }

    JsonNode ofTask(String taskId) {
        return FormTemplate.writtenOut(
                read(forms.getDeployedTaskForm(taskId)),
                name -> block(
                        tasks.createTaskQuery().taskId(taskId).singleResult().getProcessDefinitionId(), name));
    }

    JsonNode ofStart(String definitionId) {
        return FormTemplate.writtenOut(
                read(forms.getDeployedStartForm(definitionId)), name -> block(definitionId, name));
    }

    String startFormId(String definitionId) {
        return forms.getStartFormData(definitionId).getCamundaFormRef().getKey();
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
