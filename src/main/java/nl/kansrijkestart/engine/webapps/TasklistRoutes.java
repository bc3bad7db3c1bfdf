package nl.kansrijkestart.engine.webapps;

import static nl.kansrijkestart.engine.webapps.TasklistAnswer.hal;
import static nl.kansrijkestart.engine.webapps.TasklistAnswer.me;
import static nl.kansrijkestart.engine.webapps.TasklistAnswer.notFound;
import static nl.kansrijkestart.engine.webapps.TasklistAnswer.number;
import static nl.kansrijkestart.engine.webapps.TasklistAnswer.ok;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.engine.forms.TaskForms;
import nl.kansrijkestart.engine.tasks.TakenTasks;
import nl.kansrijkestart.engine.tasks.TaskAccess;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import nl.kansrijkestart.engine.tasks.TaskSearch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The few routes that the task list really calls, answered from the projection and the forms forms.
 * Paths are those below {@code /camunda/api/engine}; what is not here is refused by {@link TasklistDoor}.
 */
@Component
class TasklistRoutes {

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
    private final TaskForms forms;
    private final TakenTasks taken;
    private final TaskAccess access;
    private final ObjectProvider<TaskSearch> families;

    TasklistRoutes(
            TaskRows rows,
            TaskPages pages,
            TaskForms forms,
            TakenTasks taken,
            TaskAccess access,
            ObjectProvider<TaskSearch> families) {
        this.rows = rows;
        this.pages = pages;
        this.forms = forms;
        this.taken = taken;
        this.access = access;
        this.families = families;
    }

    RouterFunction<ServerResponse> routes() {
        String base = "/engine/default";
        return TasklistAnswer.route()
                .OPTIONS(base + "/filter", r -> ok(Map.of("links", List.of())))
                .GET(base + "/filter/count", r -> ok(Map.of("count", 2)))
                .GET(base + "/filter", r -> ok(filters(rows.counts(me(r)))))
                .GET(
                        base + "/filter/{filter}",
                        r -> ok(
                                MINE.equals(r.pathVariable("filter"))
                                        ? pages.filter(MINE, "Mijn taken", 0, 0)
                                        : pages.filter(r.pathVariable("filter"), "Taken van mijn team", 1, 0)))
                .POST(base + "/filter/{filter}/list", this::list)
                .GET(
                        base + "/filter/{filter}/count",
                        r -> ok(Map.of("count", rows.count(me(r), MINE.equals(r.pathVariable("filter"))))))
                // asked after each start and each answer: what this person can do next for the same family
                .GET(
                        base + "/task",
                        r -> hal(pages.list(
                                rows.next(me(r), r.param("processInstanceId").orElse("")), me(r), null)))
                .GET(
                        base + "/task/{id}",
                        r -> rows.offered(r.pathVariable("id"), me(r))
                                .filter(task -> task.row().open())
                                .map(task -> hal(pages.task(task, me(r))))
                                .orElseGet(TasklistAnswer::notFound))
                .GET(
                        base + "/task/{id}/form",
                        r -> open(r).map(t -> ok(TaskPages.formRef(t.taskKey())))
                                .orElseGet(TasklistAnswer::notFound))
                .GET(
                        base + "/task/{id}/deployed-form",
                        r -> open(r).map(t -> ok(forms.form(t, me(r)))).orElseGet(TasklistAnswer::notFound))
                .GET(
                        base + "/task/{id}/form-variables",
                        r -> open(r).map(t -> ok(forms.variables(t, me(r)))).orElseGet(TasklistAnswer::notFound))
                .GET(
                        base + "/task/{id}/comment",
                        r -> open(r).map(t -> ok(List.of())).orElseGet(TasklistAnswer::notFound))
                .GET(
                        base + "/task/{id}/identity-links",
                        r -> open(r).map(t -> ok(List.of())).orElseGet(TasklistAnswer::notFound))
                .POST(base + "/task/{id}/claim", this::claim)
                .POST(base + "/task/{id}/unclaim", r -> change(r, task -> taken.giveBack(task, me(r))))
                .POST(base + "/task/{id}/assignee", this::takeBack)
                .POST(base + "/task/{id}/submit-form", this::submit)
                .POST(base + "/task/{id}/draft", this::draft)
                .GET(base + "/history/user-operation/count", r -> ok(Map.of("count", 0)))
                .GET(base + "/history/user-operation", r -> ok(List.of()))
                .GET(base + "/user/{id}/profile", this::profile)
                .GET(
                        base + "/group/count",
                        r -> ok(Map.of(
                                "count", 0))) // the page about oneself asks; groups are codes that say nothing there
                .POST(base + "/group", r -> ok(List.of()))
                .GET(base + "/identity/password-policy", r -> ok(Map.of("rules", List.of())))
                .build();
    }

    /** The task list opens the one that comes first: the one in which there is work. */
    private List<Map<String, Object>> filters(TaskRows.Counts counts) {
        boolean teamFirst = counts.mine() == 0 && counts.team() > 0;
        return List.of(
                pages.filter(MINE, "Mijn taken", 0, teamFirst ? 2 : 0),
                pages.filter(TEAM, "Taken van mijn team", 1, 1));
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
        String searched = body.path("nameLike").asText("").replaceAll("[%\\p{Cntrl}\\u200B]", "");
        TaskRows.Page page = rows.list(
                me(r),
                MINE.equals(r.pathVariable("filter")),
                orderBy,
                "asc".equals(sorting.path("sortOrder").asText("desc")),
                number(r, "firstResult", 0),
                number(r, "maxResults", 15),
                searched);
        return hal(pages.list(
                page.count() > 0 || searched.isBlank() ? page : ofFamily(r, searched), me(r), rows.counts(me(r))));
    }

    /**
     * No task is called so: then it may be a mark, an own number, or the name or number of a parent. By the mark that
     * stands on its card a task is found by everybody to whom it is offered.
     */
    private TaskRows.Page ofFamily(ServerRequest r, String searched) {
        List<String> cases = families.orderedStream()
                .flatMap(one -> Stream.concat(one.cases(searched, me(r)).stream(), one.called(searched).stream()))
                .distinct()
                .toList();
        return rows.ofCases(
                me(r),
                cases,
                MINE.equals(r.pathVariable("filter")),
                number(r, "firstResult", 0),
                number(r, "maxResults", 15));
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
        return change(r, task -> forms.answer(task, me(r), body));
    }

    private ServerResponse draft(ServerRequest r) throws ServletException, IOException {
        JsonNode body = r.body(JsonNode.class);
        return open(r).map(task -> {
                    forms.draft(task, me(r), body);
                    return ServerResponse.noContent().build();
                })
                .orElseGet(TasklistAnswer::notFound);
    }

    private ServerResponse profile(ServerRequest r) {
        if (!r.pathVariable("id").equals(me(r))) {
            return notFound();
        }
        TaskAccess.Person person = access.person(me(r));
        return ok(Map.of(
                "id", person.login(), "firstName", person.firstName(), "lastName", person.lastName(), "email", ""));
    }

    /** @param work false when there is no such task for who asks */
    private static ServerResponse change(ServerRequest r, Predicate<String> work) {
        return work.test(r.pathVariable("id")) ? ServerResponse.noContent().build() : notFound();
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
}
