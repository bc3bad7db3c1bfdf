package nl.kansrijkestart.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.monitoring.published.PublishedFigures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class PublishedFiguresTest {

    private static final String HEAD = "indicator;gebied;jaar;waarde\n";

    @Autowired
    private PublishedFigures figures;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void nothingReadIn() {
        database.sql("delete from indicator_value").update();
    }

    @Test
    void aTrialTellsAndKeepsNothingThenTheFileIsReadInOnce() {
        String file = "\uFEFF" + HEAD + "bigTwo;GM0928;2023;217,3\nbigTwo;NL;2023;159.0\nsmoking;gm0928;2023;\n";
        assertThat(figures.read(file, true)).isEqualTo(new PublishedFigures.Outcome(List.of(), 3, 0, 0));
        assertThat(count()).isZero();
        assertThat(figures.read(file, false).added()).isEqualTo(3);
        assertThat(figures.read(file, false)).isEqualTo(new PublishedFigures.Outcome(List.of(), 0, 0, 3));
        assertThat(figures.read(HEAD + "bigTwo;GM0928;2023;200", false).changed())
                .isEqualTo(1);
        assertThat(figures.of("gm0928"))
                .extracting(PublishedFigures.Published::here)
                .containsExactly("200", "niet gepubliceerd");
        assertThat(figures.of("gm0928"))
                .extracting(PublishedFigures.Published::country)
                .containsExactly("159", "–");
    }

    @Test
    void theNewestYearIsShown() {
        figures.read(HEAD + "births;GM0928;2022;300\nbirths;GM0928;2023;310", false);
        assertThat(figures.of("gm0928"))
                .singleElement()
                .satisfies(one -> assertThat(one.year() + " " + one.here()).isEqualTo("2023 310"));
        assertThat(figures.births("gm0928", 2022))
                .get()
                .satisfies(births -> assertThat(births.intValue()).isEqualTo(300));
    }

    @Test
    void oneWrongRowAndNothingIsReadIn() {
        PublishedFigures.Outcome outcome = figures.read(
                HEAD
                        + "bigTwo;GM0928;2023;100\nbigTwo;GM9999;2023;1\nonbekend;NL;2023;1\nbigTwo;NL;2050;"
                        + "1\nbigTwo;NL;2023;veel\n"
                        + "bigTwo;NL;2022;-4\nbigTwo;NL;2023;=1+1\nbigTwo;NL\nbigTwo;GM0928;2023;100\n\u00A0=1+1;NL;"
                        + "2023;1\n",
                false);
        assertThat(outcome.problems())
                .containsExactly(
                        "Regel 3: gebied 'GM9999' is geen gemeente van Zuid-Limburg (zoals GM0928) en niet NL.",
                        "Regel 4: indicator 'onbekend' is niet bekend.",
                        "Regel 5: jaar '2050' ligt niet tussen 2010 en 2027.",
                        "Regel 6: waarde 'veel' is geen getal.",
                        "Regel 7: waarde '-4' ligt niet tussen 0 en 1.000.000.",
                        "Regel 8: een cel begint met een teken van een formule. Haal dat weg.",
                        "Regel 9: er staan 2 kolommen in plaats van 4.",
                        "Regel 10: dit cijfer staat al op een eerdere regel.",
                        "Regel 11: een cel begint met een teken van een formule. Haal dat weg.");
        assertThat(count()).isZero();
    }

    @Test
    void aNumberIsWhatItsWriterMeantOrItIsRefused() {
        assertThat(figures.read(
                                HEAD
                                        + "births;GM0935;2025;1.034\nbirths;NL;2025;165.412\nsmoking;GM0928;2025;165\n"
                                        + "births;GM0928;2025;350,7\nbirths;GM0928;2024;4,56E+08\n",
                                true)
                        .problems())
                .containsExactly(
                        "Regel 2: waarde '1.034' kan een duizendtal zijn of een breuk. Schrijf 1034 of 1,034.",
                        "Regel 3: waarde '165.412' kan een duizendtal zijn of een breuk. Schrijf 165412 of 165,412.",
                        "Regel 4: waarde '165' is meer dan 100 procent.",
                        "Regel 5: waarde '350,7' is geen heel aantal kinderen.",
                        "Regel 6: waarde '4,56E+08' is geen getal.");
        assertThat(figures.read(HEAD + "births;GM0935;2025;1034\nsmoking;GM0928;2025;100\nbigTwo;NL;2025;0.159\n", true)
                        .problems())
                .isEmpty();
    }

    @Test
    void emptyColumnsAtTheEndAreNone() {
        assertThat(figures.read(
                                "indicator;gebied;jaar;waarde;;\nbirths;GM0928;2025;350;;\n"
                                        + "smoking;\u00A0GM0928;2025;;;\n",
                                true)
                        .added())
                .isEqualTo(2);
    }

    @Test
    void whatIsNoSuchFileIsRefusedInDutch() {
        assertThatThrownBy(() -> figures.read("", true))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Kies eerst een bestand");
        assertThatThrownBy(() -> figures.read("naam,waarde\n", true))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("De eerste regel moet zijn: indicator;gebied;jaar;waarde");
        assertThatThrownBy(() -> figures.read(HEAD + "\"open", true))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("niet te lezen");
        assertThatThrownBy(() -> figures.read(HEAD + "bigTwo;NL;2023;1\n".repeat(6000), true))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("5.000 regels");
        assertThatThrownBy(() -> figures.read("x".repeat(1_000_001), true))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("1 MB");
    }

    private long count() {
        return database.sql("select count(*) from indicator_value")
                .query(Long.class)
                .single();
    }
}
