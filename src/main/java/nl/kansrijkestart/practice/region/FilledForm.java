package nl.kansrijkestart.practice.region;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A served form, filled in: what the story says, else what stood there, and where an answer is needed the first that
 * will do. What is hidden is filled in too; who checks the form drops it.
 *
 * <p>The story says a choice by its code, several as {@code a+b} and all as {@code *}, and a day as {@code +14} or
 * {@code -3} from the day it is filled in, {@code now+14} from the real today. A question that a form repeats is named
 * without its number, or with it for one of them.
 */
final class FilledForm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT = "Zo is het samen besproken (oefen).";

    private final Map<String, Object> shown;
    private final Map<String, String> said;
    private final LocalDate today;
    private final LocalDate real;
    private final UnaryOperator<LocalDate> workingDay;
    private final Consumer<String> odd;

    /**
     * @param shown what the form shows: key → {@code {value, type}}
     * @param real the day when the play is over
     * @param workingDay this day, or the first working day after it
     * @param odd hears of a choice that the form does not offer
     */
    FilledForm(
            Map<String, Object> shown,
            Map<String, String> said,
            LocalDate today,
            LocalDate real,
            UnaryOperator<LocalDate> workingDay,
            Consumer<String> odd) {
        this.shown = shown;
        this.said = said;
        this.today = today;
        this.real = real;
        this.workingDay = workingDay;
        this.odd = odd;
    }

    /** As the task list sends it. */
    ObjectNode body(JsonNode form) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode variables = body.putObject("variables");
        fill(form, variables);
        return body;
    }

    private void fill(JsonNode parent, ObjectNode variables) {
        for (JsonNode field : parent.path("components")) {
            if (field.has("components")) {
                fill(field, variables);
            } else if (field.has("key")
                    && !field.path("disabled").asBoolean()
                    && !field.path("readonly").asBoolean()) {
                Object value = value(field);
                ObjectNode variable = variables.putObject(field.path("key").asText());
                if (value instanceof List<?>) {
                    variable.put("type", "Json")
                            .put("value", JSON.valueToTree(value).toString());
                } else {
                    variable.set("value", JSON.valueToTree(value));
                }
            }
        }
    }

    private Object value(JsonNode field) {
        String key = field.path("key").asText();
        String answer = said.getOrDefault(key, said.get(key.replaceFirst("_\\d+$", "")));
        Object told = answer == null ? null : told(field, answer);
        Object known = told == null ? known(field, key) : told;
        return known == null && isNeeded(field) ? first(field) : known;
    }

    /** A question that can be hidden is needed on the server only; its label has the star. */
    private static boolean isNeeded(JsonNode field) {
        return field.path("validate").path("required").asBoolean()
                || field.path("dateLabel").asText(field.path("label").asText()).endsWith("*");
    }

    private Object told(JsonNode field, String answer) {
        return switch (field.path("type").asText()) {
            case "select", "radio" ->
                offered(field, List.of(answer)).stream().findFirst().orElse(null);
            case "checklist", "taglist" ->
                answer.equals("*") ? choices(field) : offered(field, List.of(answer.split("\\+")));
            case "checkbox" -> Boolean.valueOf(answer);
            case "number" -> Integer.valueOf(answer);
            case "datetime" -> day(answer);
            default -> answer;
        };
    }

    private List<String> offered(JsonNode field, List<String> asked) {
        List<String> choices = choices(field);
        asked.stream()
                .filter(one -> !one.isEmpty() && !choices.contains(one))
                .forEach(one -> odd.accept(field.path("key").asText() + " does not offer " + one));
        return asked.stream().filter(choices::contains).toList();
    }

    private Object known(JsonNode field, String key) {
        Object value = field.has("defaultValue") ? JSON.convertValue(field.get("defaultValue"), Object.class) : null;
        if (shown.get(key) instanceof Map<?, ?> variable && variable.get("value") != null) {
            value = "Json".equals(variable.get("type"))
                    ? read(variable.get("value").toString())
                    : variable.get("value");
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? null : list;
        }
        boolean choice =
                Stream.of("select", "radio").anyMatch(field.path("type").asText()::equals);
        return value == null || "".equals(value) || choice && !choices(field).contains(value.toString()) ? null : value;
    }

    private Object first(JsonNode field) {
        List<String> choices = choices(field);
        return switch (field.path("type").asText()) {
            case "select", "radio" -> choices.isEmpty() ? null : choices.get(0);
            case "checklist", "taglist" -> choices.isEmpty() ? List.of() : List.of(choices.get(0));
            case "checkbox" -> true;
            case "number" -> Math.max(1, field.path("validate").path("min").asInt());
            case "datetime" ->
                field.path("subtype").asText().equals("time")
                        ? "10:00"
                        : switch (field.path("properties").path("day").asText()) {
                            case "planned" -> day("+7");
                            case "later" -> day("+60");
                            case "agreed" -> day("+90");
                            default -> today.toString();
                        };
            case "textfield", "textarea" ->
                TEXT.substring(
                        0,
                        Math.min(
                                TEXT.length(),
                                field.path("validate").path("maxLength").asInt(TEXT.length())));
            default -> null;
        };
    }

    /** A day that is said from another; any other answer stays as it is. */
    private String day(String answer) {
        if (answer.startsWith("now")) {
            return workingDay
                    .apply(real.plusDays(Long.parseLong(answer.substring("now".length()))))
                    .toString();
        }
        if (answer.startsWith("+")) {
            return workingDay
                    .apply(today.plusDays(Long.parseLong(answer.substring(1))))
                    .toString();
        }
        return answer.startsWith("-")
                ? today.minusDays(Long.parseLong(answer.substring(1))).toString()
                : answer;
    }

    private static List<String> choices(JsonNode field) {
        List<String> choices = new ArrayList<>();
        field.path("values").forEach(option -> choices.add(option.path("value").asText()));
        return choices;
    }

    private static Object read(String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
