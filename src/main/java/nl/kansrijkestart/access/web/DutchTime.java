package nl.kansrijkestart.access.web;

import java.time.Instant;
import java.time.LocalDate;
import nl.kansrijkestart.engine.Dutch;

/** Days and times on our pages; how they are written says {@link Dutch}. */
public final class DutchTime {

    private DutchTime() {
    }

    public static LocalDate date(Instant moment) {
        return Dutch.date(moment);
    }

    /** Such as: maandag 11 januari 2027. */
    public static String day(LocalDate day) {
        return Dutch.wholeDay(day);
    }

    public static String time(Instant moment) {
        return Dutch.time(moment);
    }

    /** Such as: maandag 11 januari 2027 om 09:00. */
    public static String dayAndTime(Instant moment) {
        return Dutch.wholeDay(moment) + " om " + Dutch.time(moment);
    }
}
