package nl.kansrijkestart.engine.webapps;

import static nl.kansrijkestart.engine.webapps.TasklistAnswer.me;
import static nl.kansrijkestart.engine.webapps.TasklistAnswer.notFound;
import static nl.kansrijkestart.engine.webapps.TasklistAnswer.ok;
import static org.springframework.web.servlet.function.RequestPredicates.GET;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.engine.EngineCalls;
import nl.kansrijkestart.engine.forms.StartForms;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.rest.dto.repository.ProcessDefinitionDto;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The routes of processes that the task list calls: what somebody can start, with which form, and the drawing behind a
 * task. Paths are those below {@code /camunda/api/engine}.
 */
@Component
class StartRoutes {

    private final StartForms forms;
    private final RepositoryService repository;
    private final EngineCalls calls;
    private final ObjectMapper json;

    StartRoutes(StartForms forms, @Lazy RepositoryService repository, EngineCalls calls, ObjectMapper json) {
        this.forms = forms;
        this.repository = repository;
        this.calls = calls;
        this.json = json;
    }

    RouterFunction<ServerResponse> routes() {
        String base = "/engine/default/process-definition";
        return TasklistAnswer.route()
                .route(
                        GET(base + "/count").and(StartRoutes::startable),
                        r -> ok(Map.of("count", forms.list(me(r)).size())))
                .route(GET(base).and(StartRoutes::startable), r -> ok(lines(me(r))))
                .GET(base + "/{id}/xml", this::drawing)
                .GET(base + "/{id}/startForm", r -> ok(TaskPages.formRef(forms.formId(r.pathVariable("id")))))
                .GET(base + "/{id}/deployed-start-form", r -> ok(forms.form(r.pathVariable("id"), me(r))))
                .POST(
                        base + "/{id}/submit-form",
                        r -> ok(forms.start(r.pathVariable("id"), me(r), r.body(JsonNode.class))))
                .POST(base + "/{id}/draft", r -> {
                    forms.draft(r.pathVariable("id"), me(r), r.body(JsonNode.class));
                    return ServerResponse.noContent().build();
                })
                .build();
    }

    private List<JsonNode> lines(String person) {
        return forms.list(person).stream()
                .<JsonNode>map(line -> json.<ObjectNode>valueToTree(
                                ProcessDefinitionDto.fromProcessDefinition(line.definition()))
                        .put("name", line.name())
                        .put("place", line.at()))
                .toList();
    }

    /** The drawing behind a task says nothing about a family; everybody who works here may look at it. */
    private ServerResponse drawing(ServerRequest r) throws IOException {
        ProcessDefinition definition = calls.call(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionId(r.pathVariable("id"))
                .singleResult());
        if (definition == null) {
            return notFound();
        }
        try (InputStream model = calls.call(() -> repository.getProcessModel(definition.getId()))) {
            return ok(Map.of(
                    "id", definition.getId(), "bpmn20Xml", new String(model.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    private static boolean startable(ServerRequest r) {
        return r.param("startableInTasklist").isPresent();
    }
}
