package nl.kansrijkestart.access.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as people here write them. */
public final class DutchTime {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", DUTCH).withZone(ZONE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", DUTCH).withZone(ZONE);

    private DutchTime() {
    }

    public static LocalDate date(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    /** Such as: maandag 11 januari 2027. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String time(Instant moment) {
        return TIME.format(moment);
    }

    /** Such as: maandag 11 januari 2027 om 09:00. */
    public static String dayAndTime(Instant moment) {
        return DAY.format(moment) + " om " + TIME.format(moment);
    }
}
