package nl.kansrijkestart.monitoring.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of every user task somebody said who hears when it waits. */
class WatchTableTest {

    private static final Path NOW = Path.of("target/watch.txt");

    @Test
    void everyTaskHasItsRow() throws IOException {
        Files.createDirectories(NOW.getParent());
        Files.write(NOW, WatchTable.lines());
        assertThat(Files.readAllLines(WatchTable.FILE))
                .as("read the difference, then copy " + NOW + " to " + WatchTable.FILE)
                .isEqualTo(WatchTable.lines());
    }

    @Test
    void onlyTwoMayWait() {
        assertThat(WatchTable.rows().stream().filter(WatchTable.Row::open).map(WatchTable.Row::task))
                .containsExactlyInAnyOrder("continueOwnCare", "askConsentAgain");
    }

    @Test
    void whatNobodyWatchesIsNamed() {
        assertThatThrownBy(() -> new WatchTable.Row("newProcess", "doIt", "leadGroup", false, Optional.empty()).line())
                .hasMessageContaining("newProcess is not watched");
        assertThatThrownBy(() -> new WatchTable.Row(
                                "referral", "doIt", "nobodysGroup", false, Optional.of(WatchedWork.family))
                        .line())
                .hasMessageContaining("nobody said who nobodysGroup is");
    }
}
