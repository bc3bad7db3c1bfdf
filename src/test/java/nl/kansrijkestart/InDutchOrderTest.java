package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.engine.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever people look for by its name or word stands where a Dutch reader looks; codes may stand in any order. */
@ProcessTest
class InDutchOrderTest {

    private static final List<String> NAMES =
            List.of("Aap", "apotheekhulp", "de Wit", "eland", "Élan vital", "IJsberen", "jas", "zzz", "Zzz laatste");

    /** In the order of their bytes, because nobody reads that order: file → how often. */
    private static final Map<String, Integer> CODES = Map.ofEntries(
            Map.entry("access/PersonLookup.java", 1),
            Map.entry("agreement/clause/BaseClauses.java", 1),
            Map.entry("agreement/round/AgreementService.java", 2),
            Map.entry("coalition/overview/CoalitionList.java", 1),
            Map.entry("coalition/table/Coalition.java", 1),
            Map.entry("coalition/table/SelfScan.java", 1),
            Map.entry("engine/gate/Endless.java", 1),
            Map.entry("monitoring/figures/Counting.java", 1),
            Map.entry("referral/Contact.java", 1));

    /** What the database puts in order by a name. */
    private static final Set<String> COLUMNS = Set.of(
            "intervention.name",
            "municipality.name",
            "organisation.name",
            "setting.description",
            "social_map_entry.name",
            "task_label.label");

    private static final Pattern IN_THE_DATABASE =
            Pattern.compile("(?i)order\\s?by\\s?[\\w. ]*\\b(\\w+\\.)*(name|label|title|description)\\b");

    @Autowired
    private JdbcTemplate sql;

    @Test
    void capitalsAndAccentsComeWithTheirLetter() {
        assertThat(Stream.of(
                                "Zzz laatste",
                                "zzz",
                                "jas",
                                "Élan vital",
                                "IJsberen",
                                "eland",
                                "de Wit",
                                "apotheekhulp",
                                "Aap")
                        .sorted(Dutch.ORDER))
                .containsExactlyElementsOf(NAMES);
        assertThat(sql.queryForList(
                        "select name from unnest(?::text[]) name order by name collate \"nl-x-icu\"",
                        String.class,
                        "{\"" + String.join("\",\"", new TreeSet<>(NAMES)) + "\"}"))
                .containsExactlyInAnyOrderElementsOf(NAMES)
                .startsWith("Aap", "apotheekhulp", "de Wit")
                .endsWith("IJsberen", "jas", "zzz", "Zzz laatste");
    }

    @Test
    void codesStandInTheOrderOfTheirWords() {
        assertThat(Words.codes("theme").stream().map(code -> Words.of("theme", code)))
                .isSortedAccordingTo(Dutch.ORDER)
                .hasSizeGreaterThan(20);
    }

    @Test
    void namesInTheDatabaseHaveTheDutchOrder() {
        assertThat(sql.queryForList("""
                        select table_name || '.' || column_name from information_schema.columns
                        where collation_name = 'nl-x-icu'""", String.class)).containsExactlyInAnyOrderElementsOf(COLUMNS);
    }

    /** Who puts names in order anew says it in Dutch order, or here why nobody reads that order. */
    @Test
    void nothingElseIsInTheOrderOfItsBytes() throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        Map<String, Integer> asked = new TreeMap<>();
        Path sources = Path.of("src/main/java/nl/kansrijkestart");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                String name = sources.relativize(file).toString().replace('\\', '/');
                count(
                        found,
                        name,
                        Pattern.compile("\\.sorted\\(\\)|sorted\\(Comparator\\.naturalOrder")
                                .matcher(text));
                count(asked, name, IN_THE_DATABASE.matcher(text.replaceAll("OrderBy(\\w+)", "order by $1")));
            }
        }
        assertThat(found).containsExactlyInAnyOrderEntriesOf(CODES);
        assertThat(asked.keySet())
                .as("a new one needs a line in COLUMNS and its collation")
                .containsExactlyInAnyOrder(
                        "access/Municipalities.java",
                        "access/OrganisationLookup.java",
                        "access/People.java",
                        "agreement/clause/Settings.java",
                        "coalition/overview/TaskNorms.java",
                        "socialmap/entry/Entries.java",
                        "socialmap/menu/Interventions.java",
                        "socialmap/menu/Menu.java",
                        "socialmap/menu/MenuUpkeep.java");
    }

    private static void count(Map<String, Integer> found, String name, Matcher matches) {
        int times = (int) matches.results().count();
        if (times > 0) {
            found.put(name, times);
        }
    }
}
