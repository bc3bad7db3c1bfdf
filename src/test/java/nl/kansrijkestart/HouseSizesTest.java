package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What should stay small, as docs/house.md counts it. Who needs more looks for the idea that stands apart. */
class HouseSizesTest {

    private static final Path SOURCES = Path.of("src/main/java");

    private static final int FILES = 20;
    private static final int COLLABORATORS = 7;
    private static final int DESK = 120;
    private static final int ENTITY = 150;
    private static final int PUBLIC_TYPES = 214;

    /** Each with its reason in docs/house.md. */
    private static final List<String> LARGE = List.of("AgreementDesk", "ClauseVersion", "Cycle", "Plan", "Referral");

    private static final Pattern COLLABORATOR = Pattern.compile("(?m)^    private final [^=\n]*;$");
    private static final Pattern PUBLIC = Pattern.compile(
            "(?m)^public ((abstract|final|sealed|non-sealed) )*(class|interface|record|enum|@interface) ");

    @Test
    void itIsSmall() throws IOException {
        assertThat(problems(read(SOURCES))).isEmpty();
    }

    @Test
    void whatIsTooLargeIsNamed() {
        Map<Path, String> sources = new TreeMap<>();
        for (int n = 0; n <= FILES; n++) {
            sources.put(Path.of("full", "Thing" + n + ".java"), "class Thing" + n + " {}\n");
        }
        sources.put(Path.of("a", "Knot.java"), "    private final String one;\n".repeat(COLLABORATORS + 1));
        sources.put(Path.of("a", "LongDesk.java"), "\n".repeat(DESK + 1));
        sources.put(Path.of("a", "Person.java"), "@Entity\n".repeat(ENTITY + 1));
        for (int n = 0; n <= PUBLIC_TYPES; n++) {
            sources.put(Path.of("b" + n, "Open.java"), "public final class Open {}\n");
        }
        assertThat(problems(sources))
                .containsExactly(
                        "a/Knot.java: 8 collaborators",
                        "a/LongDesk.java: 121 lines",
                        "a/Person.java: 151 lines",
                        "full: 21 files",
                        (PUBLIC_TYPES + 1) + " public types");
    }

    private static List<String> problems(Map<Path, String> sources) {
        List<String> problems = new ArrayList<>();
        sources.forEach((file, text) -> {
            String name = file.getFileName().toString().replace(".java", "");
            long collaborators = COLLABORATOR.matcher(text).results().count();
            long lines = text.lines().count();
            if (collaborators > COLLABORATORS) {
                problems.add(file + ": " + collaborators + " collaborators");
            }
            boolean tooLong = name.endsWith("Desk") && lines > DESK || text.contains("@Entity\n") && lines > ENTITY;
            if (tooLong && !LARGE.contains(name)) {
                problems.add(file + ": " + lines + " lines");
            }
        });
        sources.keySet().stream()
                .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()))
                .forEach((folder, files) -> {
                    if (files > FILES) {
                        problems.add(folder + ": " + files + " files");
                    }
                });
        long open = sources.values().stream()
                .filter(text -> PUBLIC.matcher(text).find())
                .count();
        if (open > PUBLIC_TYPES) {
            problems.add(open + " public types");
        }
        return problems;
    }

    private static Map<Path, String> read(Path folder) throws IOException {
        Map<Path, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                sources.put(file, Files.readString(file));
            }
        }
        return sources;
    }
}
