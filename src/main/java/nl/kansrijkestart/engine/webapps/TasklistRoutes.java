package nl.kansrijkestart.engine.webapps;

import static org.springframework.web.servlet.function.RequestPredicates.GET;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.engine.EngineCalls;
import nl.kansrijkestart.engine.forms.FormBridge;
import nl.kansrijkestart.engine.tasks.TakenTasks;
import nl.kansrijkestart.engine.tasks.TaskAccess;
import nl.kansrijkestart.engine.tasks.TaskPages;
import nl.kansrijkestart.engine.tasks.TaskRow;
import nl.kansrijkestart.engine.tasks.TaskRows;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.rest.dto.repository.ProcessDefinitionDto;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.HtmlUtils;

/**
 * The few routes that the task list really calls, answered from the projection and the forms bridge.
 * Paths are those below {@code /camunda/api/engine}; what is not here is refused by {@link TasklistDoor}.
 */
@Component
public class TasklistRoutes {

    static final MediaType HAL = MediaType.parseMediaType("application/hal+json");
    private static final String MINE = "mijn";
    private static final String TEAM = "team";
    private static final List<String> SEARCHABLE = List.of(
            "nameLike",
            "sorting",
            "active",
            "firstResult",
            "maxResults",
            "processVariables",
            "taskVariables",
            "caseInstanceVariables",
            "orQueries",
            "variableNamesIgnoreCase",
            "variableValuesIgnoreCase");

    private final TaskRows rows;
    private final TaskPages pages;
    private final FormBridge bridge;
    private final TakenTasks taken;
    private final TaskAccess access;
    private final RepositoryService repository;
    private final EngineCalls program;
    private final ObjectMapper json;

    TasklistRoutes(
            TaskRows rows,
            TaskPages pages,
            FormBridge bridge,
            TakenTasks taken,
            TaskAccess access,
            @Lazy RepositoryService repository,
            EngineCalls program,
            ObjectMapper json) {
        this.rows = rows;
        this.pages = pages;
        this.bridge = bridge;
        this.taken = taken;
        this.access = access;
        this.repository = repository;
        this.program = program;
        this.json = json;
    }

    public RouterFunction<ServerResponse> routes() {
        String base = "/engine/default";
        return RouterFunctions.route()
                .OPTIONS(base + "/filter", r -> ok(Map.of("links", List.of())))
                .GET(base + "/filter/count", r -> ok(Map.of("count", 2)))
                .GET(
                        base + "/filter",
                        r -> ok(List.of(
                                pages.filter(MINE, "Mijn taken", 0), pages.filter(TEAM, "Taken van mijn team", 1))))
                .GET(
                        base + "/filter/{filter}",
                        r -> ok(pages.filter(
                                r.pathVariable("filter"),
                                MINE.equals(r.pathVariable("filter")) ? "Mijn taken" : "Taken van mijn team",
                                0)))
                .POST(base + "/filter/{filter}/list", this::list)
                .GET(
                        base + "/filter/{filter}/count",
                        r -> ok(Map.of(
                                "count",
                                rows.list(me(r), MINE.equals(r.pathVariable("filter")), "created", true, 0, 1, "")
                                        .count())))
                // asked after each start and each answer: what this person can do next for the same family
                .GET(
                        base + "/task",
                        r -> hal(pages.list(
                                rows.next(me(r), r.param("processInstanceId").orElse("")), me(r))))
                .GET(
                        base + "/task/{id}",
                        r -> open(r).map(t -> hal(pages.task(t, me(r)))).orElseGet(TasklistRoutes::notFound))
                .GET(
                        base + "/task/{id}/form",
                        r -> open(r).map(t -> ok(TaskPages.formRef(t.taskKey())))
                                .orElseGet(TasklistRoutes::notFound))
                .GET(
                        base + "/task/{id}/deployed-form",
                        r -> open(r).map(t -> ok(bridge.form(t, me(r)))).orElseGet(TasklistRoutes::notFound))
                .GET(
                        base + "/task/{id}/form-variables",
                        r -> open(r).map(t -> ok(bridge.variables(t, me(r)))).orElseGet(TasklistRoutes::notFound))
                .GET(
                        base + "/task/{id}/comment",
                        r -> open(r).map(t -> ok(List.of())).orElseGet(TasklistRoutes::notFound))
                .GET(
                        base + "/task/{id}/identity-links",
                        r -> open(r).map(t -> ok(List.of())).orElseGet(TasklistRoutes::notFound))
                .POST(base + "/task/{id}/claim", this::claim)
                .POST(base + "/task/{id}/unclaim", r -> change(r, task -> taken.giveBack(task, me(r))))
                .POST(base + "/task/{id}/assignee", this::takeBack)
                .POST(base + "/task/{id}/submit-form", this::submit)
                .GET(base + "/history/user-operation/count", r -> ok(Map.of("count", 0)))
                .GET(base + "/history/user-operation", r -> ok(List.of()))
                .GET(base + "/user/{id}/profile", this::profile)
                .GET(
                        base + "/group/count",
                        r -> ok(Map.of(
                                "count", 0))) // the page about oneself asks; groups are codes that say nothing there
                .POST(base + "/group", r -> ok(List.of()))
                .GET(base + "/identity/password-policy", r -> ok(Map.of("rules", List.of())))
                .route(
                        GET(base + "/process-definition/count").and(TasklistRoutes::startable),
                        r -> ok(Map.of("count", startables(me(r)).size())))
                .route(GET(base + "/process-definition").and(TasklistRoutes::startable), r -> ok(startables(me(r))))
                .GET(base + "/process-definition/{id}/xml", this::drawing)
                .GET(base + "/process-definition/{id}/startForm", r -> ok(TaskPages.formRef(formOf(r))))
                .GET(
                        base + "/process-definition/{id}/deployed-start-form",
                        r -> ok(bridge.startForm(r.pathVariable("id"), me(r))))
                .POST(
                        base + "/process-definition/{id}/submit-form",
                        r -> ok(bridge.start(r.pathVariable("id"), me(r), r.body(JsonNode.class))))
                .onError(
                        Refusal.class,
                        (problem, r) -> ServerResponse.badRequest()
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(Map.of(
                                        "type",
                                        "Refusal",
                                        "message",
                                        HtmlUtils.htmlEscape(
                                                problem.getMessage(), "UTF-8")))) // the task list shows it as HTML
                .onError(
                        problem -> problem instanceof HttpMessageConversionException
                                || problem instanceof HttpMediaTypeException
                                || problem instanceof InvalidMediaTypeException,
                        (problem, r) -> ServerResponse.badRequest()
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(Map.of(
                                        "type",
                                        "Unreadable",
                                        "message",
                                        "Dit is niet goed aangekomen. Er is niets veranderd. Probeer het nog eens.")))
                .build();
    }

    private ServerResponse list(ServerRequest r) throws ServletException, IOException {
        JsonNode body = r.body(JsonNode.class);
        body.fields().forEachRemaining(entry -> {
            boolean empty = entry.getValue().isNull()
                    || entry.getValue().isArray() && entry.getValue().isEmpty();
            boolean variable =
                    entry.getKey().endsWith("Variables") || entry.getKey().equals("orQueries");
            if (!empty && (variable || !SEARCHABLE.contains(entry.getKey()))) {
                throw new Refusal("Zoeken kan hier op de naam van de taak. Dit zoekveld kent de takenlijst niet.");
            }
        });
        JsonNode sorting = body.path("sorting").path(0);
        String orderBy = switch (sorting.path("sortBy").asText("created")) {
            case "dueDate" -> "due";
            case "name", "nameCaseInsensitive" -> "name";
            case "assignee" -> "assignee";
            default -> "created";
        };
        TaskRows.Page page = rows.list(
                me(r),
                MINE.equals(r.pathVariable("filter")),
                orderBy,
                "asc".equals(sorting.path("sortOrder").asText("desc")),
                number(r, "firstResult", 0),
                number(r, "maxResults", 15),
                body.path("nameLike").asText("").replaceAll("[%\\p{Cntrl}]", ""));
        return hal(pages.list(page, me(r)));
    }

    private ServerResponse claim(ServerRequest r) throws ServletException, IOException {
        String forWhom = r.body(JsonNode.class).path("userId").asText(me(r));
        if (!forWhom.equals(me(r))) {
            return ServerResponse.status(HttpStatus.FORBIDDEN).build();
        }
        return change(r, task -> taken.take(task, me(r)));
    }

    /** The sign beside a colleague's name: who goes before them has the task from now on. Nobody gives one away. */
    private ServerResponse takeBack(ServerRequest r) throws ServletException, IOException {
        if (!r.body(JsonNode.class).path("userId").isNull()) {
            return ServerResponse.status(HttpStatus.FORBIDDEN).build();
        }
        return change(r, task -> taken.take(task, me(r)));
    }

    private ServerResponse submit(ServerRequest r) throws ServletException, IOException {
        JsonNode body = r.body(JsonNode.class);
        if (body.path("withVariablesInReturn").asBoolean()) {
            return ServerResponse.status(HttpStatus.FORBIDDEN).build();
        }
        return change(r, task -> bridge.answer(task, me(r), body));
    }

    private ServerResponse profile(ServerRequest r) {
        if (!r.pathVariable("id").equals(me(r))) {
            return notFound();
        }
        TaskAccess.Person person = access.person(me(r));
        return ok(Map.of(
                "id", person.login(), "firstName", person.firstName(), "lastName", person.lastName(), "email", ""));
    }

    private ServerResponse change(ServerRequest r, java.util.function.Consumer<TaskRow> work) {
        Optional<TaskRow> task = task(r);
        task.ifPresent(work);
        return task.isPresent() ? ServerResponse.noContent().build() : notFound();
    }

    private Optional<TaskRow> task(ServerRequest r) {
        return rows.find(r.pathVariable("id"), me(r));
    }

    /**
     * What is over shows nothing any more, also to those who worked on it: the family's data may be meant for somebody
     * else by now.
     */
    private Optional<TaskRow> open(ServerRequest r) {
        return task(r).filter(TaskRow::open);
    }

    private List<JsonNode> startables(String person) {
        List<ProcessDefinition> found = program.call(() -> repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .active()
                .startableInTasklist()
                .list());
        return found.stream()
                .filter(one -> bridge.mayStart(person, one.getId()))
                .<JsonNode>map(one -> json.<ObjectNode>valueToTree(ProcessDefinitionDto.fromProcessDefinition(one))
                        .put("name", bridge.offeredAs(one)))
                .toList();
    }

    private String formOf(ServerRequest r) {
        return bridge.startFormId(r.pathVariable("id"));
    }

    /** The drawing behind a task says nothing about a family; everybody who works here may look at it. */
    private ServerResponse drawing(ServerRequest r) throws IOException {
        ProcessDefinition definition = program.call(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionId(r.pathVariable("id"))
                .singleResult());
        if (definition == null) {
            return notFound();
        }
        try (InputStream model = program.call(() -> repository.getProcessModel(definition.getId()))) {
            return ok(Map.of(
                    "id", definition.getId(), "bpmn20Xml", new String(model.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    private static boolean startable(ServerRequest r) {
        return r.param("startableInTasklist").isPresent();
    }

    private static String me(ServerRequest r) {
        return (String) r.attribute(TasklistDoor.PERSON).orElseThrow();
    }

    static int number(ServerRequest r, String name, int otherwise) {
        return r.param(name)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    private static ServerResponse ok(Object body) {
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .body(body);
    }

    private static ServerResponse hal(Object body) {
        return ServerResponse.ok()
                .contentType(HAL)
                .header("Cache-Control", "no-store")
                .body(body);
    }

    /** The same answer for what is not yours and what is not there. */
    private static ServerResponse notFound() {
        return ServerResponse.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("type", "NotFound", "message", "Deze taak is er niet (meer), of is niet voor u."));
    }
}
