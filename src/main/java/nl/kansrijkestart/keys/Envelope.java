package nl.kansrijkestart.keys;

import com.google.crypto.tink.Aead;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

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
            return MARK
                    + Base64.getEncoder().withoutPadding().encodeToString(key.encrypt(Packed.of(text), bytes(where)));
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
            return Packed.read(key.decrypt(Base64.getDecoder().decode(closed.substring(MARK.length())), bytes(where)));
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

    /**
     * A text in little room, before it is sealed: what is sealed looks like chance to the database, which makes other
     * texts small by itself. What was sealed before that is read as it stands.
     */
    static final class Packed {

        /** No text of before begins with it, and one that does now is always packed. */
        private static final byte PACKED = 1;

        private static final int SHORT = 48;
        /** What finished forms and weighings repeat. It never changes: texts that were packed with it are kept. */
        private static final byte[] OFTEN = bytes("""
                "result":{"inputs":null,[],true},false},{"rowId":"","value":["\
                Toelichting en afspraken met het gezin over de zwangerschap","Is er iets dat u nog wilt melden?\
                Wat is er besproken","answer":"Nee"},"answer":"Ja"},{"key":"date","question":"Datum",\
                "value":"2026-","value":"yes","answer":"Ja"},{"key":"","question":"","value":"",\
                "answer":""},{"key":"\
                """);

        private Packed() {}

        static byte[] of(String text) {
            byte[] plain = bytes(text);
            boolean must = plain.length > 0 && plain[0] == PACKED;
            if (plain.length < SHORT && !must) {
                return plain;
            }
            byte[] packed = packed(plain);
            return must || packed.length < plain.length ? packed : plain;
        }

        private static byte[] packed(byte[] plain) {
            Deflater packing = new Deflater(Deflater.BEST_COMPRESSION, true);
            try {
                packing.setDictionary(OFTEN);
                packing.setInput(plain);
                packing.finish();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 2 + 16);
                bytes.write(PACKED);
                byte[] some = new byte[1024];
                while (!packing.finished()) {
                    bytes.write(some, 0, packing.deflate(some));
                }
                return bytes.toByteArray();
            } finally {
                packing.end();
            }
        }

        static String read(byte[] kept) {
            if (kept.length == 0 || kept[0] != PACKED) {
                return new String(kept, StandardCharsets.UTF_8);
            }
            Inflater text = new Inflater(true);
            try {
                text.setDictionary(OFTEN);
                text.setInput(kept, 1, kept.length - 1);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream(kept.length * 4);
                byte[] some = new byte[4096];
                while (!text.finished()) {
                    int read = text.inflate(some);
                    if (read == 0 && text.needsInput() && !text.finished()) {
                        throw new IllegalStateException("A kept text ends too soon");
                    }
                    bytes.write(some, 0, read);
                }
                return bytes.toString(StandardCharsets.UTF_8);
            } catch (DataFormatException broken) {
                throw new IllegalStateException("A kept text cannot be read", broken);
            } finally {
                text.end();
            }
        }
    }
}
