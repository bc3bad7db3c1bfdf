package nl.kansrijkestart.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.due.DueStory;
import nl.kansrijkestart.base.typed.Reachable;
import nl.kansrijkestart.engine.forms.FormReading;
import nl.kansrijkestart.engine.tasks.TaskAccess;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import nl.kansrijkestart.notify.Messages;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

/**
 * One case, told as a story: who answers what, how time passes, where it waits and how it ends. Everything goes through
 * the forms bridge.
 */
public class Journey {

    private final Stories with;
    private final String caseId;
    private String waitsAt;
    private TaskRow taken;
    private final Map<String, Object> parentSays = new HashMap<>();

    public Journey(Stories with, String caseId) {
        this.with = with;
        this.caseId = caseId;
    }

    public String caseId() {
        return caseId;
    }

    /** An open task with this id waits for somebody. */
    public Journey waitsFor(String task) {
        assertThat(open()).as("open tasks").extracting(TaskRow::taskKey).contains(task);
        waitsAt = task;
        return this;
    }

    /** Exactly one open task with this id: nothing was begun twice. */
    public Journey waitsOnceFor(String task) {
        assertThat(open())
                .extracting(TaskRow::taskKey)
                .filteredOn(task::equals)
                .as("open " + task)
                .hasSize(1);
        return waitsFor(task);
    }

    public Journey doesNotWaitFor(String task) {
        assertThat(open()).as("open tasks").extracting(TaskRow::taskKey).doesNotContain(task);
        return this;
    }

    /** The task that the story waits for is for this organisation or role. */
    public Journey by(String group) {
        assertThat(with.rows.doors(task(waitsAt).taskId()))
                .extracting(TaskAccess.Door::group)
                .containsExactly(group);
        return this;
    }

    /** Of several tasks that began at the same moment, one of each member, one is this person's. */
    public Journey seenBy(String person) {
        assertThat(open().stream().filter(row -> row.taskKey().equals(waitsAt)))
                .as(waitsAt + " seen by " + person)
                .anyMatch(row -> with.as(person, () -> with.rows.find(row.taskId(), person))
                        .isPresent());
        return this;
    }

    public Journey notSeenBy(String person) {
        assertThat(with.rows.find(task(waitsAt).taskId(), person))
                .as(waitsAt + " seen by " + person)
                .isEmpty();
        return this;
    }

    /** The form opens without anything in these fields: an earlier round, or somebody else's answer, is not shown. */
    public Journey doesNotShow(String person, String task, String... keys) {
        TaskRow row = task(task);
        Map<String, Object> filledIn =
                with.as(person, () -> filledIn(with.forms.form(row, person), with.forms.variables(row, person)));
        assertThat(filledIn).doesNotContainKeys(keys);
        return this;
    }

    /** The form's texts say this to the person. */
    public Journey shows(String person, String task, String... parts) {
        TaskRow row = task(task);
        assertThat(with.as(person, () -> with.forms.variables(row, person))
                        .values()
                        .toString())
                .as("what " + task + " shows")
                .contains(parts);
        return this;
    }

    /** Form or texts say this to the person. */
    public Journey says(String person, String task, String... parts) {
        assertThat(said(person, task)).as("what " + task + " says").contains(parts);
        return this;
    }

    /** Neither form nor texts say this to the person. */
    public Journey doesNotSay(String person, String task, String... parts) {
        assertThat(said(person, task)).as("what " + task + " says").doesNotContain(parts);
        return this;
    }

    private String said(String person, String task) {
        TaskRow row = task(task);
        return with.as(
                person,
                () -> with.forms.form(row, person)
                        + with.forms.variables(row, person).values().toString());
    }

    /** What the form shows of the family says none of this; its choices may. */
    public Journey showsNothingOf(String person, String task, String... parts) {
        TaskRow row = task(task);
        assertThat(with.as(person, () -> with.forms.variables(row, person))
                        .values()
                        .toString())
                .as("what " + task + " shows")
                .doesNotContain(parts);
        return this;
    }

    /** The card of the task in the list says this to the person. */
    public Journey cardSays(String person, String task, String... parts) {
        TaskRow row = taskFor(person, task);
        assertThat(String.valueOf(
                        with.as(person, () -> with.pages.task(row, person)).get("description")))
                .as("card of " + task)
                .contains(parts);
        return this;
    }

    public Journey due(Instant moment) {
        assertThat(task(waitsAt).due()).isEqualTo(moment);
        return this;
    }

    /** Due so many working days from now. */
    public Journey dueInWorkingDays(int days) {
        return due(with.days.add(ClockUtil.getCurrentTime().toInstant(), days));
    }

    /** A person takes the task, fills in what differs from what was filled in already, and finishes. */
    public Journey answers(String person, String task, Object... keysAndValues) {
        return answer(taskFor(person, task), person, keysAndValues);
    }

    private Journey answer(TaskRow row, String person, Object... keysAndValues) {
        return with.as(person, () -> {
            if (!person.equals(row.assignee())) {
                with.taken.take(row, person);
            }
            JsonNode form = with.forms.form(row, person);
            Map<String, Object> values = filledIn(form, with.forms.variables(row, person));
            values.putAll(map(keysAndValues));
            values.putAll(parentSays);
            parentSays.clear();
            with.forms.answer(row, person, with.body(values));
            return this;
        });
    }

    /** In the form that is answered next the parent is asked about these organisations, and says yes. */
    public Journey withYesTo(String... organisations) {
        parentSays.putAll(map(
                "sharedWith",
                List.of(organisations),
                "giver",
                "pregnantWoman",
                "howExplained",
                List.of("conversation")));
        return this;
    }

    /** The same, for the one of several open tasks with this id that carries an id of its own. */
    public Journey answersPart(String person, String task, String idName, String id, Object... keysAndValues) {
        return answer(
                open().stream()
                        .filter(one -> one.taskKey().equals(task)
                                && id.equals(one.ids().get(idName)))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No open " + task + " with " + idName + " " + id)),
                person,
                keysAndValues);
    }

    /** The same, with the first choice that the form offers for one field. */
    public Journey answersFirst(String person, String task, String field, Object... keysAndValues) {
        TaskRow row = task(task);
        with.taken.take(row, person);
        String first = FormReading.questions(with.forms.form(row, person)).stream()
                .filter(one -> FormReading.key(one).equals(field))
                .findFirst()
                .orElseThrow()
                .path("values")
                .path(0)
                .path("value")
                .asText();
        List<Object> all = new java.util.ArrayList<>(List.of(keysAndValues));
        all.addAll(List.of(field, first));
        return answers(person, task, all.toArray());
    }

    /**
     * The same, with a mark in every text that the form asks for, and the first choice wherever nothing else is said.
     */
    public Journey answersMarked(String person, String task, String mark, Object... keysAndValues) {
        TaskRow row = open().stream()
                .filter(one -> one.taskKey().equals(task)
                        && with.rows.find(one.taskId(), person).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open " + task + " for " + person + ", but "
                        + open().stream().map(TaskRow::taskKey).toList()));
        return with.as(person, () -> {
            if (!person.equals(row.assignee())) {
                with.taken.take(row, person);
            }
            JsonNode form = with.forms.form(row, person);
            Map<String, Object> values = everyQuestion(form, mark + "-" + task, with.today());
            filledIn(form, with.forms.variables(row, person)).forEach((key, value) -> {
                if (!String.valueOf(values.get(key)).startsWith(mark)) {
                    values.put(key, value);
                }
            });
            values.putAll(map(keysAndValues));
            with.forms.answer(row, person, with.body(values));
            return this;
        });
    }

    /** Ids of the steps that wait for somebody now. */
    public List<String> openTasks() {
        return open().stream().map(TaskRow::taskKey).toList();
    }

    /** Somebody for whom the task is, whoever that may be, answers it. */
    public Journey answersByWhoMay(String task, Object... keysAndValues) {
        TaskRow row = task(task);
        String somebody = with.people.everybody().stream()
                .map(login -> login.login())
                .filter(login -> with.as(login, () -> with.rows.find(row.taskId(), login))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError(task + " is for nobody"));
        return answer(row, row.assignee() == null ? somebody : row.assignee(), keysAndValues);
    }

    /** A person takes the task and opens the form, and does not finish it yet. */
    public Journey takes(String person, String task) {
        TaskRow row = taskFor(person, task);
        taken = with.as(person, () -> {
            with.taken.take(row, person);
            with.forms.form(row, person);
            return row;
        });
        return this;
    }

    /** This person types something in a form that was opened, and does not send it yet. */
    public Journey types(String person, String task, Object... keysAndValues) {
        TaskRow row = taskFor(person, task);
        Map<String, Object> values = map(keysAndValues);
        with.as(person, () -> {
            with.forms.form(row, person);
            with.forms.draft(row, person, with.body(values));
            return row;
        });
        return this;
    }

    /** The task taken before is finished too late: a Dutch message, and what was typed is kept. */
    public Journey answersLate(String person, String message, Object... keysAndValues) {
        Map<String, Object> values = map(keysAndValues);
        assertThatThrownBy(() -> with.as(person, () -> {
                    with.forms.answer(taken, person, with.body(values));
                    return this;
                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(message);
        assertThat(with.files.timeLine(caseId))
                .extracting("text")
                .anyMatch(text -> text.toString().contains("te laat, alleen bewaard"));
        return this;
    }

    /** The task taken before is finished too late, and nothing of it is kept: a Dutch message that says so. */
    public Journey answersInVain(String person, String message, Object... keysAndValues) {
        assertThatThrownBy(() -> pressesAgain(person, keysAndValues))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(message);
        return this;
    }

    /** The task taken before is sent once more, and answered as if it were the first time. */
    public Journey pressesAgain(String person, Object... keysAndValues) {
        return with.as(person, () -> {
            with.forms.answer(taken, person, with.body(map(keysAndValues)));
            return this;
        });
    }

    /** The same, and the program refuses with a Dutch message that has this part. */
    public Journey isRefused(String person, String task, String message, Object... keysAndValues) {
        assertThatThrownBy(() -> answers(person, task, keysAndValues))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(message);
        return this;
    }

    public Journey afterWorkingDays(int days) {
        Instant now = ClockUtil.getCurrentTime().toInstant();
        return until(with.days.add(now, days));
    }

    public Journey afterOfficeHours(int hours) {
        return until(with.days.addOfficeHours(ClockUtil.getCurrentTime().toInstant(), hours));
    }

    public Journey afterCalendarDays(int days) {
        return until(ClockUtil.getCurrentTime()
                .toInstant()
                .atZone(Deadlines.ZONE)
                .plusDays(days)
                .toInstant());
    }

    /** Walks from due moment to due moment of this case: of the engine's timers and of the watch on its tasks. */
    public Journey until(Instant moment) {
        while (true) {
            Optional<Job> job = jobs().stream()
                    .filter(one -> !one.getDuedate().toInstant().isAfter(moment))
                    .findFirst();
            Instant first = job.map(one -> one.getDuedate().toInstant()).orElse(moment);
            Optional<DueStory.Watched> watched = with.due.next(caseId, first);
            if (watched.isPresent()) {
                forward(watched.get().at());
                with.due.run(watched.get());
            } else if (job.isPresent()) {
                forward(first);
                with.management.executeJob(job.get().getId());
            } else {
                break;
            }
        }
        ClockUtil.setCurrentTime(Date.from(moment));
        return this;
    }

    private static void forward(Instant moment) {
        if (moment.isAfter(ClockUtil.getCurrentTime().toInstant())) {
            ClockUtil.setCurrentTime(Date.from(moment));
        }
    }

    public Journey passed(String activity) {
        assertThat(visits(activity)).as("passed " + activity).isPositive();
        return this;
    }

    public Journey didNotPass(String activity) {
        assertThat(visits(activity)).as("passed " + activity).isZero();
        return this;
    }

    /** Nothing of the case runs any more, and it came to this end. */
    public Journey endsAt(String end) {
        assertThat(instances()).allMatch(instance -> instance.getEndTime() != null);
        assertThat(open()).as("open tasks").isEmpty();
        return passed(end);
    }

    public Journey told(String address, String person, String part) {
        assertThat(with.notices.of(List.of(address), person))
                .filteredOn(line -> caseId.equals(line.caseId()))
                .extracting(Messages.Line::text)
                .anyMatch(text -> text.contains(part));
        return this;
    }

    public Journey notTold(String address, String person, String part) {
        assertThat(with.notices.of(List.of(address), person))
                .filteredOn(line -> caseId.equals(line.caseId()))
                .extracting(Messages.Line::text)
                .noneMatch(text -> text.contains(part));
        return this;
    }

    /** One line of the family's time line has all of these parts. */
    public Journey onTimeLine(String... parts) {
        assertThat(with.files.timeLine(caseId))
                .extracting("text")
                .as("time line")
                .anyMatch(text -> java.util.Arrays.stream(parts).allMatch(text.toString()::contains));
        return this;
    }

    /** A field of the form offers this choice, in these words. */
    public Journey offers(String person, String task, String field, String choice) {
        assertThat(choices(person, task, field)).contains(choice);
        return this;
    }

    public Journey doesNotOffer(String person, String task, String field, String... choices) {
        assertThat(choices(person, task, field)).isNotEmpty().doesNotContain(choices);
        return this;
    }

    private List<String> choices(String person, String task, String field) {
        TaskRow row = task(task);
        return choices(with.as(person, () -> with.forms.form(row, person)), field, "label");
    }

    static List<String> choices(JsonNode form, String field, String part) {
        return FormReading.questions(form).stream()
                .filter(one -> FormReading.key(one).equals(field))
                .flatMap(one -> one.path("values").findValuesAsText(part).stream())
                .toList();
    }

    public Journey tellCase(String message) {
        assertThat(with.journeys.tellCase(message, caseId, Map.of()))
                .as("somebody waits for " + message)
                .isTrue();
        return this;
    }

    public Journey tellPart(String message, String idName, String id) {
        assertThat(with.journeys.tellPart(message, idName, id, Map.of()))
                .as("somebody waits for " + message)
                .isTrue();
        return this;
    }

    /** The value of an id that a waiting task carries. */
    public String idAt(String task, String name) {
        return task(task).ids().get(name);
    }

    List<TaskRow> open() {
        return with.rows.openOf(caseId);
    }

    private TaskRow task(String key) {
        return open().stream()
                .filter(row -> row.taskKey().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open task " + key + ", but "
                        + open().stream().map(TaskRow::taskKey).toList()));
    }

    /** Of several open tasks with this id the one that is for this person. */
    private TaskRow taskFor(String person, String key) {
        return open().stream()
                .filter(row -> row.taskKey().equals(key)
                        && with.rows.find(row.taskId(), person).isPresent())
                .findFirst()
                .orElseGet(() -> task(key));
    }

    private List<Job> jobs() {
        return instances().stream()
                .flatMap(instance ->
                        with.management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .sorted((a, b) -> a.getDuedate().compareTo(b.getDuedate()))
                .toList();
    }

    private List<HistoricProcessInstance> instances() {
        return with.history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseId)
                .list();
    }

    private long visits(String activity) {
        return instances().stream()
                .mapToLong(instance -> with.history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .activityId(activity)
                                .count()
                        + with.history
                                .createHistoricTaskInstanceQuery()
                                .processInstanceId(instance.getId())
                                .taskDefinitionKey(activity)
                                .count())
                .sum();
    }

    /**
     * An answer to every question: the mark and the question's key where people type, else the first choice, today or
     * yes.
     */
    static Map<String, Object> everyQuestion(JsonNode form, String mark, LocalDate today) {
        Map<String, Object> values = new LinkedHashMap<>();
        FormReading.questions(form).forEach(field -> {
            String first = field.path("values").path(0).path("value").asText();
            switch (field.path("type").asText()) {
                case "textfield", "textarea" ->
                    values.put(
                            FormReading.key(field),
                            FormReading.reach(field)
                                    .filter(kind -> kind != Reachable.personName && kind != Reachable.nobody)
                                    .map(Journey::example)
                                    .orElse(mark + "-" + FormReading.key(field)));
                case "select", "radio" -> values.put(FormReading.key(field), first);
                case "checklist", "taglist" -> values.put(FormReading.key(field), List.of(first));
                case "checkbox" -> values.put(FormReading.key(field), true);
                case "datetime" ->
                    values.put(
                            FormReading.key(field),
                            "time".equals(field.path("subtype").asText())
                                    ? "10:00"
                                    : FormReading.day(field, today).toString());
                default -> {}
            }
        });
        return values;
    }

    /** What such an answer may look like. */
    public static String example(Reachable kind) {
        return switch (kind) {
            case ownNumber -> "06 12345678";
            case number -> "0800-000 0101";
            case mail -> "balie@example.invalid";
            case personName -> "Noor Voorbeeld";
            case nobody -> "Zij wil graag hulp.";
        };
    }

    static Map<String, Object> filledIn(JsonNode form, Map<String, Object> variables) {
        Map<String, Object> values = new LinkedHashMap<>();
        ObjectMapper json = new ObjectMapper();
        FormReading.questions(form).forEach(field -> {
            if (field.has("defaultValue")) {
                values.put(FormReading.key(field), json.convertValue(field.get("defaultValue"), Object.class));
            }
            if (variables.get(FormReading.key(field)) instanceof Map<?, ?> variable && variable.get("value") != null) {
                Object value = variable.get("value");
                try {
                    values.put(
                            FormReading.key(field),
                            "Json".equals(variable.get("type"))
                                    ? json.readValue(value.toString(), Object.class)
                                    : value);
                } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
                    throw new IllegalStateException(broken);
                }
            }
        });
        return values;
    }

    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return values;
    }
}
