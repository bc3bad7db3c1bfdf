package nl.kansrijkestart.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What was erased, kept outside the database: a line each (hash, when, class), so that a copy that is put back is erased again (docs/adr/0034). */
@Component
class ErasureFile {

    private static final String TAKEN_BACK = "takenBack";

    private final Path file;
    private final Clock clock;

    /** @param place empty for none: then the table alone keeps it */
    ErasureFile(@Value("${kansrijkestart.privacy.erasure-register:}") String place, Clock clock) {
        this.file = place.isBlank() ? null : Path.of(place);
        this.clock = clock;
    }

    /** Written before anything is erased; an erasing that does not come about is taken back in its next line. Refuses with UncheckedIOException. */
    void keep(String hash, String why) {
        if (file == null) {
            return;
        }
        append(hash, why);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    // an unknown end errs towards erasing
                    if (status == STATUS_ROLLED_BACK) {
                        append(hash, TAKEN_BACK);
                    }
                }
            });
        }
    }

    /** The newest line about a hash counts. */
    Set<String> hashes() {
        Set<String> erased = new LinkedHashSet<>();
        try {
            if (file != null && Files.exists(file)) {
                for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
                    String hash = line.split(" ")[0];
                    if (line.endsWith(" " + TAKEN_BACK)) {
                        erased.remove(hash);
                    } else {
                        erased.add(hash);
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The erasure register cannot be read", unreadable);
        }
        return erased;
    }

    private void append(String hash, String what) {
        try {
            Files.writeString(file, hash + " " + clock.instant() + " " + what + "\n", StandardCharsets.US_ASCII, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException notKept) {
            throw new UncheckedIOException("The erasure register cannot be written: nothing is erased", notKept);
        }
    }
}
