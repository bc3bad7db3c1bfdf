package nl.kansrijkestart.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** Fills in any served form at random, as somebody could who reads its questions but has no family before her. */
class RandomAnswers {

    /** Answers that lead towards an end, for cases that go round for too long: form.field → one of these. */
    private static final Map<String, List<String>> TOWARDS_THE_END = Map.ofEntries(
            Map.entry("chooseRoute.routes", List.of()),
            Map.entry("continueOwnCare.next", List.of("stop")),
            Map.entry("askConsentAgain.result", List.of("never")),
            Map.entry("reportSupport.state", List.of("finished", "stopped", "passedOn")),
            Map.entry("closePathway.outcome", List.of("goalsMet", "regularCare", "parentStops", "moved")),
            Map.entry("reviewPause.goesOn", List.of("yes")),
            Map.entry("callParent.result", List.of("notWanted")),
            Map.entry("recordHomeVisit.anotherVisit", List.of("no")),
            Map.entry("checkHubRegistration.wanted", List.of("no")),
            Map.entry("prepareWithParent.presence", List.of("notWanted", "comes")),
            Map.entry("answerReferral.answer", List.of("accept", "decline")),
            Map.entry("contactFamily.result", List.of("reached", "notWanted")),
            Map.entry("chooseReceiver.choice", List.of("none")),
            Map.entry("solveStalledReferral.solution", List.of("noHelp", "withdraw")),
            Map.entry("acceptCaseDirectorRole.accept", List.of("yes")),
            Map.entry("evaluateWithFamily.next", List.of("stop", "done")));
    /**
     * Without these the play would rarely get past the first refusal: form.field → what is chosen more often than not.
     */
    private static final Map<String, String> LIKELY = Map.of(
            "recordConsent.answer",
            "yes",
            "recordConsentAfterVisit.answer",
            "yes",
            "askConsentNewReceiver.answer",
            "yes",
            "answerReferral.answer",
            "accept",
            "contactFamily.result",
            "reached",
            "recordOutcome.outcome",
            "supportStarted",
            "callParent.result",
            "wantsVisit",
            "checkHubRegistration.wanted",
            "yes",
            "prepareWithParent.presence",
            "comes",
            "acceptCaseDirectorRole.accept",
            "yes");

    private static final List<String> SENTENCES = List.of(
            "Wij spraken dit samen af.",
            "De ouder wil het zo.",
            "Graag bellen na 14.00 uur: dat lukt beter.",
            "Eerst de rust terug, dan verder.",
            "Zie ook \"eerder besproken\" & <niet> vergeten; 100% zeker.",
            "Één stap tegelijk, zei de moeder. 🙂");

    private final Random random;
    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final ObjectMapper json = new ObjectMapper();
    private int number;

    RandomAnswers(Random random) {
        this.random = random;
    }

    /**
     * @param attempt 0 for the first try; later tries keep less of what was filled in already and stray farther
     * @param tired   choose what leads to an end where that is known
     */
    Map<String, Object> fill(String formId, TasklistClient.Opened opened, LocalDate today, int attempt, boolean tired) {
        List<JsonNode> fields = new ArrayList<>();
        collect(opened.form(), fields);
        Map<String, Object> values = new LinkedHashMap<>();
        for (JsonNode field : fields) {
            String key = field.path("key").asText();
            Object known = possible(
                    field,
                    opened.shown().getOrDefault(key, json.convertValue(field.get("defaultValue"), Object.class)));
            boolean choice =
                    List.of("select", "radio").contains(field.path("type").asText());
            List<String> ending = tired && attempt < 3 ? TOWARDS_THE_END.get(formId + "." + key) : null;
            boolean keep = known != null
                    && !"".equals(known)
                    && !(known instanceof List<?> list && list.isEmpty())
                    && ending == null
                    && random.nextInt(10) < (attempt > 0 ? 3 : choice ? 6 : 8);
            values.put(key, keep ? known : value(formId, field, today, attempt, ending));
        }
        // half of the browsers send what the viewer would send; the other half everything, and the server drops what
        // was hidden
        if (random.nextBoolean()) {
            drop(opened.form(), values, new LinkedHashMap<>(values));
        }
        return values;
    }

    private static void collect(JsonNode parent, List<JsonNode> fields) {
        parent.path("components").forEach(field -> {
            if (field.has("components")) {
                collect(field, fields);
            } else if (field.has("key") && !field.path("disabled").asBoolean()) {
                fields.add(field);
            }
        });
    }

    private void drop(JsonNode parent, Map<String, Object> values, Map<String, Object> asFilled) {
        parent.path("components").forEach(field -> {
            String hide = field.path("conditional").path("hide").asText("");
            if (!hide.isBlank()
                    && Boolean.TRUE.equals(feel.evaluateExpression(hide.replaceFirst("^=", ""), asFilled)
                            .result())) {
                List<JsonNode> hidden = new ArrayList<>();
                collect(
                        json.createObjectNode()
                                .set("components", json.createArrayNode().add(field)),
                        hidden);
                hidden.forEach(one -> values.remove(one.path("key").asText()));
            } else if (field.has("components")) {
                drop(field, values, asFilled);
            }
        });
    }

    /** The viewer forgets an earlier answer that is no choice any more. */
    private static Object possible(JsonNode field, Object known) {
        List<String> choices = choices(field);
        return switch (field.path("type").asText()) {
            case "select", "radio" -> choices.contains(String.valueOf(known)) ? known : null;
            case "checklist", "taglist" ->
                known instanceof List<?> list
                        ? list.stream()
                                .filter(one -> choices.contains(String.valueOf(one)))
                                .toList()
                        : null;
            default -> known;
        };
    }

    private static List<String> choices(JsonNode field) {
        List<String> choices = new ArrayList<>();
        field.path("values").forEach(option -> choices.add(option.path("value").asText()));
        return choices;
    }

    private Object value(String formId, JsonNode field, LocalDate today, int attempt, List<String> ending) {
        // a question that can be hidden is required on the server only; its label has the star
        boolean required = field.path("validate").path("required").asBoolean()
                || field.path("dateLabel").asText(field.path("label").asText()).endsWith("*");
        boolean empty = !required && random.nextInt(3) == 0;
        List<String> choices = choices(field);
        String likely = LIKELY.get(formId + "." + field.path("key").asText().replaceFirst("_\\d+$", ""));
        if (ending == null && attempt < 3 && choices.contains(likely) && random.nextInt(10) < 6) {
            return likely;
        }
        if (ending != null && choices.stream().anyMatch(ending::contains)) {
            choices.retainAll(ending);
        }
        if (ending != null && formId.equals("chooseRoute") && choices.contains("ownCare")) {
            choices.retainAll(List.of("ownCare"));
        }
        return switch (field.path("type").asText()) {
            case "select", "radio" -> empty || choices.isEmpty() ? null : any(choices);
            case "checklist", "taglist" -> empty ? List.of() : some(choices);
            case "checkbox" -> required || random.nextBoolean();
            case "textfield", "textarea" -> empty && attempt == 0 ? "" : text(field);
            case "number" -> field.path("validate").path("min").asInt(0) + random.nextInt(5);
            case "datetime" ->
                field.path("subtype").asText().equals("time")
                        ? "%02d:%02d".formatted(8 + random.nextInt(9), 15 * random.nextInt(4))
                        : empty
                                ? null
                                : day(formId, field.path("key").asText(), today, attempt)
                                        .toString();
            default -> null;
        };
    }

    private LocalDate day(String formId, String key, LocalDate today, int attempt) {
        if (attempt > 2) {
            return today.plusDays(random.nextInt(90) - 45); // whatever is asked, it lies near
        }
        return switch (key) {
            case "dueDate" -> today.plusDays(1 + random.nextInt(270));
            case "birthDate" -> today.minusDays(random.nextInt(600));
            case "dateOfBirth" -> LocalDate.of(1985, 1, 1).plusDays(random.nextInt(40));
            case "date" ->
                formId.startsWith("plan")
                        ? today.plusDays(1 + random.nextInt(20))
                        : today.minusDays(attempt == 0 ? random.nextInt(3) : 0);
            default -> today.plusDays(1 + random.nextInt(40));
        };
    }

    private String text(JsonNode field) {
        String text = switch (field.path("key").asText()) {
            // few different people, so that some are found twice
            case "name" -> "Ouder Toeval-" + random.nextInt(12);
            case "telephone" -> "06 9900 00%02d".formatted(random.nextInt(12));
            case "email" -> "toeval%02d@example.invalid".formatted(random.nextInt(12));
            case "address" -> "Voorbeeldstraat " + (1 + random.nextInt(40));
            case "ownFileNumber" -> "TOEVAL-" + ++number;
            default -> any(SENTENCES);
        };
        return text.substring(
                0,
                Math.min(text.length(), field.path("validate").path("maxLength").asInt(4000)));
    }

    private List<String> some(List<String> choices) {
        List<String> mixed = new ArrayList<>(choices);
        Collections.shuffle(mixed, random);
        return mixed.subList(0, Math.min(mixed.size(), 1 + random.nextInt(3)));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
