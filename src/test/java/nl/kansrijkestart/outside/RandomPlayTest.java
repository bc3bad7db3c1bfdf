package nl.kansrijkestart.outside;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.time.Duration;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.engine.ProcessTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Twenty families (six outside the whole proof), played at random to an end. */
@ProcessTest
@Tag(Proof.VERIFY)
class RandomPlayTest extends RandomPlayer {

    private static final int CASES = Proof.whole() ? 20 : 6;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    RandomPlayTest() {
        super(0);
    }

    @Test
    void everyFamilyComesToAnEnd() throws IOException {
        begin(CASES);
        while (steps < MOST_STEPS && Duration.ofNanos(System.nanoTime() - begun).compareTo(LONGEST) < 0) {
            steps++;
            int dice = random.nextInt(100);
            if (dice < haste && advance()
                    || dice >= 98 && answerLate()
                    || dice >= 94 && dice < 97 && somethingHappens()) {
                continue;
            }
            if (!somebodyWorks() && !advance()) {
                break;
            }
        }
        tell();
        assertSoftly(all -> {
            all.assertThat(wrong).as("what went wrong").isEmpty();
            all.assertThat(browsers.values().stream().flatMap(browser -> browser.broken().stream()))
                    .as("answers with status 500 or more")
                    .isEmpty();
            all.assertThat(strangeTexts())
                    .as("messages and time lines that were not filled in")
                    .isEmpty();
            all.assertThat(stillOpen()).as("tasks that nobody ends").isEmpty();
            all.assertThat(runningWithoutTask())
                    .as("instances that run and wait for nobody")
                    .isEmpty();
            all.assertThat(leftOpen()).as("what was left open").isEmpty();
            for (ProcessInstance instance : running()) {
                all.assertThat(runtime.createIncidentQuery()
                                .processInstanceId(instance.getId())
                                .count())
                        .as("incidents")
                        .isZero();
                all.assertThat(jobs.createJobQuery()
                                .processInstanceId(instance.getId())
                                .noRetriesLeft()
                                .count())
                        .as("jobs that gave up")
                        .isZero();
            }
        });
    }
}
