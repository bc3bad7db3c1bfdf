package nl.kansrijkestart.socialmap.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import nl.kansrijkestart.base.WebAddress;
import org.springframework.core.io.ClassPathResource;

/** The public pages behind the menukaart, from sources.properties: keys there, names and addresses here. */
final class Sources {

    /** @param address null where no address was found */
    record Source(String name, String address) {}

    private static final Properties KNOWN = read();

    private Sources() {}

    /** @param keys as they stand with an intervention; an unknown key stands for itself */
    static List<Source> of(List<String> keys) {
        return keys.stream().map(Sources::one).toList();
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
