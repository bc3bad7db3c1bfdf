package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.models.ModelRules;
import org.junit.jupiter.api.Test;

/** processes/README.md names every process, every decision, every word of a desk and every rule, and no other. */
class ProcessesPageTest {

    private static final Path FOLDER = Path.of("processes");
    private static final Document PAGE = Document.at("processes/README.md");
    private static final Pattern CALL = Pattern.compile("\\w+Desk\\.\\w+\\([^)]*\\)");

    @Test
    void processes() throws IOException {
        assertThat(PAGE.rows("", 3).stream().map(row -> row.get(0)))
                .containsExactlyInAnyOrderElementsOf(names(".bpmn"));
    }

    @Test
    void decisions() throws IOException {
        assertThat(PAGE.rows("", 2).stream().map(row -> row.get(0))).containsExactlyInAnyOrderElementsOf(names(".dmn"));
    }

    @Test
    void expressions() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path model : files(".bpmn")) {
            used.addAll(calls(Files.readString(model)));
        }
        String page = PAGE.text();
        assertThat(calls(page.substring(page.indexOf("\n## Expressions"))))
                .as("below \"Expressions\": one for each call that a model makes")
                .containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void rules() {
        assertThat(PAGE.rows("Rules", 2).stream()
                        .filter(row -> !row.get(0).isEmpty() && !row.get(1).startsWith("*person*"))
                        .map(row -> row.get(0)))
                .containsExactlyElementsOf(ModelRules.ALL.stream()
                        .map(rule -> String.valueOf(rule.number()))
                        .toList());
    }

    private static Set<String> calls(String text) {
        return CALL.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static List<String> names(String ending) throws IOException {
        return files(ending).stream()
                .map(file ->
                        FOLDER.relativize(file).toString().replace('\\', '/').replace(ending, ""))
                .toList();
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
