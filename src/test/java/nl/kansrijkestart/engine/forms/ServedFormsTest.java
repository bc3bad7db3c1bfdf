package nl.kansrijkestart.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.engine.forms.FormContents.Item;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one person typed and another one reads in a form's text: the viewer makes Markdown and HTML of it. */
class ServedFormsTest {

    private static final List<String> TYPES = List.of(
            "textfield",
            "textarea",
            "number",
            "radio",
            "select",
            "checklist",
            "taglist",
            "checkbox",
            "datetime",
            "expression",
            "group",
            "separator",
            "spacer");

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[hier](https://example.invalid)",
                "[hier](//example.invalid)",
                "[hier](/\\example.invalid)",
                "[hier] (https://example.invalid)",
                "[hier][1]\n\n[1]: https://example.invalid",
                "![p](https://example.invalid/p.png)",
                "<https://example.invalid>",
                "https://example.invalid",
                "www.example.invalid",
                "WWW.example.invalid",
                "<a href=\"//example.invalid\">hier</a>",
                "<img src=x onerror=alert(1)>",
                "[hier](<//example.invalid>)",
                "[hier](javascript:alert(1))",
                "[hier](\thttps://example.invalid)",
                "<form action=x>",
                "[hier](data:text/html,x)"
            })
    void aTextLeadsNowhereAndIsNoElement(String typed) {
        assertThat(ServedForms.harmless(typed))
                .doesNotContain("<", "://", "]:")
                .doesNotContainIgnoringCase("www.")
                .doesNotContainPattern("\\]\\s*\\((?!/[a-z])");
    }

    /**
     * The viewer runs a label, a choice or a description that begins with "=" or has "{{"; each kind of component has
     * some of them.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bedrag {{7*7}}",
                "=1+1",
                "{{#loop [1,2,3]}}x{{/loop}}",
                "{{#if true}}ja{{/if}}",
                "{{{7*7}}}",
                "= for i in 1..9999999 return i",
                "{{",
                "a {{ b }} {{c}}"
            })
    void whatPeopleTypedIsNoTemplateInAnyComponent(String typed) throws Exception {
        FormContents book = new FormContents();
        book.form("probe")
                .options("choices", moment -> List.of(new Option("one", typed)))
                .lists("rows", moment -> List.of(new Item("row", typed, Map.of("inner", typed))))
                .labels(moment -> TYPES.stream().collect(Collectors.toMap(type -> type + "Key", type -> typed)));
        JsonNode form = json.valueToTree(Map.of(
                "components",
                Stream.concat(
                                TYPES.stream().map(type -> component(type, type + "Key", typed)),
                                Stream.of(Map.of(
                                        "type",
                                        "group",
                                        "properties",
                                        Map.of("repeat", "rows"),
                                        "components",
                                        List.of(component("radio", "inner", typed)))))
                        .toList()));
        JsonNode kept = new ServedForms(book, null, null, null, null, json, Clock.systemUTC())
                .fill(new FormMoment("probe", "task", "case", "gm0928", Map.of(), "verloskundige"), form)
                .form();
        JsonNode shown = ServedForms.forBrowser(kept, "task/x");
        for (String part : List.of(
                "label",
                "dateLabel",
                "timeLabel",
                "description",
                "placeholder",
                "alt",
                "title",
                "prefixAdorner",
                "suffixAdorner")) {
            assertThat(shown.findValuesAsText(part)).as(part).isNotEmpty().allSatisfy(text -> {
                assertThat(text).doesNotStartWith("=").doesNotContain("{{");
                assertThat(text.replace("\u200B", "").replaceAll("\\*$", ""))
                        .as("still reads as typed")
                        .isEqualTo(typed);
            });
        }
        assertThat(kept.findValuesAsText("label"))
                .as("what is kept with the answer")
                .allMatch(typed::equals);
        assertThat(shown.findValuesAsText("defaultValue"))
                .as("an answer is no template")
                .allMatch(typed::equals);
        assertThat(shown.findValuesAsText("text")).as("of the form file").allMatch("{{family}}"::equals);
        assertThat(shown.findValuesAsText("hide")).allMatch("=a != 1"::equals);
    }

    private static Map<String, Object> component(String type, String key, String typed) {
        Map<String, Object> component = new java.util.LinkedHashMap<>(Map.of(
                "type",
                type,
                "key",
                key,
                "id",
                key,
                "label",
                typed,
                "dateLabel",
                typed,
                "timeLabel",
                typed,
                "description",
                typed,
                "conditional",
                Map.of("hide", "=a != 1"),
                "text",
                "{{family}}"));
        component.putAll(Map.of(
                "placeholder",
                typed,
                "alt",
                typed,
                "title",
                typed,
                "appearance",
                Map.of("prefixAdorner", typed, "suffixAdorner", typed),
                "properties",
                Map.of("options", "choices"),
                "validate",
                Map.of("required", true),
                "values",
                List.of()));
        return component;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rust\n# Kop van een ander",
                "rust\n\n  ## Kop",
                "> # Kop",
                "Kop\n===",
                "Kop\n---",
                "| a | b |\n|---|---|\n| c | d |",
                "bel \u202E54321\u202C"
            })
    void aTextMakesNoHeadingNoTableAndTurnsNothing(String typed) {
        assertThat(ServedForms.harmless(typed))
                .doesNotContain("|", "\u202E", "\u202C")
                .doesNotContainPattern("(?m)^[\\s>*+-]*#")
                .doesNotContainPattern("(?m)^(={2,}|-{2,})$");
    }

    @Test
    void whatTheProgramWritesStays() {
        String ours =
                "- **Netwerk** (nog leeg). Geef de ouder de kopie: [tekst](/verzoek/1/kopie). Let op: 1 > 0, a_b, "
                        + "(oefen).";
        assertThat(ServedForms.harmless(ours)).isEqualTo(ours);
    }

    @Test
    void onlyTextsAreChangedNotQuestions() throws Exception {
        FormContents book = new FormContents();
        book.form("probe")
                .shows(moment -> Map.of(
                        "story",
                        "<b>x</b>",
                        "website",
                        "https://example.invalid",
                        "note_2",
                        "a < b",
                        "next_1",
                        "x < y",
                        "count",
                        3));
        JsonNode form =
                json.readTree("{\"components\":[{\"type\":\"text\",\"text\":\"{{story}}\"},{\"type\":\"textfield\","
                        + "\"key\":\"website\"},{\"type\":\"textfield\",\"key\":\"next_1\"},{\"type\":\"group\","
                        + "\"components\":[{\"type\":\"textfield\",\"key\":\"note\"}]}]}");
        Map<String, Object> shown = new ServedForms(book, null, null, null, null, json, Clock.systemUTC())
                .variables(
                        new FormMoment("probe", "task", "case", "gm0928", Map.of(), "verloskundige"),
                        Map.of(),
                        Optional.empty(),
                        form);
        assertThat(json.valueToTree(shown).findValuesAsText("value"))
                .containsExactlyInAnyOrder("&lt;b>x&lt;/b>", "https://example.invalid", "a < b", "x < y", "3");
    }

    /**
     * The task list sends a list back as the kind that was served: in the place of nothing it came as a text and was
     * refused.
     */
    @Test
    void whatIsEmptiedIsNotServedAtAll() throws Exception {
        FormContents book = new FormContents();
        Map<String, Object> emptied = new HashMap<>(Map.of("family", "Gezin 4F2"));
        emptied.put("sharedWith", null);
        book.form("probe").shows(moment -> emptied);
        JsonNode form = json.readTree("{\"components\":[{\"type\":\"checklist\",\"key\":\"sharedWith\"}]}");
        assertThat(new ServedForms(book, null, null, null, null, json, Clock.systemUTC())
                        .variables(
                                new FormMoment("probe", "task", "case", "gm0928", Map.of(), "verloskundige"),
                                Map.of("sharedWith", List.of("earlier")),
                                Optional.empty(),
                                form))
                .containsOnlyKeys("family");
    }
}
