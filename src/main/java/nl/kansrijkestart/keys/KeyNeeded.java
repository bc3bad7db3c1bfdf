package nl.kansrijkestart.keys;

import nl.kansrijkestart.base.NeededAtStart;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Outside practice mode a start without the wrapping key ends here, before the database is touched and before the door
 * opens.
 */
@Component
@Profile("!practice")
class KeyNeeded extends NeededAtStart {

    @Override
    protected void check(Environment settings) {
        WrappingKey.read(settings);
    }
}
