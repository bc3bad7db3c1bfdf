package nl.kansrijkestart.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackedTextTest {

    /** As the program packed before it kept the words of a form once. */
    private static final String BEFORE = "deflate:eJyrVspJTErNUbJSCk8sUSjPzClRKFUoK0pMT82zV/AozSlQqgUA1I0L9w==";

    @Test
    void aFormIsSmallAndComesBackAsItWas() {
        String form = "{\"label\":\"Wat wilt u vragen? Één zin: ‘hulp’\"},".repeat(200);
        String kept = PackedText.of(form, "");
        assertThat(kept.length()).isLessThan(form.length() / 20);
        assertThat(PackedText.read(kept, "")).isEqualTo(form);
        assertThat(PackedText.read(PackedText.of("", ""), "")).isEmpty();
    }

    /** What stands in the form of everybody is not kept once more. */
    @Test
    void onlyWhatDiffersTakesRoom() {
        String words = IntStream.range(0, 700)
                .mapToObj(n -> "{\"key\":\"question%d\",\"label\":\"Vraag %d?\"}".formatted(n * 7919, n * 104_729))
                .collect(Collectors.joining(","));
        String shown = words.replace("question7919\"", "question7919\",\"defaultValue\":\"Zij heet Anna\"");
        String kept = PackedText.of(shown, words);
        assertThat(words.length()).isGreaterThan(32_768);
        assertThat(PackedText.read(kept, words)).isEqualTo(shown);
        String small = words.substring(0, 20_000);
        assertThat(PackedText.of(small + "!", small).length()).isLessThan(500);
        assertThatThrownBy(() -> PackedText.read(kept, words + "?")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasKeptBeforeIsReadAsItIs() {
        assertThat(PackedText.read("{\"components\":[]}", "")).isEqualTo("{\"components\":[]}");
        assertThat(PackedText.read(BEFORE, "")).isEqualTo("{\"label\":\"Wat wilt u vragen? Hulp\"}");
    }
}
