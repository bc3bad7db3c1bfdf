package nl.kansrijkestart.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class EnvelopeTest {

    private static final String PACKED = "AYuGMYpSE4vz81C1hycmFuXn2iOZEpWZBfK4QlFpcQmyiSjitbEA";
    private static final String HERE = Envelope.where("case_file", "note", "1");

    @BeforeAll
    static void tink() throws Exception {
        new WrappingKey(
                new MockEnvironment().withProperty(WrappingKey.TEXT, WrappingKey.text(NewWrappingKey.after(null))));
    }

    @Test
    void opensWhereItWasClosed() {
        Aead key = HouseholdKeys.aead(HouseholdKeys.newKey());
        for (String text : List.of("", "Zij heet Anna", "ëï€ \uD83D\uDC76", "x".repeat(10_000))) {
            String closed = Envelope.close(key, HERE, text);
            assertThat(Envelope.open(key, HERE, closed)).isEqualTo(text);
            assertThat(closed).isNotEqualTo(Envelope.close(key, HERE, text));
        }
        assertThat(Envelope.close(key, HERE, null)).isNull();
        assertThat(Envelope.open(key, HERE, null)).isNull();
    }

    /** What was sealed before texts were packed opens as it did; what is sealed now takes half the room. */
    @Test
    void aLongTextTakesLittleRoom() throws Exception {
        Aead key = HouseholdKeys.aead(HouseholdKeys.newKey());
        String text = "{\"key\":\"reason\",\"question\":\"Waarom?\",\"value\":\"x\",\"answer\":\"x\"},".repeat(9);
        String before = "k1."
                + Base64.getEncoder()
                        .withoutPadding()
                        .encodeToString(key.encrypt(
                                text.getBytes(StandardCharsets.UTF_8), HERE.getBytes(StandardCharsets.UTF_8)));
        assertThat(Envelope.open(key, HERE, before)).isEqualTo(text);
        String closed = Envelope.close(key, HERE, text);
        assertThat(closed.length()).isLessThan(before.length() / 3);
        assertThat(Envelope.open(key, HERE, closed)).isEqualTo(text);
        for (String odd : List.of("\u0001", "\u0001 heet Anna", "\u0001".repeat(99))) {
            assertThat(Envelope.open(key, HERE, Envelope.close(key, HERE, odd))).isEqualTo(odd);
        }
    }

    /** Packed once by what never changes. */
    @Test
    void whatWasPackedIsReadForEver() {
        String text = "[{'key':'reason','question':'Waarom?','value':'Zij wil rust','answer':'Zij wil rust'}]";
        assertThat(Envelope.Packed.read(Base64.getDecoder().decode(PACKED))).isEqualTo(text.replace('\'', '"'));
    }

    @Test
    void opensNowhereElse() {
        Aead key = HouseholdKeys.aead(HouseholdKeys.newKey());
        String closed = Envelope.close(key, HERE, "Zij heet Anna");
        for (String elsewhere : List.of(
                Envelope.where("case_file", "note", "2"),
                Envelope.where("case_file", "wishes", "1"),
                Envelope.where("pathway", "note", "1"))) {
            assertThatThrownBy(() -> Envelope.open(key, elsewhere, closed))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(elsewhere);
        }
        assertThatThrownBy(() -> Envelope.open(HouseholdKeys.aead(HouseholdKeys.newKey()), HERE, closed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Envelope.open(key, HERE, closed.substring(0, closed.length() - 2) + "xy"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Envelope.open(key, HERE, "Zij heet Anna"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("Anna");
    }
}
