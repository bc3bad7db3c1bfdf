package nl.kansrijkestart.practice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import nl.kansrijkestart.base.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockMoveTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Instant FRIDAY =
            OffsetDateTime.parse("2027-03-26T09:00:00+01:00").toInstant();

    @ParameterizedTest
    @CsvSource({
        "PT1H, 2027-03-26T10:00:00+01:00",
        "P3D, 2027-03-29T09:00:00+02:00",
        "P1W, 2027-04-02T09:00:00+02:00",
        "P1M, 2027-04-26T09:00:00+02:00",
        "P1DT30M, 2027-03-27T09:30:00+01:00",
        "P0D, 2027-03-26T09:00:00+01:00"
    })
    void daysKeepTheTimeOfDayAlsoInTheWeekTheClocksChange(String duration, OffsetDateTime then) {
        assertThat(ClockMove.target("{\"advance\":\"" + duration + "\"}", FRIDAY, ZONE))
                .isEqualTo(then.toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-04-01T09:00:00+02:00",
                "2027-04-01T07:00:00Z",
                "2027-04-01T09:00",
                "2027-04-01T09:00:00+02:00[Europe/Amsterdam]"
            })
    void toAMoment(String moment) {
        assertThat(ClockMove.target("{\"to\":\"" + moment + "\"}", FRIDAY, ZONE))
                .isEqualTo(OffsetDateTime.parse("2027-04-01T09:00:00+02:00").toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "\"P3D\"",
                "{\"advance\":3}",
                "{\"advance\":\"P3D\",\"to\":\"2027-04-01T09:00:00+02:00\"}",
                "{\"advance\":\"drie dagen\"}",
                "{\"advance\":\"P\"}",
                "{\"advance\":\"P1DT\"}",
                "{\"advance\":\"\"}",
                "{\"advance\":\"P999999999999D\"}",
                "{\"advance\":\"P2147483647Y\"}",
                "{\"to\":\"morgen\"}",
                "{\"to\":\"2027-02-30T09:00:00+01:00\"}",
                "{\"to\":null}",
                "{\"later\":\"P3D\"}",
                "{advance"
            })
    void anythingElseIsRefusedInDutch(String body) {
        assertThatThrownBy(() -> ClockMove.target(body, FRIDAY, ZONE))
                .isInstanceOf(Refusal.class)
                .hasMessageMatching("(Geef één van beide|Dit is geen).*");
    }

    @Test
    void noBodyAtAllIsRefusedToo() {
        assertThatThrownBy(() -> ClockMove.target(null, FRIDAY, ZONE)).isInstanceOf(Refusal.class);
    }
}
