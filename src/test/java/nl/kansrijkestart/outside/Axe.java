package nl.kansrijkestart.outside;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** What axe-core finds on a page that keeps somebody from using it; the script lies in src/test/resources/axe. */
final class Axe {

    private static final String SCRIPT = script();
    private static final String RUN = """
            async part => (await axe.run(part || document, { resultTypes: ['violations'] })).violations
                .filter(one => ['serious', 'critical'].includes(one.impact))
                .flatMap(one => one.nodes.map(node => `${one.id}: ${node.html.slice(0, 160)}`))""";

    private Axe() {}

    /** @return one line each, with the rule and the element; nothing that is only moderate or minor */
    static List<String> serious(Page page) {
        return serious(page, null);
    }

    /** The same of a part of a page. @param part selector; null for all of it */
    static List<String> serious(Page page, String part) {
        page.evaluate(SCRIPT);
        return ((List<?>) page.evaluate(RUN, part))
                .stream().map(String::valueOf).toList();
    }

    private static String script() {
        try {
            return new ClassPathResource("axe/axe-core-4.14.1.min.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
