package nl.kansrijkestart.base;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Where facts come from, by sources.properties: keys where a fact stands, names and addresses there. */
public final class Sources {

    /** Instead of a key: none was found, so it is a start value that a municipality or a modeller changes. */
    public static final String SETTING = "setting";

    /** @param address null where no address was found */
    public record Source(String name, String address) {}

    private static final String START = "Een startwaarde van dit programma, nog zonder bron.";
    private static final String PARTLY = " Een deel is een startwaarde van dit programma.";
    private static final Properties KNOWN = read();

    private Sources() {}

    /** All keys there are, in their own order. */
    public static List<String> keys() {
        return List.copyOf(new TreeSet<>(KNOWN.stringPropertyNames()));
    }

    /** @param keys as they stand with a fact; an unknown key stands for itself */
    public static List<Source> of(List<String> keys) {
        return keys.stream().map(Sources::one).toList();
    }

    /** @param cell keys as they stand in one cell, parted by commas */
    public static List<String> in(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .toList();
    }

    /**
     * What a screen says of the cell with keys. A sentence, as tables of before have it, stays as it is.
     */
    public static String inWords(String cell) {
        List<String> keys = in(cell == null ? "" : cell);
        if (keys.isEmpty() || !keys.stream().allMatch(key -> SETTING.equals(key) || KNOWN.containsKey(key))) {
            return cell;
        }
        String names = keys.stream()
                .filter(key -> !SETTING.equals(key))
                .map(key -> one(key).name())
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? START : "Bron: " + names + "." + (keys.contains(SETTING) ? PARTLY : "");
    }

    private static Source one(String key) {
        String address = WebAddress.of(key);
        if (address != null) {
            return new Source(address.replaceFirst("(?i)https?://", "").replaceFirst("/$", ""), address);
        }
        if (!KNOWN.containsKey(key)) {
            return new Source(key, null);
        }
        String[] parts = KNOWN.getProperty(key).split("\\|", 2);
        return new Source(parts[0], parts.length == 2 ? WebAddress.of(parts[1]) : null);
    }

    private static Properties read() {
        Properties sources = new Properties();
        try (Reader file = new InputStreamReader(
                new ClassPathResource("sources.properties").getInputStream(), StandardCharsets.UTF_8)) {
            sources.load(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return sources;
    }
}
