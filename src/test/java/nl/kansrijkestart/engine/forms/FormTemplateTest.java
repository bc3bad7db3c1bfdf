package nl.kansrijkestart.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a modeler writes once stands there as often as it is shown. What cannot be written out: FormRulesTest. */
class FormTemplateTest {

    private static final String ACTIONS = """
            {"type": "group", "id": "actions", "properties": {"slots": "3"}, "components": [
              {"type": "textfield", "id": "field_what", "key": "what", "label": "Actie {n}",
               "conditional": {"hide": "=what_{n-1} = null"}, "layout": {"row": "Row_1", "columns": 8}},
              {"type": "datetime", "id": "field_until", "key": "until", "dateLabel": "Klaar op",
               "conditional": {"hide": "=what_{n} = null"}, "layout": {"row": "Row_1", "columns": 8},
               "validate": {"required": true}}]}""";

    private static final String SECOND_AND_THIRD_WHAT = """
            [{"type": "textfield", "id": "field_what_2", "key": "what_2", "label": "Actie 2",
              "conditional": {"hide": "=what_1 = null"}, "layout": {"row": "Row_1_2", "columns": 8}},
             {"type": "textfield", "id": "field_what_3", "key": "what_3", "label": "Actie 3",
              "conditional": {"hide": "=what_2 = null"}, "layout": {"row": "Row_1_3", "columns": 8}}]""";

    @Test
    void threeSlotsAreThreeLines() {
        JsonNode lines =
                written("{\"components\": [%s]}".formatted(ACTIONS), Map.of()).path("components");
        assertThat(lines.findValuesAsText("key"))
                .containsExactly("what_1", "until_1", "what_2", "until_2", "what_3", "until_3");
        assertThat(lines.path(2)).isEqualTo(json(SECOND_AND_THIRD_WHAT).path(0));
        assertThat(lines.path(4)).isEqualTo(json(SECOND_AND_THIRD_WHAT).path(1));
        assertThat(lines.path(5).path("conditional").path("hide").asText()).isEqualTo("=what_3 = null");
    }

    @Test
    void theFirstSlotIsAlwaysShown() {
        JsonNode lines =
                written("{\"components\": [%s]}".formatted(ACTIONS), Map.of()).path("components");
        assertThat(lines.path(0).has("conditional")).isFalse();
        assertThat(lines.path(1).path("conditional").path("hide").asText()).isEqualTo("=what_1 = null");
    }

    @Test
    void aKeyMayNameTheNumberItself() {
        JsonNode form =
                written("{\"components\": [%s]}".formatted(ACTIONS.replace("\"what\"", "\"what_{n}\"")), Map.of());
        assertThat(form.findValuesAsText("key")).startsWith("what_1", "until_1", "what_2");
    }

    /** Both stay true for the first line too: what hides all of them. */
    @Test
    void whatHidesTheListHidesEachLine() {
        JsonNode form = written(
                "{\"components\": [%s]}"
                        .formatted(ACTIONS.replaceFirst("\"components\"", "\"conditional\": {\"hide\": \"=no\"}, $0")),
                Map.of());
        assertThat(form.findValuesAsText("hide"))
                .startsWith("=no", "=(no) or (what_1 = null)", "=(no) or (what_1 = null)");
    }

    @Test
    void aBlockStandsThereInRowsOfItsOwn() {
        String question = "{\"type\": \"textfield\", \"key\": \"%s\", \"layout\": {\"row\": \"Row_1\"}}";
        JsonNode form = written(
                "{\"components\": [%s, %s]}".formatted(question.formatted("place"), group("block", "who", "a", "b")),
                Map.of("who", "{\"components\": [%s]}".formatted(question.formatted("who"))));
        assertThat(form.findValuesAsText("key")).containsExactly("place", "who");
        assertThat(form.findValuesAsText("row")).containsExactly("Row_1", "who_Row_1");
    }

    @Test
    void aBlockCanBeTheLineOfAList() {
        Map<String, String> blocks = Map.of("who", "{\"components\": [{\"type\": \"textfield\", \"key\": \"who\"}]}");
        JsonNode slots = written("{\"components\": [%s]}".formatted(group("block", "who", "slots", "2")), blocks);
        assertThat(slots.findValuesAsText("key")).containsExactly("who_1", "who_2");
        JsonNode list = written("{\"components\": [%s]}".formatted(group("block", "who", "repeat", "people")), blocks);
        assertThat(list.findValuesAsText("repeat")).containsExactly("people");
        assertThat(list.findValuesAsText("key")).containsExactly("who");
    }

    @Test
    void aBlockCanTakeTheLabelOfItsGroup() {
        String block = "{\"components\": [{\"type\": \"text\", \"key\": \"what\", \"label\": \"{label} {n}\"}]}";
        String group = group("block", "action", "slots", "2");
        JsonNode form = written(
                "{\"components\": [%s]}".formatted(group.replaceFirst("\\{", "{\"label\": \"Nieuwe actie\", ")),
                Map.of("action", block));
        assertThat(form.findValuesAsText("label")).containsExactly("Nieuwe actie 1", "Nieuwe actie 2");
        List<String> found = new ArrayList<>();
        TemplateCheck.look(
                json("{\"components\": [%s]}".formatted(group.replace("slots", "other"))),
                name -> json(block),
                (part, what) -> found.add(what));
        assertThat(found).containsExactly("blok action neemt de naam van deze groep over. Geef de groep een label.");
    }

    /** One that shows itself, or that is not there, ends there; the gate refuses both. */
    @Test
    void aBlockInABlockStaysAway() {
        String itself = "{\"components\": [%s, {\"type\": \"text\", \"key\": \"end\"}]}"
                .formatted(group("block", "itself", "a", "b"));
        assertThat(written(itself, Map.of("itself", itself)).findValuesAsText("key"))
                .containsExactly("end", "end");
        assertThat(written(itself, Map.of()).findValuesAsText("key")).containsExactly("end");
    }

    @Test
    void whatCannotBeWrittenOutIsNamedWithItsCure() {
        List<String> found = new ArrayList<>();
        TemplateCheck.look(
                json("{\"components\": [%s]}".formatted(ACTIONS.replace("\"3\"", "\"9\""))),
                name -> null,
                (part, what) -> found.add(part.path("id").asText() + ": " + what));
        assertThat(found)
                .singleElement()
                .asString()
                .startsWith("actions: een lijst heeft 2 tot en met 8 regels, hier staat bij slots: 9.");
    }

    private static String group(String property, String value, String other, String otherValue) {
        return "{\"type\": \"group\", \"properties\": {\"%s\": \"%s\", \"%s\": \"%s\"}}"
                .formatted(property, value, other, otherValue);
    }

    private static JsonNode written(String form, Map<String, String> blocks) {
        return FormTemplate.writtenOut(json(form), name -> blocks.containsKey(name) ? json(blocks.get(name)) : null);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
