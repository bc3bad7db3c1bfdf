package nl.kansrijkestart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.engine.forms.SafetyLines;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;

/**
 * docs/glossary.md pairs each Dutch term with its id exactly as models, roles and words.properties have it: no row too
 * few, none too many.
 */
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("docs/glossary.md");
    private static final List<BpmnModelInstance> PROCESSES =
            files(".bpmn").flatMap(GlossaryTest::read).toList();

    @Test
    void processes() {
        assertThat(PROCESSES).isNotEmpty();
        sectionHas(
                "Processes",
                2,
                PROCESSES.stream().map(GlossaryTest::process).map(one -> row(one.getName(), one.getId())));
    }

    @Test
    void decisions() {
        sectionHas(
                "Decisions",
                2,
                files(".dmn")
                        .flatMap(file ->
                                Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class).stream())
                        .map(one -> row(one.getName(), one.getId())));
    }

    @Test
    void tasks() {
        sectionHas("Tasks", 3, nodes(UserTask.class::isInstance));
    }

    @Test
    void automaticSteps() {
        sectionHas(
                "Automatic steps", 3, nodes(node -> node instanceof ServiceTask || node instanceof BusinessRuleTask));
    }

    @Test
    void partsAndCalls() {
        sectionHas(
                "Parts and called processes",
                3,
                nodes(node -> node instanceof SubProcess || node instanceof CallActivity));
    }

    @Test
    void events() {
        sectionHas("Events and outcomes", 3, nodes(Event.class::isInstance));
    }

    @Test
    void roles() {
        sectionHas("Roles", 2, Arrays.stream(Role.values()).map(role -> row(role.label(), role.name())));
    }

    @Test
    void codes() throws IOException {
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/words.properties"), UTF_8)) {
            words.load(file);
        }
        sectionHas(
                "Codes",
                2,
                words.stringPropertyNames().stream()
                        .filter(code -> code.matches("\\w+\\.\\w+"))
                        .map(code -> row(words.getProperty(code), code)));
    }

    @Test
    void fixedLines() {
        sectionHas(
                "Fixed lines",
                2,
                Stream.of(
                        row(SafetyLines.PROFESSIONALS, "SafetyLines.PROFESSIONALS"),
                        row(SafetyLines.PARENTS, "SafetyLines.PARENTS")));
    }

    /** Only the rows that differ are named, each with what to do. */
    @Test
    void aMissingRowIsNamedAlone() {
        assertThat(differences(
                        "Tasks",
                        List.of("Bellen | `call`", "Oud | `old`"),
                        List.of("Bellen | `call`", "Nieuw | `new`")))
                .containsExactly(
                        "docs/glossary.md, Tasks: de rij | Nieuw | `new` | ontbreekt. Voeg haar toe.",
                        "docs/glossary.md, Tasks: de rij | Oud | `old` | hoort bij niets (meer). Haal haar weg, of "
                                + "geef haar het woord en het id van nu.");
    }

    private static void sectionHas(String section, int columns, Stream<String> expected) {
        assertThat(differences(section, rows(section, columns), expected.toList()))
                .isEmpty();
    }

    private static List<String> differences(String section, List<String> rows, List<String> expected) {
        List<String> missing = new ArrayList<>(expected);
        rows.forEach(missing::remove);
        List<String> tooMany = new ArrayList<>(rows);
        expected.forEach(tooMany::remove);
        return Stream.concat(
                        missing.stream().map(row -> "de rij | " + row + " | ontbreekt. Voeg haar toe."),
                        tooMany.stream()
                                .map(row ->
                                        "de rij | " + row + " | hoort bij niets (meer). Haal haar weg, of geef haar "
                                                + "het woord en het id van nu."))
                .map(what -> GLOSSARY.toString().replace('\\', '/') + ", " + section + ": " + what)
                .toList();
    }

    private static Stream<String> nodes(Predicate<FlowNode> kind) {
        return PROCESSES.stream()
                .flatMap(model -> model.getModelElementsByType(FlowNode.class).stream()
                        .filter(kind)
                        .map(node ->
                                row(node.getName(), node.getId(), process(model).getId())));
    }

    /** A file that cannot be read is named by the modelling rules; the glossary still looks at all others. */
    private static Stream<BpmnModelInstance> read(Path file) {
        try {
            return Stream.of(Bpmn.readModelFromFile(file.toFile()))
                    .filter(model ->
                            !model.getModelElementsByType(Process.class).isEmpty());
        } catch (RuntimeException unreadable) {
            return Stream.empty();
        }
    }

    private static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    /** The Dutch word as it stands, then ids in backticks: a row of the glossary. */
    private static String row(String dutch, String... ids) {
        return String.valueOf(dutch).strip().replaceAll("\\s+", " ") + " | `" + String.join("` | `", ids) + "`";
    }

    private static List<String> rows(String section, int columns) {
        List<String> rows = new ArrayList<>();
        String current = "";
        for (String line : text(GLOSSARY).lines().toList()) {
            if (line.startsWith("## ")) {
                current = line.substring(3).strip();
            } else if (current.equals(section) && line.startsWith("| ") && line.contains("`")) {
                rows.add(String.join(
                        " | ",
                        Arrays.stream(line.substring(1).split("\\|"))
                                .map(String::strip)
                                .limit(columns)
                                .toList()));
            }
        }
        return rows;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Stream<Path> files(String ending) {
        try (Stream<Path> all = Files.walk(Path.of("processes"))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
