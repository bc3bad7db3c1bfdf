package nl.kansrijkestart.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A day is read as people write it on every page of ours; on none is the browser's own field in its own language. */
class TypedDayTest {

    @Test
    void peopleWriteADayInManyWays() {
        for (String typed : List.of(
                "11-1-2027",
                "11-01-2027",
                " 11/1/2027 ",
                "11.1.27",
                "11 1 2027",
                "11012027",
                "2027-01-11",
                "11 januari 2027",
                "11 JAN 2027",
                "11 jan. 27",
                "maandag 11 januari 2027")) {
            assertThat(Dutch.typedDay(typed)).as(typed).contains(LocalDate.of(2027, 1, 11));
        }
        assertThat(Dutch.typedDay("3 mrt 2027")).contains(LocalDate.of(2027, 3, 3));
        assertThat(Dutch.typedDay(Dutch.day(LocalDate.of(2027, 8, 3)))).contains(LocalDate.of(2027, 8, 3));
    }

    @Test
    void whatIsNoDayIsNone() {
        for (String typed :
                List.of("", "31-2-2027", "11-13-2027", "morgen", "11 foo 2027", "11-1", "1e maandag", "11 ma 2027")) {
            assertThat(Dutch.typedDay(typed)).as(typed).isEmpty();
        }
        assertThat(Dutch.typedDay(null)).isEmpty();
    }

    @Test
    void whoLeavesOutTheYearReadsThatItIsMissing() {
        for (String typed : List.of("7 dec", "7 december", "7-12", "07/12", "7.12.", "maandag 7 dec", "29 feb")) {
            assertThat(Dutch.noDay(typed))
                    .as(typed)
                    .isEqualTo("Bij “" + typed + "” ontbreekt het jaar. Een voorbeeld is 31-1-2027.");
        }
        for (String typed : List.of("morgen", "31-2", "7 foo", "7 12 20 27")) {
            assertThat(Dutch.noDay(typed)).as(typed).startsWith("Dit is geen datum: “" + typed + "”.");
        }
        assertThat(Dutch.noDay("31-2-2027")).startsWith("Deze dag bestaat niet: “31-2-2027”.");
    }

    @Test
    void noPageHasTheFieldOfTheBrowser() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("src/main/resources/templates"))) {
            for (Path page : all.toList()) {
                assertThat(Files.readString(page)).as(page.toString()).doesNotContain("type=\"date\"");
            }
        }
    }
}
