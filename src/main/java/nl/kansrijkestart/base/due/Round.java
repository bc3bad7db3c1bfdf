package nl.kansrijkestart.base.due;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** See {@link DueWork#round}. */
record Round(String kind, Duration first, Duration pause, Duration lease, Clock clock, Runnable work)
        implements DueWork {

    @Override
    public List<Due> rounds(Instant now) {
        return List.of(new Due(kind, "", null, now.plus(first)));
    }

    @Override
    public boolean walks() {
        return false;
    }

    @Override
    public List<Due> run(List<Due> due) {
        work.run();
        return due.stream()
                .map(one -> one.next("", clock.instant().plus(pause)))
                .toList();
    }
}
