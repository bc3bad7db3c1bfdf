package nl.kansrijkestart.base;

import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Comparator;
import java.util.Locale;

/**
 * Days and times as people here write them, and the order of words: the one place that says how. A moment is told by
 * the clock of the place.
 */
public final class Dutch {

    private static final DateTimeFormatter DAY = pattern("d MMMM yyyy");
    private static final DateTimeFormatter SHORT_DAY = pattern("d MMMM");
    private static final DateTimeFormatter WHOLE_DAY = pattern("EEEE d MMMM yyyy");
    private static final DateTimeFormatter WEEKDAY_AND_TIME = pattern("EEEE d MMMM, HH:mm 'uur'");
    private static final DateTimeFormatter TIME = pattern("HH:mm");

    /** As a Dutch reader looks for a name: capitals and accents come with their letter. */
    public static final Comparator<String> ORDER = Collator.getInstance(Locale.forLanguageTag("nl"))::compare;

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

    /** Such as: 09:00. */
    public static String time(Instant moment) {
        return TIME.format(moment);
    }
}
