package nl.kansrijkestart.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.SheetCell;
import nl.kansrijkestart.base.typed.AskedDay;
import nl.kansrijkestart.base.typed.Reachable;
import nl.kansrijkestart.engine.Decisions;
import org.camunda.feel.api.FeelEngineApi;
import org.springframework.stereotype.Component;

/**
 * Checks what somebody sent against exactly the form that was shown, by the form's own rules. The browser checks too,
 * but a browser can be told anything: read-only, hidden and unknown fields are dropped here.
 */
@Component
class FormCheck {

    static final int LONGEST_TEXT = 4000;
    private static final Set<String> TEXTS = Set.of("textfield", "textarea");
    private static final Set<String> ONE_OF = Set.of("select", "radio");
    private static final Set<String> SOME_OF = Set.of("checklist", "taglist");

    private final FeelEngineApi feel = Decisions.ofForms();

    private final Clock clock;

    FormCheck(Clock clock) {
        this.clock = clock;
    }

    /** What was accepted, and each answer as a line that a person can read. */
    record Checked(Map<String, Object> values, List<FormArchive.Line> lines, Map<String, Object> routing) {}

    /** @throws Refusal in Dutch, naming the question, when an answer is missing or wrong */
    Checked check(JsonNode form, Map<String, Object> sent) {
        Map<String, Object> known = new LinkedHashMap<>();
        fields(form, true).forEach(field -> known.put(key(field), sent.get(key(field))));
        Checked checked = new Checked(new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>());
        walk(form, known, "", checked);
        return checked;
    }

    /** Who fills the form in answers it; it does not only show something. */
    static boolean asks(JsonNode field) {
        return !field.path("disabled").asBoolean() && !field.path("readonly").asBoolean();
    }

    /** @param about of what in a list these are the questions, to stand before each; empty outside a list */
    private void walk(JsonNode parent, Map<String, Object> sent, String about, Checked checked) {
        for (JsonNode field : parent.path("components")) {
            if (hidden(field, sent)) {
                continue;
            }
            if (field.has("components")) {
                boolean ofList = field.path("properties").has("repeat");
                walk(field, sent, ofList ? label(field) + ": " : about, checked);
            } else if (field.has("key") && asks(field)) {
                Object value = value(field, sent.get(key(field)));
                if (value != null) {
                    checked.values.put(key(field), value);
                    checked.lines.add(new FormArchive.Line(
                            key(field),
                            about + label(field),
                            value,
                            readable(field, value),
                            field.path("properties").path("sharedAs").asText(null)));
                    if (field.path("properties").has("routing")) {
                        checked.routing.put(key(field), value);
                    }
                }
            }
        }
    }

    private boolean hidden(JsonNode field, Map<String, Object> sent) {
        String condition = field.path("conditional").path("hide").asText("");
        if (condition.isBlank()) {
            return false;
        }
        var result = feel.evaluateExpression(condition.startsWith("=") ? condition.substring(1) : condition, sent);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    private Object value(JsonNode field, Object sent) {
        JsonNode rules = field.path("validate");
        boolean empty = sent == null
                || sent instanceof String text && text.isBlank()
                || sent instanceof List<?> list && list.isEmpty()
                // a box that nobody ticked is no "no": the browser sends the same for a question that was never looked
                // at
                || Boolean.FALSE.equals(sent);
        if (empty) {
            if (rules.path("required").asBoolean()) {
                throw new Refusal("Vul in: " + label(field) + ".");
            }
            return null;
        }
        String type = field.path("type").asText();
        if (TEXTS.contains(type)) {
            return text(field, sent.toString());
        }
        if (ONE_OF.contains(type)) {
            return choice(field, sent.toString());
        }
        if (SOME_OF.contains(type)) {
            if (!(sent instanceof List<?> list)) {
                throw wrong(field);
            }
            return list.stream().map(one -> choice(field, String.valueOf(one))).toList();
        }
        return switch (type) {
            case "checkbox" -> sent instanceof Boolean ? sent : Boolean.valueOf(sent.toString());
            case "number" -> number(field, sent.toString());
            case "datetime" -> moment(field, sent.toString());
            default -> null;
        };
    }

    private static String text(JsonNode field, String sent) {
        String text = SheetCell.seen(sent);
        JsonNode rules = field.path("validate");
        int longest = rules.path("maxLength").asInt(LONGEST_TEXT);
        if (text.length() > longest) {
            throw new Refusal("Te lang bij: " + label(field) + ". Gebruik hoogstens " + longest + " tekens.");
        }
        if (text.strip().length() < rules.path("minLength").asInt(0)) {
            throw new Refusal("Te kort bij: " + label(field) + ". Gebruik minstens "
                    + rules.path("minLength").asInt() + " tekens.");
        }
        if (rules.has("pattern") && !text.matches(rules.path("pattern").asText())) {
            throw wrong(field);
        }
        reach(field).filter(one -> !one.fits(text)).ifPresent(one -> {
            throw new Refusal(label(field) + ": " + one.problem());
        });
        return text;
    }

    /** How somebody can be reached by this answer, where the field says so. */
    static Optional<Reachable> reach(JsonNode field) {
        return Reachable.named(field.path("properties").path("reach").asText());
    }

    private static String choice(JsonNode field, String value) {
        for (JsonNode option : field.path("values")) {
            if (option.path("value").asText().equals(value)) {
                return value;
            }
        }
        throw new Refusal("Deze keuze bestaat niet (meer) bij: " + label(field) + ". Open de taak opnieuw.");
    }

    private static Integer number(JsonNode field, String text) {
        try {
            int number = new java.math.BigDecimal(text).intValueExact();
            JsonNode rules = field.path("validate");
            if (rules.has("min") && number < rules.path("min").asInt()
                    || rules.has("max") && number > rules.path("max").asInt()) {
                throw wrong(field);
            }
            return number;
        } catch (ArithmeticException | NumberFormatException notWhole) {
            throw wrong(field);
        }
    }

    private String moment(JsonNode field, String text) {
        try {
            if ("time".equals(field.path("subtype").asText())) {
                return java.time.LocalTime.parse(text.substring(0, 5)).toString();
            }
            LocalDate day = LocalDate.parse(text.substring(0, Math.min(10, text.length())));
            AskedDay.named(field.path("properties").path("day").asText())
                    .ifPresent(asked -> asked.refuse(label(field), day, Deadlines.day(clock.instant())));
            return "datetime".equals(field.path("subtype").asText()) ? text : day.toString();
        } catch (DateTimeParseException | IndexOutOfBoundsException unreadable) {
            throw wrong(field);
        }
    }

    private static Refusal wrong(JsonNode field) {
        return new Refusal("Dit antwoord klopt niet: " + label(field) + ".");
    }

    private static String readable(JsonNode field, Object value) {
        if (value instanceof List<?> list) {
            return String.join(
                    ", ",
                    list.stream()
                            .map(one -> optionLabel(field, String.valueOf(one)))
                            .toList());
        }
        if (value instanceof Boolean yes) {
            return yes ? "ja" : "nee";
        }
        return optionLabel(field, value.toString());
    }

    private static String optionLabel(JsonNode field, String value) {
        for (JsonNode option : field.path("values")) {
            if (option.path("value").asText().equals(value)) {
                return option.path("kept").asText(option.path("label").asText());
            }
        }
        return value;
    }

    /** All fields that carry an answer; those with a condition too when {@code all}. */
    static List<JsonNode> fields(JsonNode parent, boolean all) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode field : parent.path("components")) {
            if (all || !field.path("conditional").has("hide")) {
                if (field.has("components")) {
                    found.addAll(fields(field, all));
                } else if (field.has("key")) {
                    found.add(field);
                }
            }
        }
        return found;
    }

    static String key(JsonNode field) {
        return field.path("key").asText();
    }

    static String label(JsonNode field) {
        String label = field.path("label").asText(field.path("dateLabel").asText(""));
        return label.isBlank() ? field.path("dateLabel").asText(key(field)) : label.replaceAll("[?:]+$", "");
    }
}
