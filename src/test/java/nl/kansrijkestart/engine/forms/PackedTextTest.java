package nl.kansrijkestart.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackedTextTest {

    @Test
    void aFormIsSmallAndComesBackAsItWas() {
        String form = "{\"label\":\"Wat wilt u vragen? Één zin: ‘hulp’\"},".repeat(200);
        String kept = PackedText.of(form);
        assertThat(kept.length()).isLessThan(form.length() / 20);
        assertThat(PackedText.read(kept)).isEqualTo(form);
        assertThat(PackedText.read(PackedText.of(""))).isEmpty();
    }

    @Test
    void whatWasKeptBeforeIsReadAsItIs() {
        assertThat(PackedText.read("{\"components\":[]}")).isEqualTo("{\"components\":[]}");
    }
}
