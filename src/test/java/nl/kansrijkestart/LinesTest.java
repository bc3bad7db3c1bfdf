package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The formatter leaves comments and texts as they are; their lines end at 120 columns too. */
class LinesTest {

    private static final int LONGEST = 120;

    @Test
    void noLineIsLonger() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(Path.of("src"))) {
            for (Path file : all.filter(one -> one.toString().endsWith(".java")).toList()) {
                tooLong(Files.readAllLines(file)).forEach(line -> found.add(file + ":" + line));
            }
        }
        assertThat(found).as("break it by hand, then mvn spotless:apply").isEmpty();
    }

    @Test
    void textBlocksMayBe() {
        String wide = "x".repeat(LONGEST + 1);
        assertThat(tooLong(List.of("a", "// " + wide))).containsExactly(2);
        assertThat(tooLong(List.of("a = \"\"\"", wide, "\"\"\";", wide))).containsExactly(4);
    }

    /** Numbers of the lines that are too long, from one; what stands inside a text block is as long as it is. */
    private static List<Integer> tooLong(List<String> lines) {
        List<Integer> found = new ArrayList<>();
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int quotes = line.split("\"{3}", -1).length - 1;
            if (!inside && quotes == 0 && line.length() > LONGEST) {
                found.add(i + 1);
            }
            inside ^= quotes % 2 == 1;
        }
        return found;
    }
}
