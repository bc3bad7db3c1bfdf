package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kansrijkestart.base.Sources;
import org.junit.jupiter.api.Test;

/** docs/domain.md cites keys of sources.properties, and no key stands there for nothing. */
class DomainPageTest {

    /** Not a link, and not the word by which the page says what a key is. */
    private static final Pattern CITED = Pattern.compile("\\[(?!KEY)(?=\\d*[A-Z])([A-Z0-9]+(?:-[A-Z0-9]+)?)](?!\\()");

    @Test
    void everyKeyThatIsCitedIsKnown() {
        Set<String> cited = new TreeSet<>();
        Stream.of("docs/domain.md", "docs/vocabulary.md")
                .flatMap(page -> CITED.matcher(Document.at(page).text()).results())
                .forEach(found -> cited.add(found.group(1)));
        assertThat(cited).isNotEmpty().isSubsetOf(Sources.keys());
    }

    @Test
    void noKeyStandsThereForNothing() throws IOException {
        List<String> texts = Stream.of("docs", "processes", "forms", "src/main/resources/reference")
                .flatMap(DomainPageTest::files)
                .map(file -> new Document(file).text())
                .toList();
        assertThat(Sources.keys())
                .allSatisfy(key -> assertThat(texts.stream()
                                .anyMatch(text -> word(key).matcher(text).find()))
                        .as(key)
                        .isTrue());
    }

    private static Pattern word(String key) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(key) + "(?![\\w-])");
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().matches(".*\\.(md|dmn|bpmn|form|csv)")).toList().stream();
        } catch (IOException odd) {
            throw new IllegalStateException(odd);
        }
    }
}
