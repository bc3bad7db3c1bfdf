package nl.kansrijkestart.engine;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Every story begins on the same Monday morning, in a week without holidays. */
public class StoryTime implements BeforeEachCallback, AfterEachCallback {

    static final LocalDateTime MONDAY = LocalDateTime.of(2027, 1, 11, 9, 0);

    /** Another moment to begin, such as the day before a holiday. @param local as 2027-03-25T09:00 */
    public static void set(String local) {
        ClockUtil.setCurrentTime(Date.from(at(local)));
    }

    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(EngineClock.ZONE).toInstant();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ClockUtil.setCurrentTime(Date.from(MONDAY.atZone(EngineClock.ZONE).toInstant()));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ClockUtil.reset();
    }
}
