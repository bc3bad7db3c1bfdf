package nl.kansrijkestart.keys;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * Makes a wrapping key and prints it on one line. When the present one stands in KANSRIJKESTART_KEYS_WRAPPING, the new
 * one is added to it and wraps from then on; the older one still opens. docs/operations.md says how it is called.
 */
final class NewWrappingKey {

    private NewWrappingKey() {}

    public static void main(String[] none) throws GeneralSecurityException, IOException {
        AeadConfig.register();
        String present = System.getenv("KANSRIJKESTART_KEYS_WRAPPING");
        String file = System.getenv("KANSRIJKESTART_KEYS_WRAPPINGFILE");
        if ((present == null || present.isBlank()) && file != null && Files.exists(Path.of(file))) {
            present = Files.readString(Path.of(
                    file)); // without it, whoever writes the result into this file would lose the key that it holds
        }
        System.out.println(
                WrappingKey.text(after(present == null || present.isBlank() ? null : WrappingKey.parse(present))));
    }

    /** @param present null for the first one */
    static KeysetHandle after(KeysetHandle present) throws GeneralSecurityException {
        KeysetHandle.Builder keys = present == null ? KeysetHandle.newBuilder() : KeysetHandle.newBuilder(present);
        return keys.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build();
    }
}
