package nl.kansrijkestart.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was erased, kept outside the database: a line each (hash, when, class), so that a copy that is put back is
 * erased again (docs/adr/0021).
 */
@Component
class ErasureFile {

    static final String PLACE = "kansrijkestart.privacy.erasure-register";
    private static final String TAKEN_BACK = "takenBack";
    /** The line with which a register begins; it says to which database it belongs. */
    private static final String BEGINS = "# register ";

    private final Path file;
    private final Clock clock;

    /** @param place empty for none: then the table alone keeps it */
    ErasureFile(@Value("${" + PLACE + ":}") String place, Clock clock) {
        this.file = place.isBlank() ? null : Path.of(place);
        this.clock = clock;
    }

    boolean isNamed() {
        return file != null;
    }

    boolean isThere() {
        return Files.exists(file);
    }

    /**
     * Makes the file where there is none. @param mark of the database it belongs to. Refuses with UncheckedIOException.
     */
    void begin(String mark) {
        append(BEGINS + mark, "", StandardOpenOption.CREATE);
    }

    /** To which databases this file belongs: one, or more when it was made again. */
    Set<String> marks() {
        return lines().stream()
                .filter(line -> line.startsWith(BEGINS))
                .map(line -> line.substring(BEGINS.length()).split(" ")[0])
                .collect(Collectors.toSet());
    }

    /**
     * Written before anything is erased; an erasing that does not come about is taken back in its next line. Refuses
     * with UncheckedIOException.
     */
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
        for (String line : lines()) {
            String hash = line.split(" ")[0];
            if (line.endsWith(" " + TAKEN_BACK)) {
                erased.remove(hash);
            } else if (!line.startsWith("#")) {
                erased.add(hash);
            }
        }
        return erased;
    }

    private List<String> lines() {
        try {
            return file != null && Files.exists(file) ? Files.readAllLines(file, StandardCharsets.US_ASCII) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The erasure register cannot be read", unreadable);
        }
    }

    /** A file that disappeared is not made again by the way: what was in it is gone, and somebody must know. */
    private void append(String what, String why, OpenOption... also) {
        try {
            Files.writeString(
                    file,
                    (what + " " + clock.instant() + " " + why).strip() + "\n",
                    StandardCharsets.US_ASCII,
                    Stream.concat(Stream.of(also), Stream.of(StandardOpenOption.APPEND, StandardOpenOption.SYNC))
                            .toArray(OpenOption[]::new));
        } catch (IOException notKept) {
            throw new UncheckedIOException("The erasure register cannot be written: nothing is erased", notKept);
        }
    }
}
