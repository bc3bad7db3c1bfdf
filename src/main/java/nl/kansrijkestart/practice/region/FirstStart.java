package nl.kansrijkestart.practice.region;

import javax.sql.DataSource;
import nl.kansrijkestart.engine.MovableTime;
import nl.kansrijkestart.practice.region.RegionPlay.Played;
import nl.kansrijkestart.practice.region.RegionScript.Size;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Plays the region at the first start on a new folder, before the door opens; a later start asks one question. Who ends
 * the program halfway has it played anew (practice.PracticeDatabase).
 */
@Component
@Profile("practice")
class FirstStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final int STEPS = 10;
    /** The web server opens 2,048 before the last phase. */
    private static final int BEFORE_THE_DOOR = 4096;

    private final MovableTime time;
    private final ObjectProvider<RegionPlay> play;
    private final DataSource connections;
    private final Size size;
    private final int port;
    private Played played;

    FirstStart(
            MovableTime time,
            ObjectProvider<RegionPlay> play,
            DataSource connections,
            @Value("${kansrijkestart.practice.region:leeg}") Size size,
            @Value("${server.port:8080}") int port) {
        this.time = time;
        this.play = play;
        this.connections = connections;
        this.size = size;
        this.port = port;
    }

    @Override
    public void start() {
        if (size == Size.leeg || !time.isUntouched()) {
            return;
        }
        LOG.info(
                "Oefenregio: gezinnen, coalities en afspraken van de laatste maanden worden gespeeld. Dat duurt even.");
        try (WaitingPage page = WaitingPage.on(port);
                WithoutWaiting quick = new WithoutWaiting(connections)) {
            int[] told = {0};
            played = play.getObject().play(RegionScript.read().with(size), done -> {
                page.shows(done);
                if ((int) (done * STEPS) > told[0]) {
                    told[0] = (int) (done * STEPS);
                    LOG.info("Oefenregio: {}%", told[0] * 100 / STEPS);
                }
            });
            LOG.info(
                    "Oefenregio: klaar, met {} trajecten en {} antwoorden.",
                    played.begun().size(),
                    played.answers());
            played.odd().forEach(one -> LOG.warn("Oefenregio, anders dan bedoeld: {}", one));
        }
    }

    /** What was played at this start; null when nothing was. */
    Played played() {
        return played;
    }

    @Override
    public void stop() {
        // nothing runs on
    }

    @Override
    public boolean isRunning() {
        return false;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE - BEFORE_THE_DOOR;
    }
}
