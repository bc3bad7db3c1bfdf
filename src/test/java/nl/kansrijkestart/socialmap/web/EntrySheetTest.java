package nl.kansrijkestart.socialmap.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A file of up to 1 MB that means harm costs little: what is wrong with it is counted, not collected without end. */
class EntrySheetTest {

    private static final String HEAD =
            Arrays.stream(Column.values()).map(Column::label).collect(Collectors.joining(";"));

    @Test
    void aRowOfHundredThousandsOfColumnsIsOneProblem() {
        assertThat(problems("a;".repeat(450_000)))
                .singleElement()
                .satisfies(one -> assertThat(one.inWords()).contains("450001 kolommen"));
    }

    @Test
    void emptyColumnsAtTheEndAreNone() {
        List<Upkeep.Problem> problems = new ArrayList<>();
        List<EntrySheet.Row> rows = EntrySheet.read(
                (HEAD + ";;;\n" + "x;".repeat(Column.values().length) + ";\u00A0;\n").getBytes(StandardCharsets.UTF_8),
                problems);
        assertThat(problems).isEmpty();
        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).hasSize(Column.values().length));
    }

    @Test
    void aColumnWithoutAHeadIsNamedByItsLetter() {
        assertThat(problems(HEAD + ";;extra\n"))
                .extracting(Upkeep.Problem::inWords)
                .containsExactly(
                        "Rij 1, X: Deze kolom heeft geen naam. Geef hem een naam, of haal hem weg.",
                        "Rij 1, extra: Deze kolom is niet bekend of staat er twee keer.");
    }

    @Test
    void wrongRowsWithoutEndAreReadUntilEnoughIsWrong() {
        List<Upkeep.Problem> problems = problems(HEAD + "\n" + "x\n".repeat(400_000));
        assertThat(problems).hasSize(EntrySheet.MOST_PROBLEMS + 1);
        assertThat(problems.get(EntrySheet.MOST_PROBLEMS).inWords()).contains("Er klopt nog meer niet");
    }

    @Test
    void aQuoteThatNeverEndsIsSaid() {
        assertThat(problems(HEAD + "\n\"" + "x".repeat(900_000)))
                .singleElement()
                .satisfies(one -> assertThat(one.inWords()).contains("aanhalingsteken"));
    }

    private static List<Upkeep.Problem> problems(String file) {
        List<Upkeep.Problem> problems = new ArrayList<>();
        assertThat(EntrySheet.read(file.getBytes(StandardCharsets.UTF_8), problems))
                .isEmpty();
        return problems;
    }
}
