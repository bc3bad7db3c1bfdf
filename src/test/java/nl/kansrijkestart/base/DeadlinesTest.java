package nl.kansrijkestart.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlinesTest {

    private final Deadlines days = new Deadlines(java.time.Clock.systemUTC());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-04-03",
                "2026-04-06",
                "2026-04-27",
                "2026-05-05",
                "2026-05-14",
                "2026-05-25",
                "2025-12-25",
                "2025-12-26",
                "2026-03-07",
                "2026-03-08"
            })
    void holidaysAndWeekendsAreNoWorkingDays(LocalDate date) {
        assertThat(days.isWorkingDay(date)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-02", "2025-12-24", "2025-12-31", "2026-04-28", "2025-12-05"})
    void otherWeekdaysAreWorkingDays(LocalDate date) {
        assertThat(days.isWorkingDay(date)).isTrue();
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "2026-03-02T10:00, 5, 2026-03-09T17:00, over a weekend",
        "2026-03-02T22:30, 1, 2026-03-03T17:00, an evening belongs to its own day",
        "2026-03-06T16:59, 1, 2026-03-09T17:00, Friday to Monday",
        "2026-03-07T11:00, 1, 2026-03-10T17:00, Saturday counts from Monday",
        "2025-12-24T12:00, 1, 2025-12-29T17:00, Christmas and Boxing Day",
        "2025-12-25T12:00, 1, 2025-12-30T17:00, a holiday counts from the next working day",
        "2025-12-31T12:00, 1, 2026-01-02T17:00, New Year",
        "2026-04-02T09:00, 1, 2026-04-07T17:00, Good Friday and Easter Monday",
        "2026-04-24T09:00, 1, 2026-04-28T17:00, King's day on a Monday",
        "2025-04-25T09:00, 1, 2025-04-28T17:00, King's day moved to Saturday",
        "2026-03-27T09:00, 1, 2026-03-30T17:00, summer time begins",
        "2026-10-23T09:00, 1, 2026-10-26T17:00, summer time ends"
    })
    void termEndsWhenTheOfficeClosesOnTheLastWorkingDay(LocalDateTime from, int amount, LocalDateTime end, String why) {
        assertThat(days.add(at(from), amount)).isEqualTo(at(end));
        assertThat(days.workingDaysBetween(at(from), at(end))).isEqualTo(amount);
        assertThat(days.workingDaysBetween(at(end), at(from))).isEqualTo(-amount);
    }

    @Test
    void officeClosesAtAnotherInstantInSummer() {
        assertThat(days.add(Instant.parse("2026-03-27T08:00:00Z"), 1)).isEqualTo("2026-03-30T15:00:00Z");
        assertThat(days.add(Instant.parse("2026-10-23T07:00:00Z"), 1)).isEqualTo("2026-10-26T16:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:30, 4, 2026-03-02T13:30",
        "2026-03-02T13:00, 4, 2026-03-02T17:00",
        "2026-03-02T15:20, 4, 2026-03-03T11:20",
        "2026-03-02T07:00, 4, 2026-03-02T13:00",
        "2026-03-02T17:00, 4, 2026-03-03T13:00",
        "2026-03-06T16:00, 4, 2026-03-09T12:00",
        "2026-03-07T23:00, 4, 2026-03-09T13:00",
        "2025-12-24T16:00, 10, 2025-12-30T10:00"
    })
    void officeHoursPassOnlyWhileTheOfficeIsOpen(LocalDateTime from, int hours, LocalDateTime end) {
        assertThat(days.addOfficeHours(at(from), hours)).isEqualTo(at(end));
    }

    @ParameterizedTest
    @CsvSource({
        "workingDays, 2, 2026-03-31T17:00",
        "officeHours, 4, 2026-03-30T10:00",
        "calendarDays, 7, 2026-04-03T14:00",
        "weeks, 2, 2026-04-10T14:00",
        "months, 1, 2026-04-27T14:00"
    })
    void everyUnitOfATermIsCounted(Unit unit, int amount, LocalDateTime end) {
        assertThat(days.add(at(LocalDateTime.parse("2026-03-27T14:00")), term(unit, amount)))
                .isEqualTo(at(end));
    }

    @Test
    void nothingToWaitForEndsAtOnce() {
        Instant sunday = Instant.parse("2026-03-08T10:00:00Z");
        assertThat(days.add(sunday, term(Unit.workingDays, 0))).isEqualTo(sunday);
        assertThat(days.addOfficeHours(sunday, 0)).isEqualTo(sunday);
        assertThat(days.workingDaysBetween(sunday.minusSeconds(86_400), sunday)).isZero();
        assertThat(days.workingDaysBetween(sunday, sunday)).isZero();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "2026-03-06T11:30:20, 2026-03-06T11:30, a working moment stays, to the minute",
        "2026-03-06T17:00:05, 2026-03-06T17:00, a few seconds are no evening",
        "2026-03-06T17:01, 2026-03-09T17:00, an evening",
        "2026-03-07T17:00:05, 2026-03-09T17:00, a Saturday",
        "2026-04-03T10:00, 2026-04-07T17:00, Good Friday before Easter",
        "2026-03-09T06:00, 2026-03-09T17:00, before work"
    })
    void aMovedMomentIsAWorkingMoment(LocalDateTime moved, LocalDateTime works, String why) {
        assertThat(days.working(at(moved))).as(why).isEqualTo(at(works));
        assertThat(days.working(days.working(at(moved)))).isEqualTo(at(works));
    }

    @Test
    void countsAndNegativeTermsAreRefused() {
        Instant start = Instant.parse("2026-03-02T10:00:00Z");
        assertThatThrownBy(() -> days.add(start, term(Unit.count, 3))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> days.add(start, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> days.addOfficeHours(start, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Term term(Unit unit, int amount) {
        return new Term("term.test", amount, unit, "Startwaarde van dit programma");
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(Deadlines.ZONE).toInstant();
    }
}
