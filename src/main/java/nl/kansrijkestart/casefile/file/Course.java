package nl.kansrijkestart.casefile.file;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import nl.kansrijkestart.keys.Sealed;

/** When a file began, stands still and ended, and how. */
@Embeddable
class Course {

    private Instant opened;
    private Instant closed;
    private Instant pausedSince;
    private Instant pausedUntil;

    @Sealed
    private String closingOutcome;

    private String mergedInto;

    protected Course() {}

    Course(Instant opened) {
        this.opened = opened;
    }

    /** @param until the latest end; a pause that lasts longer is agreed again and keeps its beginning */
    void pause(Instant now, Instant until) {
        refuseClosed();
        if (pausedSince == null) {
            pausedSince = now;
        }
        pausedUntil = until;
    }

    void resume() {
        pausedSince = null;
        pausedUntil = null;
    }

    void close(String outcome, Instant now) {
        refuseClosed();
        closed = now;
        closingOutcome = outcome;
    }

    /** @param file the id of the one that goes on */
    void mergedInto(String file) {
        mergedInto = file;
    }

    void refuseClosed() {
        if (closed != null) {
            throw new IllegalStateException("Dit traject is al afgesloten.");
        }
    }

    Instant opened() {
        return opened;
    }

    Instant closed() {
        return closed;
    }

    String closingOutcome() {
        return closingOutcome;
    }

    Instant pausedSince() {
        return pausedSince;
    }

    Instant pausedUntil() {
        return pausedUntil;
    }
}
