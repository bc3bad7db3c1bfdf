package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/domain.md names the page behind each key of a source, and no page that nothing refers to. */
class DomainPageTest {

    private static final Document PAGE = Document.at("docs/domain.md");
    private static final Pattern CITED = Pattern.compile("\\[([A-Z0-9]+-?[A-Z0-9]+)](?!\\()");
    /** A row of the menukaart or the social map ends with its sources; a default receiver has them behind it. */
    private static final Pattern LISTED =
            Pattern.compile("(?:, |source = )'([A-Z][A-Z0-9, -]+)'(?=\\)| where)|# ([A-Z0-9, -]+)");

    static Set<String> keysAnd(String other) {
        Set<String> keys = keys();
        keys.add(other);
        return keys;
    }

    @Test
    void everyKeyHasItsPageAndEveryPageIsUsed() throws IOException {
        Set<String> used = new TreeSet<>(found(CITED, PAGE.text()));
        used.addAll(found(CITED, Document.at("docs/vocabulary.md").text()));
        for (Path table : files("processes", ".dmn")) {
            used.addAll(found(CITED, Files.readString(table)));
        }
        for (Path rows : files("src/main/resources/db", ".sql")) {
            if (rows.toString().matches(".*(menukaart|social_map).*")) {
                used.addAll(found(LISTED, Files.readString(rows)));
            }
        }
        used.addAll(found(
                LISTED,
                Files.readString(Path.of("src/test/java/nl/kansrijkestart/agreement/DefaultReceiversTest.java"))));
        used.remove("KEY");
        assertThat(used).containsExactlyInAnyOrderElementsOf(keys());
    }

    private static Set<String> keys() {
        return PAGE.rows("8. Sources", 2).stream()
                .map(row -> row.get(0))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(DomainPageTest::group)
                .flatMap(keys -> Stream.of(keys.split(", ")))
                .map(String::strip)
                .toList();
    }

    private static String group(MatchResult found) {
        return found.group(1) != null ? found.group(1) : found.group(2);
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
