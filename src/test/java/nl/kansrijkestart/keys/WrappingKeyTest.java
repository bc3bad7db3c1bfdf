package nl.kansrijkestart.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class WrappingKeyTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void tink() throws Exception {
        AeadConfig.register();
    }

    private static WrappingKey of(KeysetHandle keys) throws Exception {
        return new WrappingKey(new MockEnvironment().withProperty(WrappingKey.TEXT, WrappingKey.text(keys)));
    }

    @Test
    void withoutAKeyNothingStarts() {
        assertThatThrownBy(() -> new WrappingKey(new MockEnvironment()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Stel KANSRIJKESTART_KEYS_WRAPPING in")
                .hasMessageContaining("set kansrijkestart.keys.wrapping");
        assertThatThrownBy(() -> new KeyNeeded() {
                    {
                        setEnvironment(new MockEnvironment());
                    }
                }.postProcessBeanFactory(null))
                .hasMessageContaining("start niet");
        for (String broken : new String[] {"geheim", "{}", "{\"primaryKeyId\":1,\"key\":[]}"}) {
            assertThatThrownBy(() -> new WrappingKey(new MockEnvironment().withProperty(WrappingKey.TEXT, broken)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("niet te lezen")
                    .hasMessageNotContaining(broken);
        }
    }

    @Test
    void aFileWillDo() throws Exception {
        Path file = folder.resolve("key.json");
        Files.writeString(file, WrappingKey.text(NewWrappingKey.after(null)) + "\n");
        assertThat(new WrappingKey(new MockEnvironment().withProperty(WrappingKey.FILE, file.toString())).id())
                .isNotZero();
        assertThatThrownBy(() -> new WrappingKey(new MockEnvironment()
                        .withProperty(WrappingKey.FILE, folder.resolve("gone").toString())))
                .hasMessageContaining("niet te lezen");
    }

    @Test
    void practiceModeMakesItsOwnOnceForItselfAlone() throws Exception {
        MockEnvironment practice = new MockEnvironment()
                .withProperty(
                        "kansrijkestart.practice.folder",
                        folder.resolve("practice").toString());
        assertThatThrownBy(() -> new WrappingKey(practice))
                .as("the folder alone is not practice mode")
                .isInstanceOf(IllegalStateException.class);
        practice.setActiveProfiles("practice");
        assertThat(new WrappingKey(practice).id()).isEqualTo(new WrappingKey(practice).id());
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("practice/wrapping-key.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theOlderKeyOpensUntilEverythingIsWrappedAnew() throws Exception {
        KeysetHandle first = NewWrappingKey.after(null);
        KeysetHandle second = NewWrappingKey.after(first);
        String wrapped = of(first).wrap(HouseholdKeys.newKey(), "a");
        assertThat(of(second).id()).isNotEqualTo(of(first).id());
        String anew = of(second).wrap(of(second).unwrap(wrapped, "a"), "a");
        assertThatThrownBy(() -> of(first).unwrap(anew, "a")).isInstanceOf(IllegalStateException.class);
        assertThat(of(second).unwrap(anew, "a").equalsKeyset(of(first).unwrap(wrapped, "a")))
                .isTrue();
    }

    @Test
    void aKeyIsOfOneHousehold() throws Exception {
        WrappingKey key = of(NewWrappingKey.after(null));
        String wrapped = key.wrap(HouseholdKeys.newKey(), "a");
        assertThatThrownBy(() -> key.unwrap(wrapped, "b")).isInstanceOf(IllegalStateException.class);
    }
}
