package nl.kansrijkestart.practice.web;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Moves the clock with a button; the page's script asks {@link PracticeClock}. */
@Controller
@Profile("practice")
class ClockPage {

    /** @param nextWorkingDay ISO, for the script */
    record NowPage(String now, String nextWorkingDay, String nextWorkingDayInWords) {}

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Clock clock;
    private final Deadlines days;

    ClockPage(Clock clock, Deadlines days) {
        this.clock = clock;
        this.days = days;
    }

    @GetMapping("/praktijk/klok")
    ModelAndView clock() {
        ZonedDateTime morning =
                clock.instant().atZone(clock.getZone()).plusDays(1).with(MORNING);
        while (!days.isWorkingDay(morning.toLocalDate())) {
            morning = morning.plusDays(1);
        }
        return new ModelAndView(
                "clock",
                "page",
                new NowPage(
                        Dutch.wholeDayAndTime(clock.instant()),
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(morning),
                        Dutch.wholeDayAndTime(morning.toInstant())));
    }
}
