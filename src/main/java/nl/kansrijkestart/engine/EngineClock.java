package nl.kansrijkestart.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import nl.kansrijkestart.base.Deadlines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** The one clock of program and engine: it reads the engine's, so that moving time moves both. */
@Component("clock")
class EngineClock extends Clock {

    @Override
    public ZoneId getZone() {
        return Deadlines.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        if (!zone.equals(Deadlines.ZONE)) {
            throw new IllegalArgumentException("The program knows one zone: " + Deadlines.ZONE);
        }
        return this;
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }
}
