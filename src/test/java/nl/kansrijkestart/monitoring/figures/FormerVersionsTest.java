package nl.kansrijkestart.monitoring.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.kansrijkestart.monitoring.figures.Indicators.ClauseInMonths;
import nl.kansrijkestart.monitoring.figures.Sheet.Amount;
import nl.kansrijkestart.monitoring.figures.Sheet.Line;
import org.junit.jupiter.api.Test;

/** Who judges an agreement reads what each of its versions did, not only the newest. */
class FormerVersionsTest {

    @Test
    void everyVersionThatRanIsThereTheNewestFirst() {
        List<ClauseInMonths> all = List.of(
                in("januari 2027", "base-debts", "debts", 1, true, 11),
                in("februari 2027", "own", "debts", 1, false, 12),
                in("maart 2027", "own", "debts", 1, false, 13),
                in("april 2027", "own", "debts", 2, false, 14),
                in("april 2027", "other", "housing", 1, false, 15));
        assertThat(Indicators.andBefore(all, "own", "debts", 2))
                .containsExactly(
                        "Over april 2027:",
                        "Verwijzingen: 14.",
                        "Daarvoor, Geldzorgen of schulden, versie 1:",
                        "Over maart 2027:",
                        "Verwijzingen: 13.",
                        "Over februari 2027:",
                        "Verwijzingen: 12.",
                        "Daarvoor, Geldzorgen of schulden, regionaal, versie 1:",
                        "Over januari 2027:",
                        "Verwijzingen: 11.");
    }

    /** A version that begins tomorrow has no say in the evaluation of today's. */
    @Test
    void aLaterVersionIsNot() {
        List<ClauseInMonths> all =
                List.of(in("maart 2027", "own", "debts", 1, false, 13), in("april 2027", "own", "debts", 2, false, 14));
        assertThat(Indicators.andBefore(all, "own", "debts", 1))
                .containsExactly("Over maart 2027:", "Verwijzingen: 13.");
    }

    private static ClauseInMonths in(
            String months, String clause, String need, int version, boolean regional, int sent) {
        Line none = Line.hidden("");
        return new ClauseInMonths(
                months,
                new ClauseFigures(
                        clause, version, need, regional, Amount.count(sent), none, none, none, none, Map.of()));
    }
}
