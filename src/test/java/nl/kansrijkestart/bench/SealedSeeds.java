package nl.kansrijkestart.bench;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Texts of seeded files that the program opens: a key per household, wrapped by that of practice (docs/adr/0020). */
final class SealedSeeds {

    private static final Map<String, String> TEXTS = Map.of(
            "themes", "debts", "strengths", "network", "kind", "professionalJudgement", "closing_outcome", "goalsMet");

    private SealedSeeds() {}

    static void seal(JdbcTemplate sql, Path practice, int files) {
        try {
            AeadConfig.register();
            KeysetHandle keys = TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(practice.resolve("wrapping-key.json")), InsecureSecretKeyAccess.get());
            Aead wrapping = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
            List<Object[]> made = new ArrayList<>();
            List<Object[]> sealed = new ArrayList<>();
            for (int n = 1; n <= files; n++) {
                String file = "seed-" + n;
                KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
                made.add(new Object[] {
                    file,
                    Base64.getEncoder()
                            .encodeToString(TinkProtoKeysetFormat.serializeEncryptedKeyset(key, wrapping, bytes(file))),
                    keys.getPrimary().getId()
                });
                Aead aead = key.getPrimitive(RegistryConfiguration.get(), Aead.class);
                List<Object> row = new ArrayList<>();
                for (Map.Entry<String, String> text : TEXTS.entrySet()) {
                    row.add("k1."
                            + Base64.getEncoder()
                                    .withoutPadding()
                                    .encodeToString(aead.encrypt(
                                            bytes(text.getValue()), bytes("case_file." + text.getKey() + "/" + file))));
                }
                row.add(file);
                sealed.add(row.toArray());
            }
            sql.batchUpdate(
                    "insert into household_key (household, wrapped, wrapping_key, made) values (?, ?, ?, now())", made);
            sql.batchUpdate(
                    "update case_file set " + String.join(" = ?, ", TEXTS.keySet()) + " = ? where id = ?", sealed);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
