package nl.kansrijkestart.engine.webapps;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskAccess;
import nl.kansrijkestart.engine.tasks.TaskCards;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tasks in the shape in which the task list expects them. */
@Component
class TaskPages {

    /** In UTC: the task list compares the text of a due date with the text of its own moment. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);

    private static final Set<String> NO_LINES = Set.of(
            TaskCards.FAMILY,
            TaskCards.URGENT,
            TaskCards.ABOUT,
            TaskCards.OWN_NUMBER,
            TaskCards.IN_PLACE_OF,
            TaskCards.OPENED_NAME,
            TaskCards.MOVE_KEPT,
            TaskCards.LISTED_PROCESS);

    private final TaskRows rows;
    private final List<TaskCards> cards;
    private final TaskAccess access;

    TaskPages(TaskRows rows, List<TaskCards> cards, TaskAccess access) {
        this.rows = rows;
        this.cards = cards;
        this.access = access;
    }

    /** @param order the place in the list, which gives the colour @param priority the lowest is opened first */
    Map<String, Object> filter(String id, String name, int order, int priority) {
        return Map.of(
                "id",
                id,
                "resourceType",
                "Task",
                "name",
                name,
                "query",
                Map.of(),
                "properties",
                Map.of(
                        "priority",
                        priority,
                        "color",
                        order == 0 ? "#0b5a63" : "#3c5867",
                        "refresh",
                        true,
                        "description",
                        "",
                        "variables",
                        List.of()));
    }

    static Map<String, Object> formRef(String formId) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("key", null);
        form.put("camundaFormRef", Map.of("key", formId, "binding", "deployment"));
        form.put("contextPath", null);
        return form;
    }

    /** @param counts how long both lists are, to stand beside their names; null where no list is shown */
    @Transactional
    Map<String, Object> list(TaskRows.Page page, String person, TaskRows.Counts counts) {
        Map<String, Object> embedded = new LinkedHashMap<>();
        List<Map<String, Object>> tasks = new ArrayList<>();
        Set<Map<String, Object>> definitions = new LinkedHashSet<>();
        List<Map<String, String>> said = facts(page.rows(), person);
        for (int n = 0; n < page.rows().size(); n++) {
            TaskRow row = page.rows().get(n);
            Map<String, String> facts = said.get(n);
            tasks.add(inList(row, facts, shown(row, person)));
            definitions.add(definition(row, facts.getOrDefault(TaskCards.LISTED_PROCESS, row.processName())));
        }
        embedded.put("task", tasks);
        embedded.put("processDefinition", definitions);
        embedded.put(
                "assignee",
                page.rows().stream()
                        .map(row -> shown(row, person))
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(this::user)
                        .toList());
        Map<String, Object> list = new LinkedHashMap<>(Map.of(
                "_links", Map.of("self", Map.of("href", "/task")), "count", page.count(), "_embedded", embedded));
        if (counts != null) {
            list.put("counts", Map.of("mijn", counts.mine(), "team", counts.team()));
        }
        return list;
    }

    private static Map<String, Object> inList(TaskRow row, Map<String, String> facts, String assignee) {
        Map<String, Object> task = plain(row, facts, assignee);
        task.put("_embedded", Map.of("variable", List.of()));
        return task;
    }

    @Transactional
    Map<String, Object> task(TaskRows.Offered offered, String person) {
        TaskRow row = offered.row();
        List<Map<String, Object>> links = new ArrayList<>();
        List<Map<String, Object>> groups = new ArrayList<>();
        offered.doors().forEach(door -> {
            links.add(Map.of(
                    "type",
                    "candidate",
                    "groupId",
                    door.group(),
                    "taskId",
                    row.taskId(),
                    "_links",
                    Map.of("group", Map.of("href", "/group/" + door.group()))));
            groups.add(Map.of(
                    "id",
                    door.group(),
                    "name",
                    access.groupName(door.group()),
                    "_links",
                    Map.of("self", Map.of("href", "/group/" + door.group()))));
        });
        String has = shown(row, person);
        List<Map<String, Object>> people = has == null ? List.of() : List.of(user(has));
        if (has != null) {
            links.add(Map.of(
                    "type",
                    "assignee",
                    "userId",
                    has,
                    "taskId",
                    row.taskId(),
                    "_links",
                    Map.of("user", Map.of("href", "/user/" + has))));
        }
        Map<String, String> facts = facts(List.of(row), person).get(0);
        Map<String, Object> task = plain(row, facts, has);
        task.put("name", facts.getOrDefault(TaskCards.OPENED_NAME, row.name()));
        cards.stream()
                .flatMap(card -> card.page(row.moment(person)).stream())
                .findFirst()
                .ifPresent(page -> task.put("page", page));
        if (mayTakeOver(offered, has, person)) {
            task.put("takeOver", "/taken/overnemen/" + row.taskId());
        }
        task.put(
                "_embedded",
                Map.of(
                        "processDefinition",
                        List.of(definition(row, row.processName())),
                        "identityLink",
                        links,
                        "group",
                        groups,
                        "user",
                        people,
                        "assignee",
                        people));
        return task;
    }

    /** What is offered to one person is theirs. */
    private boolean mayTakeOver(TaskRows.Offered offered, String has, String person) {
        return has != null
                && !has.equals(person)
                && (access.isAway(has, person) || !TaskAccess.named(offered.doors(), has));
    }

    private List<Map<String, String>> facts(List<TaskRow> page, String person) {
        List<FormMoment> moments = page.stream().map(row -> row.moment(person)).toList();
        List<Map<String, String>> facts = new ArrayList<>();
        moments.forEach(moment -> facts.add(new LinkedHashMap<>()));
        Map<String, String> whose = inPlaceOf(page, person);
        for (int n = 0; n < page.size(); n++) {
            String absent = whose.get(page.get(n).taskId());
            if (absent != null) {
                facts.get(n).put(TaskCards.IN_PLACE_OF, absent);
            }
        }
        cards.forEach(card -> {
            List<Map<String, String>> said = card.facts(moments);
            for (int n = 0; n < moments.size(); n++) {
                facts.get(n).putAll(said.get(n));
            }
        });
        return facts;
    }

    /** To the task list what somebody does for another is theirs; the card says for whom. */
    private String shown(TaskRow row, String person) {
        return rows.isTheirs(row, person) ? person : row.assignee();
    }

    /** Of these the ones that are for somebody who is away: task → the name. */
    private Map<String, String> inPlaceOf(List<TaskRow> page, String person) {
        Set<String> absent = access.actsFor(person);
        if (absent.isEmpty()) {
            return Map.of();
        }
        Map<String, String> whose =
                rows.offeredTo(page.stream().map(TaskRow::taskId).toList(), absent);
        page.stream()
                .filter(row -> row.assignee() != null && absent.contains(row.assignee()))
                .forEach(row -> whose.put(row.taskId(), row.assignee()));
        whose.replaceAll((task, login) -> access.person(login).name());
        return whose;
    }

    private static Map<String, Object> plain(TaskRow row, Map<String, String> facts, String assignee) {
        Map<String, Object> task = new LinkedHashMap<>();
        task.put(
                "_links",
                Map.of(
                        "self",
                        Map.of("href", "/task/" + row.taskId()),
                        "processDefinition",
                        Map.of("href", "/process-definition/" + row.processDefinitionId())));
        task.put("id", row.taskId());
        task.put("name", row.name());
        task.put("description", description(row, facts));
        task.put("assignee", assignee);
        task.put("owner", null);
        task.put("created", TIME.format(row.created()));
        task.put("due", row.due() == null ? null : TIME.format(row.due()));
        task.put("followUp", null);
        task.put("delegationState", null);
        task.put("priority", 50);
        task.put("parentTaskId", null);
        task.put("processDefinitionId", row.processDefinitionId());
        task.put("processInstanceId", row.processInstanceId());
        task.put("executionId", row.executionId());
        task.put("taskDefinitionKey", row.taskKey());
        task.put("caseExecutionId", null);
        task.put("caseInstanceId", null);
        task.put("caseDefinitionId", null);
        task.put("suspended", !row.open());
        task.put("formKey", null);
        task.put("camundaFormRef", Map.of("key", row.taskKey(), "binding", "deployment"));
        task.put("tenantId", null);
        return task;
    }

    private static Map<String, Object> definition(TaskRow row, String name) {
        return Map.of(
                "id",
                row.processDefinitionId(),
                "key",
                String.valueOf(row.processKey()),
                "name",
                String.valueOf(name),
                "_links",
                Map.of("self", Map.of("href", "/process-definition/" + row.processDefinitionId())));
    }

    private Map<String, Object> user(String login) {
        TaskAccess.Person person = access.person(login);
        return Map.of(
                "id",
                login,
                "firstName",
                person.firstName(),
                "lastName",
                person.lastName(),
                "email",
                "",
                "_links",
                Map.of("self", Map.of("href", "/user/" + login)));
    }

    private static String family(Map<String, String> facts) {
        String family = facts.get(TaskCards.FAMILY);
        return facts.containsKey(TaskCards.OWN_NUMBER)
                ? family + " (uw nummer " + facts.get(TaskCards.OWN_NUMBER) + ")"
                : family;
    }

    /** First which family and what it is about, then what this step is, then why here and why by then. */
    private static String description(TaskRow row, Map<String, String> facts) {
        List<String> lines = new ArrayList<>();
        lines.add(Stream.of(
                        family(facts),
                        facts.containsKey(TaskCards.IN_PLACE_OF) ? "namens " + facts.get(TaskCards.IN_PLACE_OF) : null,
                        facts.get(TaskCards.URGENT),
                        facts.get(TaskCards.ABOUT))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" – ")));
        lines.add(row.description());
        facts.forEach((heading, text) -> {
            if (!NO_LINES.contains(heading)) {
                lines.add(heading + ": " + text);
            }
        });
        return lines.stream().filter(line -> line != null && !line.isBlank()).collect(Collectors.joining("\n"));
    }
}
