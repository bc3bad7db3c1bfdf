package nl.kansrijkestart.notify.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.due.DueWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Once on each working day: who was told something since their last mail gets one. A row for each place where
 * organisations are at home, as its hour is set there. The step is the day that was last looked at.
 */
@Component
class MailDay implements DueWork {

    /** So long it can be seen what became of a mail. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final String NOWHERE = "nowhere";

    private final MailMoments moments;
    private final Outbox outbox;
    private final People people;
    private final JdbcTemplate sql;
    private final Clock clock;

    MailDay(MailMoments moments, Outbox outbox, People people, JdbcTemplate sql, Clock clock) {
        this.moments = moments;
        this.outbox = outbox;
        this.people = people;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return MailHours.DAY;
    }

    @Override
    public Duration matters() {
        return KEPT;
    }

    @Override
    public List<Due> rounds(Instant now) {
        return Stream.concat(people.municipalities().stream().map(MunicipalityCard::code), Stream.of(NOWHERE))
                .map(place -> {
                    Instant first = moments.nextDaily(municipality(place));
                    return new Due(place, Deadlines.day(first).minusDays(1).toString(), municipality(place), first);
                })
                .toList();
    }

    /** A day that was missed is made up for once. */
    @Override
    public List<Due> run(List<Due> due) {
        return due.stream().map(this::run).toList();
    }

    private Due run(Due one) {
        Instant moment = moments.daily(LocalDate.parse(one.step()).plusDays(1), one.place());
        if (moment.isAfter(clock.instant())) {
            return one.next(one.step(), moment); // its hour was changed
        }
        Instant soonest = moments.soonest(one.place());
        sql.queryForList(
                        "select mail_news(?, ?)",
                        String.class,
                        one.place() == null ? "" : one.place(),
                        Timestamp.from(clock.instant().minus(Letters.FIRST)))
                .forEach(login -> outbox.put(login, 0, soonest));
        outbox.forget(clock.instant().minus(KEPT));
        LocalDate today = Deadlines.day(clock.instant());
        return one.next(today.toString(), moments.daily(today.plusDays(1), one.place()));
    }

    private static String municipality(String place) {
        return place.equals(NOWHERE) ? null : place;
    }
}
