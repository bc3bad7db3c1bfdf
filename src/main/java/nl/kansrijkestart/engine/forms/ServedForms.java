package nl.kansrijkestart.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.engine.forms.FormContents.Item;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes of a form the form for one person: choices filled in, repeated groups copied, and remembers what was shown. */
@Component
class ServedForms {

    /** How an answer was kept: in time, or as information after the task had gone on. */
    enum Answered {
        taken,
        late
    }

    record Served(JsonNode form, Map<String, List<String>> items) {}

    /** What the task list's own texts and fields do not use: says of when the draft is that stands in a form. */
    private static final String DRAFT_OF = "draftOf";

    private static final Duration ONE_LOOK = Duration.ofMinutes(1);
    private static final Pattern TURNED = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern HEADING = Pattern.compile("(?m)^([\\s>*+-]*)#");
    private static final Pattern UNDERLINED = Pattern.compile("(?m)^(\\s*)(={2,}|-{2,})(\\s*)$");
    private static final Pattern LINK_OUTSIDE = Pattern.compile("\\](\\s*)\\((?!/[a-z])");
    private static final Pattern SITE = Pattern.compile("(?i)(www)\\.");
    private static final Pattern NUMBER = Pattern.compile("_\\d+$");

    private final FormContents contents;
    private final FormCheck check;
    private final JdbcTemplate sql;
    private final Drafts drafts;
    private final PackedText.Beside beside;
    private final ObjectMapper json;
    private final Clock clock;

    ServedForms(
            FormContents contents,
            FormCheck check,
            JdbcTemplate sql,
            Drafts drafts,
            PackedText.Beside beside,
            ObjectMapper json,
            Clock clock) {
        this.contents = contents;
        this.check = check;
        this.sql = sql;
        this.drafts = drafts;
        this.beside = beside;
        this.json = json;
        this.clock = clock;
    }

    /** The form as this person sees it now; kept, so that the answer is checked against it. */
    Served serve(FormMoment moment, String taskOrDefinition, JsonNode form) {
        Served served = fill(moment, form);
        sql.update(
                """
                insert into served_form (task_id, person, municipality, household, form, items, at) values (?, ?, ?, ?, ?, ?::jsonb, ?)
                on conflict (task_id, person) do update set household = excluded.household, form = excluded.form, items = excluded.items, at = excluded.at""",
                taskOrDefinition,
                moment.person(),
                moment.municipality(),
                moment.caseId(),
                beside.close(
                        moment.caseId(),
                        row(taskOrDefinition, moment.person()),
                        served.form().toString(),
                        form.toString()),
                json.valueToTree(served.items()).toString(),
                Timestamp.from(clock.instant()));
        return served;
    }

    /**
     * The form for the browser. A question that can be hidden is required on the server only: the task list's viewer
     * keeps the finish button locked once such a question was empty and then went away. The star stays on its label.
     * What people typed is made {@link Inert}; here only, so that what is kept with an answer stays as it was typed.
     *
     * @param keptAt below the engine's address: where a draft of it is sent to
     */
    static JsonNode forBrowser(JsonNode form, String keptAt) {
        ObjectNode copy = form.deepCopy();
        copy.put("keptAt", keptAt);
        Inert.make(copy);
        relax(copy, false);
        FormCheck.fields(copy, true)
                .forEach(field -> FormCheck.reach(field)
                        .ifPresent(one ->
                                ((ObjectNode) field).withObject("validate").put("pattern", one.pattern())));
        return copy;
    }

    /** The same with what stands above the questions, below the line about danger. @return what was given */
    JsonNode withAbove(FormMoment moment, JsonNode forBrowser) {
        List<String> lines = contents.above(moment);
        if (!lines.isEmpty() && forBrowser.path("components") instanceof ArrayNode components) {
            components.insert(
                    Math.min(1, components.size()),
                    json.createObjectNode()
                            .put("type", "text")
                            .put("id", "text_above")
                            .put("text", lines.stream().map(ServedForms::plain).collect(Collectors.joining("\n\n"))));
        }
        return forBrowser;
    }

    /** What people typed, for the viewer, which reads a text as Markdown: nothing of it is a sign. */
    private static String plain(String typed) {
        return Inert.text(typed.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]()#<>!|~&+=.:-])", "\\\\$1"));
    }

    private static void relax(JsonNode parent, boolean hideable) {
        parent.path("components").forEach(component -> {
            boolean canHide = hideable || component.path("conditional").has("hide");
            if (canHide && component.path("validate").path("required").asBoolean()) {
                ((ObjectNode) component.path("validate")).put("required", false);
                String label = component.has("dateLabel") ? "dateLabel" : "label";
                ((ObjectNode) component).put(label, component.path(label).asText() + "*");
            }
            relax(component, canHide);
        });
    }

    /**
     * What this person did with the form of this task before: opened it, and typed in it.
     */
    Optional<Drafts.Look> before(FormMoment moment) {
        return drafts.look(moment.taskId(), moment.person());
    }

    /** Opened in the last minute: what it shows is asked next, and belongs to the same look. */
    boolean justNow(Drafts.Look look) {
        return look.open().isAfter(clock.instant().minus(ONE_LOOK));
    }

    /**
     * Keeps what stands in a form that is not sent yet.
     *
     * @param body see {@link #sent}
     * @throws Refusal in Dutch when it is not of the form that was shown
     */
    void keepDraft(FormMoment moment, String taskOrDefinition, JsonNode body) {
        Served served = shown(taskOrDefinition, moment.person())
                .orElseThrow(() -> new Refusal("Open het formulier eerst, en vul het dan in."));
        drafts.keep(moment, taskOrDefinition, served, sent(body));
    }

    Drafts drafts() {
        return drafts;
    }

    /** A start form for the browser, with what this person typed in it before. */
    JsonNode withDraft(JsonNode forBrowser, String definition, String person) {
        drafts.look(definition, person).flatMap(Drafts.Look::draft).ifPresent(draft -> {
            FormCheck.fields(forBrowser, true).stream()
                    .filter(field -> draft.values().containsKey(FormCheck.key(field)))
                    .forEach(field -> fillIn((ObjectNode) field, draft.values().get(FormCheck.key(field))));
            ((ObjectNode) forBrowser).put(DRAFT_OF, Dutch.wholeDayAndTime(draft.at()));
        });
        return forBrowser;
    }

    private void fillIn(ObjectNode field, Object value) {
        if (value == null) {
            field.remove("defaultValue");
        } else {
            field.set("defaultValue", json.valueToTree(value));
        }
    }

    /** What this person was shown last for this task. */
    Optional<Served> shown(String taskOrDefinition, String person) {
        return sql
                .query(
                        "select household, %s as key, form, items from served_form where task_id = ? and person = ?"
                                .formatted(beside.key()),
                        (row, n) -> {
                            try {
                                return new Served(
                                        json.readTree(beside.open(
                                                row.getString("household"),
                                                row.getString("key"),
                                                row(taskOrDefinition, person),
                                                row.getString("form"))),
                                        json.readValue(
                                                row.getString("items"),
                                                new TypeReference<LinkedHashMap<String, List<String>>>() {}));
                            } catch (JsonProcessingException broken) {
                                throw new IllegalStateException(broken);
                            }
                        },
                        taskOrDefinition,
                        person)
                .stream()
                .findFirst();
    }

    /**
     * Checks an answer against exactly the form that was served.
     *
     * @param sent see {@link #sent}
     * @throws Refusal in Dutch, naming the question, when an answer is missing or wrong
     */
    FormCheck.Checked check(Served served, Map<String, Object> sent) {
        return check.check(served.form(), sent);
    }

    /** @return how this person's answer to the task was kept before, if it was */
    Optional<Answered> answered(String taskId, String person) {
        return sql
                .queryForList(
                        "select answered from served_form where task_id = ? and person = ? and answered is not null",
                        String.class,
                        taskId,
                        person)
                .stream()
                .findFirst()
                .map(Answered::valueOf);
    }

    /** Who finished the task, if somebody did. */
    Optional<String> answeredBy(String taskId) {
        return sql
                .queryForList(
                        "select person from served_form where task_id = ? and answered = ?",
                        String.class,
                        taskId,
                        Answered.taken.name())
                .stream()
                .findFirst();
    }

    void answered(String taskId, String person, Answered how) {
        sql.update("update served_form set answered = ? where task_id = ? and person = ?", how.name(), taskId, person);
    }

    private static String row(String taskOrDefinition, String person) {
        return taskOrDefinition + "/" + person;
    }

    /** The list behind a repeated group is no longer what was shown. */
    boolean changed(FormMoment moment, Served served) {
        FormContents.Page page = contents.form(moment.formId());
        return served.items().entrySet().stream()
                .anyMatch(list -> !page.lists.getOrDefault(list.getKey(), m -> List.of()).apply(moment).stream()
                        .map(Item::id)
                        .limit(FormTemplate.MOST_COPIES)
                        .toList()
                        .equals(list.getValue()));
    }

    /** A form while it is filled: labels and choices are read once, however many groups and copies need them. */
    private record Filling(
            FormMoment moment, FormContents.Page page, Map<String, String> labels, Map<String, List<Option>> known) {

        Filling(FormMoment moment, FormContents.Page page) {
            this(moment, page, page.labels.apply(moment), new HashMap<>());
        }

        List<Option> options(String name) {
            return known.computeIfAbsent(name, one -> page.options.get(one).apply(moment));
        }
    }

    /** @param template written out */
    Served fill(FormMoment moment, JsonNode template) {
        FormContents.Page page = contents.form(moment.formId());
        Map<String, List<String>> items = new LinkedHashMap<>();
        ObjectNode form = template.deepCopy();
        fillLevel(form, new Filling(moment, page), items);
        if (moment.taskId() == null) {
            // the task list asks no values for a start form: what is known is filled in here
            Map<String, Object> known = page.shown.apply(moment);
            FormCheck.fields(form, true).stream()
                    .filter(field -> known.containsKey(FormCheck.key(field)))
                    .forEach(field -> ((ObjectNode) field)
                            .set("defaultValue", json.valueToTree(known.get(FormCheck.key(field)))));
        }
        return new Served(form, items);
    }

    private void fillLevel(ObjectNode parent, Filling filling, Map<String, List<String>> items) {
        ArrayNode filled = json.createArrayNode();
        FormContents.Page page = filling.page();
        Map<String, String> labels = filling.labels();
        for (JsonNode component : parent.path("components")) {
            ObjectNode field = (ObjectNode) component;
            String list = field.path("properties").path("repeat").asText("");
            if (!list.isEmpty()) {
                List<Item> shown = page.lists.getOrDefault(list, m -> List.of()).apply(filling.moment()).stream()
                        .limit(FormTemplate.MOST_COPIES)
                        .toList();
                items.put(list, shown.stream().map(Item::id).toList());
                for (int number = 1; number <= shown.size(); number++) {
                    filled.add(copy(field, number, shown.get(number - 1), filling));
                }
                continue;
            }
            String label = labels.get(FormCheck.key(field));
            if (label != null && label.isEmpty()) {
                continue;
            }
            if (label != null) {
                field.put("label", label);
            }
            String options = field.path("properties").path("options").asText("");
            if (!options.isEmpty() && page.options.containsKey(options)) {
                field.set("values", json.valueToTree(filling.options(options)));
            }
            if (field.has("components")) {
                boolean asked = !FormCheck.fields(field, true).isEmpty();
                fillLevel(field, filling, items);
                if (asked && !labels.isEmpty() && FormCheck.fields(field, true).isEmpty()) {
                    continue;
                }
            }
            filled.add(field);
        }
        parent.set("components", filled);
    }

    private ObjectNode copy(ObjectNode template, int number, Item item, Filling filling) {
        ObjectNode group = FormTemplate.copy(template, number);
        group.put("label", item.label());
        fillLevel(group, filling, new LinkedHashMap<>());
        FormCheck.fields(group, true).forEach(field -> {
            Object value = item.filledIn().get(FormCheck.key(field).replaceFirst("_" + number + "$", ""));
            if (value != null) {
                ((ObjectNode) field).set("defaultValue", json.valueToTree(value));
            }
        });
        return group;
    }

    /**
     * What the form shows, as the task list's form viewer takes it: key → {value, type}. What stands in a text and not
     * in a question is made harmless: the viewer reads it as Markdown and HTML.
     *
     * @param draft what this person typed in it before; that goes before everything else
     */
    Map<String, Object> variables(
            FormMoment moment, Map<String, Object> earlier, Optional<Drafts.Draft> draft, JsonNode form) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (!contents.form(moment.formId()).fresh) {
            // numbered fields belong to a list or a slot of that time, not of this one
            earlier.forEach((key, value) -> {
                if (!NUMBER.matcher(key).find()) {
                    values.put(key, value);
                }
            });
        }
        values.putAll(contents.form(moment.formId()).shown.apply(moment));
        Set<String> questions =
                FormCheck.fields(form, true).stream().map(FormCheck::key).collect(Collectors.toSet());
        Predicate<String> asked = key -> questions.contains(key)
                || questions.contains(NUMBER.matcher(key).replaceFirst(""));
        draft.ifPresent(typed -> {
            typed.values().forEach((key, value) -> {
                if (asked.test(key)) {
                    values.put(key, value);
                }
            });
            values.put(DRAFT_OF, Dutch.wholeDayAndTime(typed.at()));
        });
        // the task list sends an answer back as what was served: a list in the place of nothing would come as a text
        values.values().removeIf(Objects::isNull);
        values.replaceAll((key, value) -> value instanceof String text && !asked.test(key) ? harmless(text) : value);
        Map<String, Object> typed = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            Map<String, Object> variable = new LinkedHashMap<>();
            boolean plain = value instanceof String || value instanceof Boolean || value instanceof Integer;
            variable.put("value", plain ? value : json.valueToTree(value).toString());
            variable.put("type", plain ? value.getClass().getSimpleName() : "Json");
            variable.put("valueInfo", Map.of());
            typed.put(key, variable);
        });
        return typed;
    }

    /**
     * No element, heading, table or address outside in what somebody typed, and no sign that turns the order of others;
     * links of the program's own, to its own pages, stay.
     */
    static String harmless(String text) {
        String line = TURNED.matcher(text).replaceAll("").replace("<", "&lt;");
        line = HEADING.matcher(line).replaceAll("$1&#35;");
        line = UNDERLINED.matcher(line).replaceAll("$1\u200B$2$3").replace("|", "&#124;");
        line = LINK_OUTSIDE.matcher(line).replaceAll("]$1&#40;");
        line = line.replace("]:", "]&#58;").replace("://", "&#58;//");
        return SITE.matcher(line).replaceAll("$1&#46;");
    }

    /** What the browser sent as {@code {"variables": {key: {value, type}}}}: key → value, JSON texts read. */
    Map<String, Object> sent(JsonNode body) {
        Map<String, Object> values = new LinkedHashMap<>();
        body.path("variables").fields().forEachRemaining(entry -> {
            JsonNode value = entry.getValue().path("value");
            boolean isJson =
                    "json".equalsIgnoreCase(entry.getValue().path("type").asText());
            try {
                JsonNode real = isJson && value.isTextual() ? json.readTree(value.asText()) : value;
                if (real.isArray()) {
                    List<Object> list = new ArrayList<>();
                    real.forEach(one -> list.add(one.asText()));
                    values.put(entry.getKey(), list);
                } else if (!real.isObject()) {
                    values.put(entry.getKey(), json.convertValue(real, Object.class));
                }
            } catch (JsonProcessingException broken) {
                throw new Refusal("Het formulier is niet goed aangekomen. Probeer het nog eens.");
            }
        });
        return values;
    }
}
