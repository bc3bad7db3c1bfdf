package nl.kansrijkestart.base;

import java.text.Collator;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Days and times as people here write them, and the order of words: the one place that says how. A moment is told by
 * the clock of the place.
 */
public final class Dutch {

    private static final DateTimeFormatter DAY = pattern("d MMMM yyyy");
    private static final DateTimeFormatter SHORT_DAY = pattern("d MMMM");
    private static final DateTimeFormatter WHOLE_DAY = pattern("EEEE d MMMM yyyy");
    private static final DateTimeFormatter WEEKDAY_AND_TIME = pattern("EEEE d MMMM, HH:mm 'uur'");
    private static final DateTimeFormatter MONTH = pattern("MMMM yyyy");
    private static final DateTimeFormatter TIME = pattern("HH:mm");

    /** As a Dutch reader looks for a name: capitals and accents come with their letter. */
    public static final Comparator<String> ORDER = Collator.getInstance(Locale.forLanguageTag("nl"))::compare;

    private static final int CENTURY = 2000;
    private static final String LEAP_YEAR = "2024";

    private static final List<Pattern> TYPED_DAYS = Stream.of(
                    "(?<year>\\d{4})[-/. ](?<month>\\d{1,2})[-/. ](?<day>\\d{1,2})",
                    "(?<day>\\d{1,2})[-/. ](?<month>\\d{1,2})[-/. ](?<year>\\d{4}|\\d{2})",
                    "(?<day>\\d{2})(?<month>\\d{2})(?<year>\\d{4})",
                    "(?:[a-z]{6,9} )?(?<day>\\d{1,2})[-. ]+(?<month>[a-z]{3,9})\\.?[- ]+(?<year>\\d{4}|\\d{2})")
            .map(Pattern::compile)
            .toList();

    /** A day as in {@link #TYPED_DAYS} of which nobody can say in which year it is. */
    private static final Pattern NO_YEAR =
            Pattern.compile("(?:[a-z]{6,9} )?(?<day>\\d{1,2})(?:[-/.]| +|[-. ]+)(?<month>\\d{1,2}|[a-z]{3,9})\\.?");

    private static final String EXAMPLE = "Een voorbeeld is 31-1-2027.";

    private static final int LENGTH_OF_A_DAY = "2027-01-11".length();

    private Dutch() {}

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag("nl")).withZone(Deadlines.ZONE);
    }

    /** Such as: 11 januari 2027. @param day a day or a moment */
    public static String day(TemporalAccessor day) {
        return DAY.format(day);
    }

    /** Such as: 11 januari. */
    public static String shortDay(TemporalAccessor day) {
        return SHORT_DAY.format(day);
    }

    /** Such as: januari 2027. */
    public static String month(TemporalAccessor day) {
        return MONTH.format(day);
    }

    /** Such as: maandag 11 januari 2027. */
    public static String wholeDay(TemporalAccessor day) {
        return WHOLE_DAY.format(day);
    }

    /** Such as: maandag 11 januari 2027 om 09:00. */
    public static String wholeDayAndTime(Instant moment) {
        return wholeDay(moment) + " om " + time(moment);
    }

    /** Such as: maandag 11 januari, 09:00 uur. */
    public static String weekdayAndTime(Instant moment) {
        return WEEKDAY_AND_TIME.format(moment);
    }

    /** How far a moment is over or ahead, in days: such as 3 dagen te laat, vandaag, nog 1 dag. */
    public static String daysLeft(Instant moment, Instant now) {
        long days = Math.abs(ChronoUnit.DAYS.between(Deadlines.day(now), Deadlines.day(moment)));
        String many = days + (days == 1 ? " dag" : " dagen");
        return moment.isBefore(now)
                ? (days == 0 ? "vandaag" : many) + " te laat"
                : days == 0 ? "vandaag" : "nog " + many;
    }

    /** An answer as a browser sends it: a day becomes such as maandag 11 januari 2027, anything else stays as it is. */
    public static String said(String answer) {
        if (answer == null || answer.length() != LENGTH_OF_A_DAY) {
            return answer;
        }
        try {
            return wholeDay(LocalDate.parse(answer));
        } catch (DateTimeParseException noDay) {
            return answer;
        }
    }

    /**
     * A day as people type it: 11-1-2027, 11 januari 2027, 11 jan 27, 11012027 or 2027-01-11. What the task list reads
     * (typedDates.js) is read here too.
     *
     * @return empty for what is no day, or none that exists
     */
    public static Optional<LocalDate> typedDay(String typed) {
        String text = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return TYPED_DAYS.stream()
                .map(form -> form.matcher(text))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(found -> day(found.group("day"), found.group("month"), found.group("year")));
    }

    /** What is wrong with a day that could not be read, Dutch: no year, no such day in that month, or no day at all. */
    public static String noDay(String typed) {
        String text = typed == null ? "" : typed.strip();
        String small = text.toLowerCase(Locale.ROOT);
        Matcher found = NO_YEAR.matcher(small);
        if (found.matches()
                && day(found.group("day"), found.group("month"), LEAP_YEAR).isPresent()) {
            return "Bij “" + text + "” ontbreekt het jaar. " + EXAMPLE;
        }
        boolean written =
                TYPED_DAYS.stream().anyMatch(form -> form.matcher(small).matches());
        return (written ? "Deze dag bestaat niet: “" : "Dit is geen datum: “") + text + "”. " + EXAMPLE;
    }

    private static Optional<LocalDate> day(String day, String month, String year) {
        int number = Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : month(month);
        int whole = year.length() == 2 ? CENTURY + Integer.parseInt(year) : Integer.parseInt(year);
        try {
            return Optional.of(LocalDate.of(whole, number, Integer.parseInt(day)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** 0 where there is none of that name. */
    private static int month(String word) {
        return word.equals("mrt")
                ? Month.MARCH.getValue()
                : Arrays.stream(Month.values())
                        .filter(one -> one.getDisplayName(TextStyle.FULL, Locale.forLanguageTag("nl"))
                                .startsWith(word))
                        .mapToInt(Month::getValue)
                        .findFirst()
                        .orElse(0);
    }

    /** Such as: 09:00. */
    public static String time(Instant moment) {
        return TIME.format(moment);
    }
}
