package nl.kansrijkestart.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.models.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody answered: then nothing is kept, nothing is decided with and nothing is told, in every form about a family. */
class NothingUnsaidTest {

    private static final Set<String> ABOUT_NO_FAMILY = Set.of("agreement", "coalition", "socialmap");
    /** An answer that was not given, and what is put in its place. */
    private static final Pattern IN_ITS_PLACE = Pattern.compile(
            "\\.(?:text|number|date|choices)\\(\"(\\w+)\"\\)\\s*(?:\\.map\\([^;]*?\\)\\s*)?\\.orElse\\((?!null\\))");
    /** Of several answers none was given, and a word is put in their place. */
    private static final Pattern A_WORD_IN_ITS_PLACE = Pattern.compile("answers\\.[^;]*\\.orElse\\(\"(\\w+)\"\\)");

    private static final Set<String> HARMLESS_WORDS = Set.of("unsaid", "nothing");
    /** What is put there all the same, and why it says nothing that was not said. */
    private static final Map<String, String> HARMLESS = Map.of(
            "children",
                    "a signal is about a pregnancy or a child, so about one at least; the question is how many more",
            "receivedOn", "the question says itself that empty is today",
            "howFamily", "counted as: not said",
            "safeHome", "nothing was heard: nothing is kept",
            "addition", "no addition, no sentence",
            "name", "a correction: what stays empty stays as it was",
            "telephone", "as name",
            "address", "as name");

    /**
     * The browser sends a value for every question: for one that was never looked at an empty one, and for a box
     * "false".
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void onlyWhatWasAnsweredIsKept(String place, JsonNode form) {
        Map<String, Object> sent = new HashMap<>();
        List<String> required = new ArrayList<>();
        FormCheck.fields(form, true).forEach(field -> {
            choices((ObjectNode) field);
            boolean must = field.path("validate").path("required").asBoolean();
            sent.put(FormCheck.key(field), must ? answer(field) : untouched(field));
            if (must) {
                required.add(FormCheck.key(field));
            }
        });
        FormCheck.Checked checked =
                new FormCheck(Clock.fixed(Instant.parse("2027-01-11T09:00:00Z"), ZoneOffset.UTC)).check(form, sent);
        assertThat(required).containsAll(checked.values().keySet());
        assertThat(checked.lines()).extracting(FormArchive.Line::key).isSubsetOf(required);
    }

    @Test
    void noAnswerIsInventedInJava() throws IOException {
        List<String> invented = new ArrayList<>();
        for (String feature : List.of("pathway", "referral", "support", "privacy", "safety", "consent", "casefile")) {
            try (Stream<Path> all = Files.walk(Path.of("src/main/java/nl/kansrijkestart", feature))) {
                for (Path file :
                        all.filter(one -> one.toString().endsWith(".java")).toList()) {
                    Matcher word = A_WORD_IN_ITS_PLACE.matcher(Files.readString(file));
                    while (word.find()) {
                        if (!HARMLESS_WORDS.contains(word.group(1))) {
                            invented.add(file.getFileName() + ": " + word.group());
                        }
                    }
                    Matcher found = IN_ITS_PLACE.matcher(Files.readString(file));
                    while (found.find()) {
                        if (!HARMLESS.containsKey(found.group(1))) {
                            invented.add(file.getFileName() + ": " + found.group());
                        }
                    }
                }
            }
        }
        assertThat(invented)
                .as("leave it empty, refuse, or say in HARMLESS why it states nothing about a family")
                .isEmpty();
    }

    static Stream<Arguments> forms() {
        return Form.in(Path.of("forms")).stream()
                .filter(form -> !ABOUT_NO_FAMILY.contains(form.place().split("/")[0]))
                .map(form -> Arguments.of(form.place(), form.json()));
    }

    /** Choices that the program gives. */
    private static void choices(ObjectNode field) {
        if (field.path("properties").has("options")) {
            field.putArray("values").addObject().put("value", "one").put("label", "Een");
        }
    }

    private static Object answer(JsonNode field) {
        String first = field.path("values").path(0).path("value").asText();
        return switch (field.path("type").asText()) {
            case "select", "radio" -> first;
            case "checklist", "taglist" -> List.of(first);
            case "checkbox" -> true;
            case "number" -> field.path("validate").path("min").asInt(1);
            case "datetime" ->
                "time".equals(field.path("subtype").asText())
                        ? "10:00"
                        : FormReading.day(field, LocalDate.of(2027, 1, 11)).toString();
            default -> FormCheck.reach(field).map(Journey::example).orElse("gezegd");
        };
    }

    private static Object untouched(JsonNode field) {
        return switch (field.path("type").asText()) {
            case "checklist", "taglist" -> List.of();
            case "checkbox" -> false;
            case "textfield", "textarea" -> "";
            default -> null;
        };
    }
}
