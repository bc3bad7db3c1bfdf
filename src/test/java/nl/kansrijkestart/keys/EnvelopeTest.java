package nl.kansrijkestart.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class EnvelopeTest {

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
