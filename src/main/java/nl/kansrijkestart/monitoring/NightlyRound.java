package nl.kansrijkestart.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.due.DueWork;
import nl.kansrijkestart.monitoring.figures.Indicators;
import nl.kansrijkestart.monitoring.waits.Waits;
import org.springframework.stereotype.Component;

/** Work of the night. A night that was missed is made up for, once. */
@Component
class NightlyRound implements DueWork {

    private static final LocalTime NIGHT = LocalTime.of(2, 0);

    private final LoopWatch watch;
    private final OldDrafts drafts;
    private final Indicators figures;
    private final Waits waits;
    private final Clock clock;

    NightlyRound(LoopWatch watch, OldDrafts drafts, Indicators figures, Waits waits, Clock clock) {
        this.watch = watch;
        this.drafts = drafts;
        this.figures = figures;
        this.waits = waits;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "night";
    }

    /** What came loose and was mended long ago is nobody's concern; figures make up for months. */
    @Override
    public Duration matters() {
        return Duration.ofDays(7);
    }

    @Override
    public List<Due> rounds(Instant now) {
        return List.of(new Due("loops", "", null, now));
    }

    /** Figures are made in transactions of their own. */
    @Override
    public Duration lease() {
        return Duration.ofHours(1);
    }

    @Override
    public List<Due> run(List<Due> due) {
        ZonedDateTime now = clock.instant().atZone(Deadlines.ZONE);
        boolean night = !now.toLocalTime().isBefore(NIGHT);
        if (night) {
            watch.onceOn(now.toLocalDate());
            drafts.forget();
            figures.upToNow();
            waits.upToNow();
        }
        LocalDate next = night ? now.toLocalDate().plusDays(1) : now.toLocalDate();
        return due.stream()
                .map(one -> one.next("", Deadlines.moment(next, NIGHT)))
                .toList();
    }
}
