package nl.kansrijkestart.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.kansrijkestart.base.typed.Reachable;

/** What stories and rules read of a form; the program itself reads it in this room alone. */
public final class FormReading {

    private FormReading() {}

    /** All questions, those that can be hidden too. */
    public static List<JsonNode> questions(JsonNode form) {
        return FormCheck.fields(form, true);
    }

    public static String key(JsonNode question) {
        return FormCheck.key(question);
    }

    public static Optional<Reachable> reach(JsonNode question) {
        return FormCheck.reach(question);
    }

    /** A day that can be meant, near today. */
    public static LocalDate day(JsonNode question, LocalDate today) {
        return switch (question.path("properties").path("day").asText()) {
            case "later" -> today.plusDays(1);
            case "parentBirth" -> today.minusYears(30);
            default -> today;
        };
    }

    public static JsonNode writtenOut(JsonNode file, Function<String, JsonNode> blocks) {
        return FormTemplate.writtenOut(file, blocks);
    }

    public static Set<String> blocks(JsonNode file) {
        return Set.copyOf(FormTemplate.blocks(file));
    }
}
