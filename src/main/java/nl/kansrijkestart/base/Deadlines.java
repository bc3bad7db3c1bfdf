package nl.kansrijkestart.base;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * Counts terms in working days: Monday to Friday without the Dutch holidays of the library. Those are the public
 * holidays, 5 May of every year and Good Friday, the same days the Algemene termijnenwet (article 3) names.
 *
 * <p>A moment on a weekend or holiday counts from the start of the next working day: a term of one working day that
 * starts on Saturday ends on Tuesday, like one that starts on Monday.
 */
@Component
public class Deadlines {

    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    static final LocalTime OPENS = LocalTime.of(9, 0);
    static final LocalTime CLOSES = LocalTime.of(17, 0);

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));
    private final Clock clock;

    Deadlines(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return day(now());
    }

    /** The day here at this moment. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The first moment of this day. */
    public static Instant begins(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** 9:00 of this day. */
    public static Instant opens(LocalDate day) {
        return moment(day, OPENS);
    }

    /** 17:00 of this day: what is asked for a day is in time until then. */
    public static Instant closes(LocalDate day) {
        return moment(day, CLOSES);
    }

    /** @param time on the clock of here (Europe/Amsterdam) */
    public static Instant moment(LocalDate day, LocalTime time) {
        return at(day, time).toInstant();
    }

    /** Monday to Friday, without the holidays of here. */
    public boolean isWorkingDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.isHoliday(date);
    }

    /** 17:00 of the n-th working day after {@code from}; {@code from} itself for 0. Refuses a negative number. */
    public Instant add(Instant from, int workingDays) {
        refuseNegative(workingDays);
        if (workingDays == 0) {
            return from;
        }
        LocalDate day = countsFrom(from);
        for (int left = workingDays; left > 0; left--) {
            day = workingDayFrom(day.plusDays(1));
        }
        return at(day, CLOSES).toInstant();
    }

    /**
     * A moment that was moved, as one at which somebody works: the same, to the minute, between 9:00 and 17:00 of a
     * working day; otherwise 17:00 of that working day, or of the next one.
     */
    public Instant working(Instant moment) {
        ZonedDateTime at = moment.atZone(ZONE).truncatedTo(ChronoUnit.MINUTES);
        boolean over = at.toLocalTime().isAfter(CLOSES);
        LocalDate day = workingDayFrom(over ? at.toLocalDate().plusDays(1) : at.toLocalDate());
        boolean works = day.equals(at.toLocalDate()) && !at.toLocalTime().isBefore(OPENS);
        return works ? at.toInstant() : closes(day);
    }

    /** Counts hours between 9:00 and 17:00 of working days only; a moment outside counts from the next 9:00. */
    public Instant addOfficeHours(Instant from, int hours) {
        refuseNegative(hours);
        if (hours == 0) {
            return from;
        }
        ZonedDateTime moment = nextOfficeMoment(from.atZone(ZONE));
        Duration left = Duration.ofHours(hours);
        Duration today = Duration.between(moment, at(moment.toLocalDate(), CLOSES));
        while (left.compareTo(today) > 0) {
            left = left.minus(today);
            moment = at(workingDayFrom(moment.toLocalDate().plusDays(1)), OPENS);
            today = Duration.between(OPENS, CLOSES);
        }
        return moment.plus(left).toInstant();
    }

    /**
     * The end of a term that starts at {@code from}: working days and office hours as above, calendar days, weeks and
     * months at the same time of day. Refuses a number of times, which is no term, with IllegalArgumentException.
     */
    public Instant add(Instant from, Term term) {
        int amount = term.amount();
        ZonedDateTime start = from.atZone(ZONE);
        return switch (term.unit()) {
            case workingDays -> add(from, amount);
            case officeHours -> addOfficeHours(from, amount);
            case calendarDays -> start.plusDays(amount).toInstant();
            case weeks -> start.plusWeeks(amount).toInstant();
            case months -> start.plusMonths(amount).toInstant();
            case count, hourOfDay -> throw new IllegalArgumentException("Dit is geen termijn: " + term.id());
        };
    }

    /**
     * So long before a moment, in working days (at the same time of that day) or office hours. Refuses a negative
     * number and any other unit with IllegalArgumentException.
     */
    public Instant before(Instant moment, Term term) {
        refuseNegative(term.amount());
        return switch (term.unit()) {
            case workingDays -> {
                ZonedDateTime at = moment.atZone(ZONE);
                yield at(workingDaysBefore(at.toLocalDate(), term.amount()), at.toLocalTime())
                        .toInstant();
            }
            case officeHours -> beforeOfficeHours(moment, term.amount());
            default -> throw new IllegalArgumentException("Dit telt niet terug: " + term.id());
        };
    }

    private Instant beforeOfficeHours(Instant moment, int hours) {
        ZonedDateTime at = moment.atZone(ZONE);
        if (at.toLocalTime().isAfter(CLOSES)) {
            at = at(at.toLocalDate(), CLOSES);
        }
        if (!isWorkingDay(at.toLocalDate()) || !at.toLocalTime().isAfter(OPENS)) {
            at = at(workingDayBefore(at.toLocalDate()), CLOSES);
        }
        Duration left = Duration.ofHours(hours);
        Duration today = Duration.between(at(at.toLocalDate(), OPENS), at);
        while (left.compareTo(today) > 0) {
            left = left.minus(today);
            at = at(workingDayBefore(at.toLocalDate()), CLOSES);
            today = Duration.between(OPENS, CLOSES);
        }
        return at.minus(left).toInstant();
    }

    /** So many working days before this day; the day itself for 0. */
    public LocalDate workingDaysBefore(LocalDate date, int amount) {
        LocalDate day = date;
        for (int left = amount; left > 0; left--) {
            day = workingDayBefore(day);
        }
        return day;
    }

    private LocalDate workingDayBefore(LocalDate date) {
        LocalDate day = date.minusDays(1);
        while (!isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** How many working days {@code a} must be moved on to reach the day of {@code b}; negative when b is earlier. */
    public int workingDaysBetween(Instant a, Instant b) {
        if (b.isBefore(a)) {
            return -workingDaysBetween(b, a);
        }
        LocalDate first = countsFrom(a);
        LocalDate last = b.atZone(ZONE).toLocalDate();
        return last.isAfter(first)
                ? (int) first.plusDays(1)
                        .datesUntil(last.plusDays(1))
                        .filter(this::isWorkingDay)
                        .count()
                : 0;
    }

    private LocalDate countsFrom(Instant moment) {
        return workingDayFrom(moment.atZone(ZONE).toLocalDate());
    }

    /** This day, or the first working day after it. */
    public LocalDate workingDayFrom(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private ZonedDateTime nextOfficeMoment(ZonedDateTime moment) {
        LocalDate day = moment.toLocalDate();
        boolean tooLate = !moment.toLocalTime().isBefore(CLOSES);
        LocalDate working = workingDayFrom(tooLate ? day.plusDays(1) : day);
        boolean open = working.equals(day) && !moment.toLocalTime().isBefore(OPENS);
        return open ? moment : at(working, OPENS);
    }

    private static ZonedDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE);
    }

    private static void refuseNegative(int amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("Een termijn kan niet negatief zijn: " + amount);
        }
    }
}
