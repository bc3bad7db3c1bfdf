package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/house.md names every feature, and each package says itself what it holds. */
class HousePageTest {

    private static final Path SOURCES = Path.of("src/main/java/nl/kansrijkestart");
    private static final Document PAGE = Document.at("docs/house.md");
    /** These stand in the tree of the page. */
    private static final List<String> GROUND = List.of("base", "engine", "access");

    @Test
    void everyFeatureIsNamed() throws IOException {
        List<String> features = packages(1).stream()
                .map(folder -> folder.getFileName().toString())
                .filter(name -> !GROUND.contains(name))
                .toList();
        assertThat(PAGE.rows("Features and rooms", 2).stream().map(row -> row.get(0)))
                .containsExactlyInAnyOrderElementsOf(features);
    }

    @Test
    void everyPackageSaysWhatItHolds() throws IOException {
        assertThat(packages(2).stream().filter(folder -> !Files.exists(folder.resolve("package-info.java"))))
                .as("write a sentence in package-info.java")
                .isEmpty();
    }

    @Test
    void everyCountedNumberHasItsCommand() {
        List<String> counted = PAGE.rows("Counted", 3).stream()
                .map(row -> "# " + row.get(0) + " " + row.get(1))
                .toList();
        assertThat(counted).isNotEmpty();
        assertThat(PAGE.text().lines().filter(line -> line.matches("# \\d+ .*")).map(line -> line.split(" \\(")[0]))
                .containsExactlyElementsOf(counted);
    }

    private static List<Path> packages(int depth) throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES, depth)) {
            return all.filter(Files::isDirectory)
                    .filter(folder -> !folder.equals(SOURCES))
                    .toList();
        }
    }
}
