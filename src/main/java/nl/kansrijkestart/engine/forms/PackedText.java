package nl.kansrijkestart.engine.forms;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A long text in little room. What is sealed looks like chance to the database, which makes other long texts small by
 * itself: so this is done before sealing.
 */
final class PackedText {

    /** Of what was kept before it was packed, which is JSON, no text begins so. */
    private static final String PACKED = "deflate:";

    private PackedText() {}

    static String of(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(bytes)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return PACKED + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** @param kept packed or as it was */
    static String read(String kept) {
        if (!kept.startsWith(PACKED)) {
            return kept;
        }
        byte[] bytes = Base64.getDecoder().decode(kept.substring(PACKED.length()));
        try (InflaterInputStream text = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("A kept form cannot be read", broken);
        }
    }
}
