package nl.kansrijkestart.agreement.round;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * What was decided about signatures that are missing: by the lead, and by the board where the lead asks to go on
 * without them.
 *
 * @param what null as long as nobody decided
 * @param why Dutch; null where none is asked
 * @param by login of the lead
 * @param boardAgrees null as long as the board did not answer
 */
@Embeddable
record RoundDecision(
        @Enumerated(EnumType.STRING) @Column(name = "decision")
        What what,

        @Column(name = "decision_reason") String why,
        @Column(name = "decided_on") LocalDate on,
        @Column(name = "decided_by") String by,
        Boolean boardAgrees,
        String boardReason,
        LocalDate boardOn,
        String boardBy) {

    /** without: the board is asked. */
    enum What {
        askAgain,
        paper,
        without,
        withdraw
    }

    static final RoundDecision NONE = new RoundDecision(null, null, null, null);

    RoundDecision(What what, String why, LocalDate on, String by) {
        this(what, why, on, by, null, null, null, null);
    }

    RoundDecision board(boolean agrees, String reason, LocalDate day, String person) {
        return new RoundDecision(what, why, on, by, agrees, reason, day, person);
    }

    boolean is(What one) {
        return what == one;
    }

    /** The lead asked the board to go on without the missing signatures, and it did not answer yet. */
    boolean waitsForBoard() {
        return what == What.without && boardAgrees == null;
    }

    boolean goesOnWithout() {
        return what == What.without && Boolean.TRUE.equals(boardAgrees);
    }

    /** The board said no to what the lead proposed last. */
    boolean boardRefused() {
        return what == What.without && Boolean.FALSE.equals(boardAgrees);
    }
}
