package nl.kansrijkestart.keys;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** A text as it stands in the database. It opens only in the table, column and row where it was written. */
final class Envelope {

    private static final String MARK = "k1.";

    private Envelope() {}

    /** @param where table, column and row, see {@link #where} */
    static String close(Aead key, String where, String text) {
        if (text == null) {
            return null;
        }
        try {
            return MARK + Base64.getEncoder().withoutPadding().encodeToString(key.encrypt(bytes(text), bytes(where)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A text cannot be sealed: " + where, broken);
        }
    }

    /** Refuses with IllegalStateException what was not sealed here, with this key, in this place. */
    static String open(Aead key, String where, String closed) {
        if (closed == null) {
            return null;
        }
        if (!closed.startsWith(MARK)) {
            throw new IllegalStateException("A text that is not sealed stands where only sealed ones are: " + where);
        }
        try {
            return new String(
                    key.decrypt(Base64.getDecoder().decode(closed.substring(MARK.length())), bytes(where)),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new IllegalStateException("A sealed text cannot be opened: " + where, broken);
        }
    }

    static String where(String table, String column, Object row) {
        return table + "." + column + "/" + row;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
