package nl.kansrijkestart.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class ErasureFileTest {

    @TempDir
    private Path folder;

    @AfterEach
    void noTransaction() {
        TransactionSynchronizationManager.clear();
    }

    @Test
    void whatWasErasedIsKept() {
        erased(TransactionSynchronization.STATUS_COMMITTED);
        assertThat(file().hashes()).containsExactly("a1");
    }

    @Test
    void anErasingThatDidNotComeAboutIsNotDoneLater() {
        erased(TransactionSynchronization.STATUS_ROLLED_BACK);
        assertThat(file().hashes()).isEmpty();
        erased(TransactionSynchronization.STATUS_COMMITTED);
        assertThat(file().hashes()).as("decided again").containsExactly("a1");
    }

    @Test
    void anUnknownEndErrsTowardsErasing() {
        erased(TransactionSynchronization.STATUS_UNKNOWN);
        assertThat(file().hashes()).containsExactly("a1");
    }

    @Test
    void withoutAPlaceNothingIsWritten() throws Exception {
        new ErasureFile("", Clock.systemUTC()).keep("a1", "coordination");
        assertThat(Files.list(folder)).isEmpty();
    }

    private void erased(int end) {
        TransactionSynchronizationManager.initSynchronization();
        file().keep("a1", "coordination");
        TransactionSynchronizationManager.getSynchronizations().forEach(one -> one.afterCompletion(end));
        TransactionSynchronizationManager.clear();
    }

    @Test
    void aRegisterThatDisappearedIsNotMadeAgainByTheWay() throws Exception {
        erased(TransactionSynchronization.STATUS_COMMITTED);
        Files.delete(folder.resolve("erased"));
        assertThatThrownBy(() -> new ErasureFile(folder.resolve("erased").toString(), Clock.systemUTC())
                        .keep("b2", "coordination"))
                .hasMessageContaining("nothing is erased");
    }

    private ErasureFile file() {
        ErasureFile file = new ErasureFile(folder.resolve("erased").toString(), Clock.systemUTC());
        if (!file.isThere()) {
            file.begin("mark");
        }
        return file;
    }
}
