package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/**
 * Features know of one another what lies in the root package, and of a room only where its {@code package-info} says
 * so.
 */
class ModulesTest {

    private static final Path DRAWING = Path.of("docs/modules.md");
    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);

    @Test
    void nobodyReachesIntoARoomOfAnother() {
        MODULES.verify();
    }

    @Test
    void whoDoesIsNamed() {
        assertThatThrownBy(() -> ApplicationModules.of("brokenhouse", ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                        .verify())
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Garden")
                .hasMessageContaining("Cup");
    }

    /** Only the arrows that no longer way says already. */
    @Test
    void theDrawingIsTrue() throws IOException {
        Map<String, Set<String>> knows = new TreeMap<>();
        MODULES.forEach(module -> knows.put(
                name(module),
                module.getDirectDependencies(MODULES).stream()
                        .map(one -> name(one.getTargetModule()))
                        .filter(other -> !other.equals(name(module)))
                        .collect(Collectors.toCollection(TreeSet::new))));
        StringBuilder arrows = new StringBuilder("```mermaid\ngraph TD\n");
        knows.forEach((from, all) -> all.stream()
                .filter(to -> all.stream().noneMatch(by -> !by.equals(to) && reaches(knows, by, to)))
                .forEach(to -> arrows.append("    ")
                        .append(from)
                        .append(" --> ")
                        .append(to)
                        .append("\n")));
        assertThat(Files.readString(DRAWING)).contains(arrows.append("```\n"));
    }

    private static boolean reaches(Map<String, Set<String>> knows, String from, String to) {
        return knows.get(from).contains(to) || knows.get(from).stream().anyMatch(by -> reaches(knows, by, to));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
