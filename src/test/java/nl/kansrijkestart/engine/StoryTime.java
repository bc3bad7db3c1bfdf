package nl.kansrijkestart.engine;

import java.time.LocalDateTime;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Every story begins on the same Monday morning, in a week without holidays. */
class StoryTime implements BeforeEachCallback, AfterEachCallback {

    static final LocalDateTime MONDAY = LocalDateTime.of(2027, 1, 11, 9, 0);

    @Override
    public void beforeEach(ExtensionContext context) {
        ClockUtil.setCurrentTime(Date.from(MONDAY.atZone(EngineClock.ZONE).toInstant()));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ClockUtil.reset();
    }
}
