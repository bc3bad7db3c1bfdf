package nl.kansrijkestart.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The key that wraps the households' keys. It comes from the environment and never stands in the database; it is a Tink
 * keyset, so that an older key opens what it wrapped until everything is wrapped anew.
 */
@Component
class WrappingKey {

    static final String TEXT = "kansrijkestart.keys.wrapping";
    static final String FILE = "kansrijkestart.keys.wrapping-file";
    private static final String PRACTICE_FILE = "wrapping-key.json";

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final KeysetHandle keys;
    private final Aead wrapping;

    WrappingKey(Environment settings) {
        keys = read(settings);
        try {
            wrapping = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException wrongKind) {
            throw refused(wrongKind);
        }
    }

    /** Which of its keys wraps now. */
    long id() {
        return keys.getPrimary().getId();
    }

    /** All that it can open with. */
    Set<Long> ids() {
        return IntStream.range(0, keys.size())
                .mapToObj(one -> (long) keys.getAt(one).getId())
                .collect(Collectors.toSet());
    }

    String wrap(KeysetHandle key, String household) {
        try {
            return Base64.getEncoder()
                    .encodeToString(TinkProtoKeysetFormat.serializeEncryptedKeyset(
                            key, wrapping, household.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The key of a household cannot be wrapped", broken);
        }
    }

    KeysetHandle unwrap(String wrapped, String household) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                    Base64.getDecoder().decode(wrapped), wrapping, household.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(
                    "The key of a household cannot be unwrapped: is this the wrapping key that belongs to this "
                            + "database?",
                    broken);
        }
    }

    /**
     * Refuses with IllegalStateException when there is none, or when it cannot be read. Practice mode makes its own at
     * the first start.
     */
    static KeysetHandle read(Environment settings) {
        String text = settings.getProperty(TEXT, "").strip();
        String file = settings.getProperty(FILE, "").strip();
        String practice =
                settings.getProperty("kansrijkestart.practice.folder", "").strip();
        try {
            if (text.isEmpty()
                    && file.isEmpty()
                    && settings.acceptsProfiles(Profiles.of("practice"))
                    && !practice.isEmpty()) {
                text = practiceKey(Path.of(practice));
            } else if (text.isEmpty() && !file.isEmpty()) {
                text = Files.readString(Path.of(file));
            }
            if (text.isEmpty()) {
                throw new IllegalStateException(
                        "Het programma start niet: de sleutel voor de gegevens van gezinnen ontbreekt. Stel "
                                + "KANSRIJKESTART_KEYS_WRAPPING in, "
                                + "of KANSRIJKESTART_KEYS_WRAPPINGFILE met de plaats van een bestand. "
                                + "docs/operations.md zegt hoe u er een maakt en waar u hem bewaart. "
                                + "| No wrapping key: set " + TEXT + " or " + FILE + ".");
            }
            return parse(text);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw refused(unreadable);
        }
    }

    static KeysetHandle parse(String text) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get());
    }

    static String text(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get())
                .replaceAll("\\s+", "");
    }

    private static String practiceKey(Path folder) throws IOException, GeneralSecurityException {
        Path file = folder.resolve(PRACTICE_FILE);
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            // whole or not at all: half a key would stop every later start
            Path made = Files.createTempFile(
                    folder,
                    "key",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(made, text(NewWrappingKey.after(null)), StandardOpenOption.SYNC);
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file);
    }

    private static IllegalStateException refused(Exception why) {
        return new IllegalStateException(
                "Het programma start niet: de sleutel voor de gegevens van gezinnen is niet te lezen. "
                        + "docs/operations.md zegt hoe u er een maakt. "
                        + "| The wrapping key (" + TEXT + " or " + FILE + ") cannot be read.",
                why);
    }
}
