package nl.kansrijkestart.monitoring.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.kansrijkestart.monitoring.figures.Sheet.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallCellsTest {

    private static final int LEAST = 3;
    private static final int MOST = 12;

    private final SmallCells tried = new SmallCells(LEAST);
    private final SmallCells cells = SmallCells.ofTen();

    /**
     * With a limit of 3 all tables can be tried: for whoever knows the rule, each hidden number could still be 0, 1 or
     * 2.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void whateverIsShownEachSmallNumberCouldBeAnySmallNumber(int rows) {
        Map<Object, List<long[]>> sameLooks = new HashMap<>();
        tables(
                rows,
                table -> sameLooks
                        .computeIfAbsent(tried.parts(named(table)), looks -> new ArrayList<>())
                        .add(table));
        sameLooks.forEach((looks, tables) -> {
            Long whole = ((SmallCells.Parts<?>) looks).whole();
            // a whole larger than the largest number tried would miss tables that look the same
            if (whole == null || whole <= MOST) {
                eachSmallIsAnySmall(tables, rows, looks);
            }
        });
    }

    /** The sum of several places beside the numbers of the large ones. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void aWiderSumGivesNoSmallNumberAway(int rows) {
        Map<Object, List<long[]>> sameLooks = new HashMap<>();
        tables(rows, table -> {
            List<Long> all = LongStream.of(table).boxed().toList();
            if (tried.wholeMayBeShown(all)) {
                List<Object> looks = new ArrayList<>(all.stream()
                        .map(number -> tried.small(number) ? "hidden" : number)
                        .toList());
                looks.add(LongStream.of(table).sum());
                sameLooks.computeIfAbsent(looks, key -> new ArrayList<>()).add(table);
            }
        });
        assertThat(sameLooks).isNotEmpty();
        sameLooks.forEach((looks, tables) -> eachSmallIsAnySmall(tables, rows, looks));
    }

    @Test
    void aShareLeavesASmallSideAnySmallNumber() {
        for (long whole = 0; whole <= 40; whole++) {
            Map<String, List<long[]>> sameLooks = new HashMap<>();
            for (long part = 0; part <= whole; part++) {
                sameLooks
                        .computeIfAbsent(tried.share(part, whole).text(), looks -> new ArrayList<>())
                        .add(new long[] {part, whole - part});
            }
            for (Map.Entry<String, List<long[]>> look : sameLooks.entrySet()) {
                if (whole >= LEAST && whole < 2 * LEAST - 1) {
                    assertThat(look.getKey()).isEqualTo(Amount.NOT_ENOUGH.text());
                } else if (whole >= LEAST) {
                    eachSmallIsAnySmall(look.getValue(), 2, whole + " " + look.getKey());
                }
            }
        }
    }

    @Test
    void realSizesAreNeverUnderTenAndNeverLeaveLessThanTen() {
        Random random = new Random(928);
        for (int round = 0; round < 20_000; round++) {
            long[] table = random.longs(2 + random.nextInt(11), 0, random.nextBoolean() ? 12 : 60)
                    .toArray();
            SmallCells.Parts<String> parts = cells.parts(named(table));
            long shown =
                    parts.shown().values().stream().mapToLong(Long::longValue).sum();
            assertThat(parts.shown().values()).allMatch(number -> number >= 10);
            if (parts.whole() != null) {
                assertThat(parts.whole()).isGreaterThanOrEqualTo(10);
                long left = table.length - parts.shown().size();
                assertThat(left == 0 || parts.whole() - shown >= 10).isTrue();
                assertThat(left).isNotEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "5, 9, te weinig gevallen",
        "9, 12, te weinig gevallen",
        "12, 12, te weinig gevallen",
        "19, 19, ten minste 52%",
        "30, 34, ten minste 73%",
        "3, 34, ten hoogste 27%",
        "24, 34, 71%",
        "50, 100, 50%"
    })
    void aShareIsExactWhereBothSidesAreLarge(long part, long whole, String text) {
        assertThat(cells.share(part, whole).text()).isEqualTo(text);
    }

    @Test
    void underTenThereIsNoNumberNotEvenZero() {
        assertThat(cells.count(0)).isEqualTo(cells.count(9)).isEqualTo(Amount.HIDDEN);
        assertThat(cells.count(10).text()).isEqualTo("10");
        assertThat(cells.band(9).text()).isEqualTo("minder dan 10");
        assertThat(cells.band(34).value()).isNull();
        assertThat(cells.days(new TreeMap<>(Map.of(1, 1L, 2, 1L, 3, 1L)), 0.5).value())
                .isNull();
        assertThat(cells.days(new TreeMap<>(Map.of(1, 5L, 2, 5L)), 0.5).text()).isEqualTo("1,5 werkdagen");
    }

    private static void eachSmallIsAnySmall(List<long[]> tables, int rows, Object looks) {
        for (int row = 0; row < rows; row++) {
            int place = row;
            long[] possible = tables.stream()
                    .mapToLong(table -> table[place])
                    .filter(number -> number < LEAST)
                    .distinct()
                    .sorted()
                    .toArray();
            assertThat(possible.length)
                    .as("row " + row + " of " + looks + " could be " + java.util.Arrays.toString(possible))
                    .isIn(0, LEAST);
        }
    }

    private static void tables(int rows, Consumer<long[]> each) {
        long all = (long) Math.pow(MOST + 1, rows);
        for (long number = 0; number < all; number++) {
            long[] table = new long[rows];
            long left = number;
            for (int row = 0; row < rows; row++) {
                table[row] = left % (MOST + 1);
                left /= MOST + 1;
            }
            each.accept(table);
        }
    }

    private static Map<String, Long> named(long[] table) {
        Map<String, Long> named = new LinkedHashMap<>();
        IntStream.range(0, table.length).forEach(row -> named.put("row" + row, table[row]));
        return named;
    }
}
