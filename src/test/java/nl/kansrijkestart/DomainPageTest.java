package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/domain.md names the page behind each key of a source that the menukaart does not name, and no other page. */
class DomainPageTest {

    private static final Document PAGE = Document.at("docs/domain.md");
    private static final Document MENUKAART = Document.at("src/main/resources/sources.properties");
    /** Not a link, and not the word by which the page says what a key is. */
    private static final Pattern CITED = Pattern.compile("\\[(?!KEY)(?=\\d*[A-Z])([A-Z0-9]+(?:-[A-Z0-9]+)?)](?!\\()");
    /** Behind a default receiver. */
    private static final Pattern BEHIND = Pattern.compile("# ([A-Z][A-Z0-9-]+(?:, [A-Z][A-Z0-9-]+)*)");

    /** All keys there are, and another word that may stand where a key does. */
    static Set<String> keysAnd(String other) {
        return Stream.of(onThePage(), onTheMenukaart(), Set.of(other))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    @Test
    void everyKeyHasItsPage() throws IOException {
        assertThat(cited()).isNotEmpty().isSubsetOf(keysAnd(""));
    }

    @Test
    void noPageStandsHereForNothingOrTwice() throws IOException {
        Set<String> cited = cited();
        List<Document> named = files("src/main/resources", ".sql", ".csv");
        assertThat(onThePage())
                .doesNotContainAnyElementsOf(onTheMenukaart())
                .allSatisfy(key -> assertThat(cited.contains(key)
                                || named.stream()
                                        .anyMatch(rows ->
                                                word(key).matcher(rows.text()).find()))
                        .as(key)
                        .isTrue());
    }

    private static Set<String> cited() throws IOException {
        Set<String> cited = new TreeSet<>();
        Stream.concat(Stream.of(PAGE, Document.at("docs/vocabulary.md")), files("processes", ".dmn").stream())
                .flatMap(page -> CITED.matcher(page.text()).results())
                .forEach(found -> cited.add(found.group(1)));
        files("src/test/java", "DefaultReceiversTest.java").stream()
                .flatMap(receivers -> BEHIND.matcher(receivers.text()).results())
                .forEach(found -> cited.addAll(List.of(found.group(1).split(", "))));
        return cited;
    }

    private static Set<String> onThePage() {
        return PAGE.rows("8. Sources", 2).stream().map(row -> row.get(0)).collect(Collectors.toSet());
    }

    private static Set<String> onTheMenukaart() {
        Properties sources = new Properties();
        try {
            sources.load(Files.newBufferedReader(MENUKAART.file()));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
        return sources.stringPropertyNames();
    }

    private static Pattern word(String key) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(key) + "(?![\\w-])");
    }

    private static List<Document> files(String folder, String... endings) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .map(Document::new)
                    .toList();
        }
    }
}
