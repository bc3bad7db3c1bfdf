package nl.kansrijkestart.notify.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.notify.mail.MailHours.Hours;
import org.springframework.stereotype.Component;

/** When a mail may go: on working days, outside the quiet hours. */
@Component
class MailMoments {

    private final MailHours hours;
    private final Deadlines days;

    MailMoments(MailHours hours, Deadlines days) {
        this.hours = hours;
        this.days = days;
    }

    /** Now, or the next moment at which people work. */
    Instant soonest(String municipality) {
        Hours set = hours.in(municipality);
        ZonedDateTime now = days.now().atZone(Deadlines.ZONE);
        LocalDate today = now.toLocalDate();
        boolean early = now.getHour() < set.quietUntil();
        if (days.isWorkingDay(today) && !early && (now.getHour() < set.quietFrom() || neverQuiet(set))) {
            return days.now();
        }
        return at(days.workingDayFrom(days.isWorkingDay(today) && early ? today : today.plusDays(1)), set.quietUntil());
    }

    /** The daily mail of the first working day from this one on; it is not sent in the quiet hours either. */
    Instant daily(LocalDate from, String municipality) {
        Hours set = hours.in(municipality);
        boolean quiet = set.digest() < set.quietUntil() || set.digest() >= set.quietFrom() && !neverQuiet(set);
        return at(days.workingDayFrom(from), quiet ? set.quietUntil() : set.digest());
    }

    /** The next daily mail that is still to come. */
    Instant nextDaily(String municipality) {
        Instant today = daily(days.today(), municipality);
        return today.isAfter(days.now()) ? today : daily(days.today().plusDays(1), municipality);
    }

    /** Who sets an end of the day before its beginning has a morning that is quiet, and no evening. */
    private static boolean neverQuiet(Hours set) {
        return set.quietFrom() <= set.quietUntil();
    }

    private static Instant at(LocalDate day, int hour) {
        return Deadlines.moment(day, LocalTime.of(hour, 0));
    }
}
