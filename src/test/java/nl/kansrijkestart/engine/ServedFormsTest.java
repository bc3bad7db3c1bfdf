package nl.kansrijkestart.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one person typed and another one reads in a form's text: the viewer makes Markdown and HTML of it. */
class ServedFormsTest {

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"[hier](https://example.invalid)", "[hier](//example.invalid)", "[hier](/\\example.invalid)", "[hier] (https://example.invalid)",
        "[hier][1]\n\n[1]: https://example.invalid", "![p](https://example.invalid/p.png)", "<https://example.invalid>", "https://example.invalid", "www.example.invalid",
        "WWW.example.invalid", "<a href=\"//example.invalid\">hier</a>", "<img src=x onerror=alert(1)>", "[hier](<//example.invalid>)", "[hier](javascript:alert(1))",
        "[hier](\thttps://example.invalid)", "<form action=x>", "[hier](data:text/html,x)"})
    void aTextLeadsNowhereAndIsNoElement(String typed) {
        assertThat(ServedForms.harmless(typed)).doesNotContain("<", "://", "]:").doesNotContainIgnoringCase("www.").doesNotContainPattern("\\]\\s*\\((?!/[a-z])");
    }

    @Test
    void whatTheProgramWritesStays() {
        String ours = "- **Netwerk** (nog leeg). Geef de ouder de kopie: [tekst](/verzoek/1/kopie). Let op: 1 > 0, a_b, (oefen).";
        assertThat(ServedForms.harmless(ours)).isEqualTo(ours);
    }

    @Test
    void onlyTextsAreChangedNotQuestions() throws Exception {
        FormBook book = new FormBook();
        book.form("probe").shows(moment -> Map.of("story", "<b>x</b>", "website", "https://example.invalid", "note_2", "a < b", "next_1", "x < y", "count", 3));
        JsonNode form = json.readTree("{\"components\":[{\"type\":\"text\",\"text\":\"{{story}}\"},{\"type\":\"textfield\",\"key\":\"website\"},{\"type\":\"textfield\",\"key\":\"next_1\"},{\"type\":\"group\",\"components\":[{\"type\":\"textfield\",\"key\":\"note\"}]}]}");
        Map<String, Object> shown = new ServedForms(book, null, null, json, Clock.systemUTC())
                .variables(new FormMoment("probe", "task", "case", "gm0928", Map.of(), "verloskundige"), Map.of(), form);
        assertThat(json.valueToTree(shown).findValuesAsText("value")).containsExactlyInAnyOrder("&lt;b>x&lt;/b>", "https://example.invalid", "a < b", "x < y", "3");
    }
}
