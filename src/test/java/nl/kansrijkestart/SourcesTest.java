package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.kansrijkestart.base.Sources;
import nl.kansrijkestart.models.Form;
import org.apache.commons.csv.CSVFormat;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

/**
 * Each row of a decision, receiver, setting, programme and model says where it comes from, and so does each text of a
 * form that states a fact: by a key of sources.properties, or by the mark that it is a start value of this program.
 */
class SourcesTest {

    private static final Path REFERENCE = Path.of("src/main/resources/reference");
    private static final String MARK = "Startwaarde van dit programma";
    /** What looks like a fact in a text and is none: fixed lines about danger, numbers of steps, lines and length. */
    private static final String NO_FACT = "Gevaar\\? Bel 112\\.[^\"]*?0800-2000\\.|Nu gevaar\\? Bel eerst 112\\."
            + "[^\"]*?0800-2000\\.|\\{\\{?[^}]*}}?|Stap \\d van de meldcode|Gezin 4F2|^\\d\\. |\\d+ tekens| \\d$";

    private static final String FACT = "(?s).*(\\d|\\bwet\\b|\\bnorm\\b|\\bgratis\\b).*";

    /** Where it stands → what stands there as its source; empty where nothing does. */
    private final Map<String, String> sources = new TreeMap<>();

    @Test
    void everyFactSaysWhereItComesFrom() throws IOException {
        collect();
        assertThat(problems(sources)).isEmpty();
        long marks = sources.values().stream()
                .flatMap(cell -> Sources.in(cell).stream())
                .filter(key -> Sources.SETTING.equals(key) || MARK.equals(key))
                .count();
        System.out.println("Marks of a start value without a source: " + marks + " of " + sources.size());
        assertThat(marks).isPositive();
    }

    /** People read why a row is there on the page of sources: an id of the program says nothing to them. */
    @Test
    void noRowOfADecisionSaysAnId() throws IOException {
        List<String> ids = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".dmn"))
                    .sorted()
                    .toList()) {
                Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Rule.class).stream()
                        .filter(rule -> rule.getDescription() != null
                                && rule.getDescription().getTextContent().matches("(?s).*\\b[a-z]+[A-Z]\\w*.*"))
                        .forEach(rule -> ids.add(
                                rule.getId() + ": " + rule.getDescription().getTextContent()));
            }
        }
        assertThat(ids).isEmpty();
    }

    @Test
    void whatHasNoSourceOrAnUnknownOneIsNamed() {
        assertThat(problems(Map.of("a row", "", "a setting", "NOWHERE", "another", "setting", "one more", "TB-KKS")))
                .containsExactlyInAnyOrder("a row: no source", "a setting: NOWHERE is no key of sources.properties");
        assertThat("Van 12 tot en met 15 met een ouder".replaceAll(NO_FACT, "")).matches(FACT);
        assertThat("Hoogstens 300 tekens.".replaceAll(NO_FACT, "")).doesNotMatch(FACT);
    }

    @Test
    void everyKeyHasANameAndAnAddressThatCanBeOpened() {
        assertThat(Sources.of(Sources.keys()))
                .allSatisfy(one -> assertThat(one.name()).hasSizeGreaterThan(3).doesNotContain("|"));
        assertThat(Sources.of(List.of("TB-KKS")).get(0).address()).startsWith("https://");
        assertThat(Sources.of(List.of("KNOV-MC")).get(0).address()).isNull();
    }

    @Test
    void whatAScreenSaysOfASource() {
        assertThat(Sources.inWords("TB-KKS, setting"))
                .isEqualTo("Bron: Trendbreuk Zuid-Limburg, Knooppunt Kansrijke Start. Een deel is een startwaarde van "
                        + "dit programma.");
        assertThat(Sources.inWords("setting")).isEqualTo("Een startwaarde van dit programma, nog zonder bron.");
        assertThat(Sources.inWords("Bron: een zin van een oudere tabel."))
                .isEqualTo("Bron: een zin van een oudere tabel.");
    }

    private static List<String> problems(Map<String, String> sources) {
        List<String> problems = new ArrayList<>();
        sources.forEach((where, cell) -> {
            if (Sources.in(cell).isEmpty()) {
                problems.add(where + ": no source");
            }
            Sources.in(cell).stream()
                    .filter(key -> !Sources.SETTING.equals(key)
                            && !MARK.equals(key)
                            && !Sources.keys().contains(key))
                    .forEach(key -> problems.add(where + ": " + key + " is no key of sources.properties"));
        });
        return problems;
    }

    private void collect() throws IOException {
        files("processes", ".dmn")
                .forEach(file -> Dmn.readModelFromFile(file.toFile())
                        .getModelElementsByType(Rule.class)
                        .forEach(row -> sources.put(
                                file + " " + row.getId(),
                                row.getOutputEntries().stream()
                                        .filter(entry -> entry.getId().equals(row.getId() + "_source"))
                                        .map(entry -> entry.getTextContent()
                                                .replace("\"", "")
                                                .strip())
                                        .findFirst()
                                        .orElse(""))));
        files("processes", ".bpmn")
                .forEach(file -> Bpmn.readModelFromFile(file.toFile())
                        .getModelElementsByType(Process.class)
                        .forEach(process -> sources.put(
                                file.toString(),
                                process.getExtensionElements() == null
                                        ? ""
                                        : process
                                                .getModelInstance()
                                                .getModelElementsByType(CamundaProperty.class)
                                                .stream()
                                                .filter(one -> "source".equals(one.getCamundaName()))
                                                .map(CamundaProperty::getCamundaValue)
                                                .findFirst()
                                                .orElse(""))));
        rows(REFERENCE.resolve("receiver_rule.csv"), "need");
        rows(REFERENCE.resolve("setting.csv"), "id");
        rows(REFERENCE.resolve("intervention.csv"), "id");
        rows(Path.of("processes/safety/weighingFrameworks.csv"), "text");
        Form.in(Path.of("forms")).forEach(form -> form.components().forEach(part -> text(form, part)));
    }

    private void text(Form form, JsonNode part) {
        List<String> texts = new ArrayList<>();
        Stream.of("text", "label", "dateLabel", "description")
                .forEach(name -> texts.add(part.path(name).asText()));
        part.path("values").forEach(option -> texts.add(option.path("label").asText()));
        if (texts.stream()
                .anyMatch(text -> text.replace("*", "").replaceAll(NO_FACT, "").matches(FACT))) {
            sources.put(
                    form.path() + " " + part.path("id").asText(),
                    part.path("properties").path("source").asText());
        }
    }

    private void rows(Path table, String key) throws IOException {
        try (Reader file = Files.newBufferedReader(table, StandardCharsets.UTF_8)) {
            CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(';')
                    .setCommentMarker('#')
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(file)
                    .forEach(row -> sources.put(
                            table.getFileName() + " " + row.get(key),
                            row.get("source").replaceAll("[{}]", "")));
        }
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
