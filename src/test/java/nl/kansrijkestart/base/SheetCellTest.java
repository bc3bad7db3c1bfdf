package nl.kansrijkestart.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\u00A0=1+1",
                "\u200B=1+1",
                "\u202E=1+1",
                "\uFEFF=1+1",
                " \u2003 \u2066@cmd",
                "\u00AD-1",
                "\u0000=1",
                "\uFF1D1",
                "\t x"
            })
    void whatWouldRunIsNoLongerTheFirstThingInItsCell(String cell) {
        assertThat(SheetCell.isFormula(cell)).isTrue();
        assertThat(SheetCell.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Kerkrade",
                "a=b",
                "Wonen | Stress",
                "'s avonds",
                "\u00A0ja",
                "06 - 12 34",
                "1 + 1",
                "\u200Bwonen"
            })
    void textStaysAsItIs(String cell) {
        assertThat(SheetCell.harmless(cell)).isEqualTo(cell);
    }

    /**
     * An underscore is a no-break space, a star one without width, a cross turns the direction, a tilde is a soft
     * hyphen.
     */
    @ParameterizedTest
    @CsvSource({
        "'_ja_',ja",
        "'Wonen*',Wonen",
        "'Kerk~rade',Kerkrade",
        "'Hulp x gnp.exe','Hulp x gnp.exe'",
        "'Hulp ×gnp.exe','Hulp gnp.exe'",
        "'*=1+1','=1+1'",
        "'_045_555','045 555'"
    })
    void whatNobodySeesIsTakenOut(String typed, String meant) {
        assertThat(SheetCell.clean(typed.replace('_', '\u00A0')
                        .replace('*', '\u200B')
                        .replace('×', '\u202E')
                        .replace('~', '\u00AD')))
                .isEqualTo(meant);
    }

    /** Persian and several scripts of India write with a joiner or non-joiner inside a word. */
    @ParameterizedTest
    @ValueSource(strings = {"می\u200Cخواهم", "ක්\u200Dෂ", "👩\u200D👧"})
    void joinersStay(String word) {
        assertThat(SheetCell.clean(word)).isEqualTo(word);
    }
}
