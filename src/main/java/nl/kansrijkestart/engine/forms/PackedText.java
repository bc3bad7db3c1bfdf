package nl.kansrijkestart.engine.forms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A long text in little room. What is sealed looks like chance to the database, which makes other long texts small by
 * itself: so this is done before sealing.
 */
final class PackedText {

    /** Of what was kept before it was packed, which is JSON, no text begins so. */
    private static final String PACKED = "deflate:";

    /** So far back it looks for what stands there already. */
    private static final int REACH = 32_768 - 512;

    private PackedText() {}

    /** @param beside what stands in it largely; to read it again the same is needed */
    static String of(String text, String beside) {
        Deflater packing = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        packing.setDictionary(end(beside));
        try (DeflaterOutputStream into = new DeflaterOutputStream(bytes, packing)) {
            into.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            packing.end();
        }
        return PACKED + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** @param kept packed or as it was @param beside the same; not asked for where it was packed without */
    static String read(String kept, String beside) {
        if (!kept.startsWith(PACKED)) {
            return kept;
        }
        Inflater text = new Inflater();
        try {
            text.setInput(Base64.getDecoder().decode(kept.substring(PACKED.length())));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] some = new byte[8192];
            while (!text.finished()) {
                int read = text.inflate(some);
                if (read == 0 && text.needsDictionary()) {
                    text.setDictionary(end(beside));
                } else if (read == 0 && text.needsInput() && !text.finished()) {
                    throw new IllegalStateException("A kept form ends too soon");
                }
                bytes.write(some, 0, read);
            }
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException | IllegalArgumentException broken) {
            throw new IllegalStateException("A kept form cannot be read", broken);
        } finally {
            text.end();
        }
    }

    private static byte[] end(String beside) {
        byte[] bytes = beside.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOfRange(bytes, Math.max(0, bytes.length - REACH), bytes.length);
    }

    /**
     * A form as it was shown, as what differs from the form that is deployed. What is the same for everybody is kept
     * once, found by its hash: it stays when another form is deployed, so that what was shown can be read for as long
     * as it is kept.
     */
    @Component
    static class Beside {

        /** Of what was kept otherwise no text begins so. */
        private static final String MARK = "beside:";

        private static final int HASH = 32;

        private final Map<String, String> known = new ConcurrentHashMap<>();
        private final JdbcTemplate sql;
        private final Seal seal;

        Beside(JdbcTemplate sql, Seal seal) {
            this.sql = sql;
            this.seal = seal;
        }

        /** @param words the form before anything was filled in. See {@link Seal#close}. */
        String close(String household, String row, String shown, String words) {
            return seal.close(household, Seal.Text.form, row, pack(shown, words));
        }

        /** See {@link Seal#key}. */
        String key() {
            return seal.key("served_form.household");
        }

        /** Kept so, or as it was kept before. See {@link Seal#open}. */
        String open(String household, String key, String row, String closed) {
            return unpack(seal.open(household, key, Seal.Text.form, row, closed));
        }

        private String pack(String shown, String words) {
            String id = hash(words);
            if (!known.containsKey(id)) {
                sql.update("insert into form_words (id, words) values (?, ?) on conflict do nothing", id, words);
                knownAfterwards(id, words);
            }
            return MARK + id + ":" + PackedText.of(shown, words);
        }

        private String unpack(String kept) {
            if (!kept.startsWith(MARK)) {
                return PackedText.read(kept, "");
            }
            String id = kept.substring(MARK.length(), MARK.length() + HASH);
            String words = known.get(id);
            if (words == null) {
                words = sql.queryForObject("select words from form_words where id = ?", String.class, id);
            }
            return PackedText.read(kept.substring(MARK.length() + HASH + 1), words);
        }

        /** What is taken back with its transaction was not kept. */
        private void knownAfterwards(String id, String words) {
            if (!TransactionSynchronizationManager.isSynchronizationActive()) {
                known.put(id, words);
                return;
            }
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    known.put(id, words);
                }
            });
        }

        private static String hash(String words) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash).substring(0, HASH);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
