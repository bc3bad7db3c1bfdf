package nl.kansrijkestart.support.running;

import java.time.Instant;

/** What can happen to help that runs. Each event says what was true at that moment. */
interface HelpEvents {

    /** The id of its referral. */
    String helpId();

    String caseId();

    Instant began();

    /** What a receiver says. */
    enum Answer {
        running,
        finished,
        stopped,
        passedOn;

        /** How it ended by that answer; null while it runs. */
        End end() {
            return switch (this) {
                case running -> null;
                case finished -> End.finished;
                case stopped -> End.endedEarly;
                case passedOn -> End.passedOn;
            };
        }
    }

    enum End {
        finished,
        endedEarly,
        passedOn,
        /** With the case, or with the yes by which it was. */
        withCase
    }

    /** @param due until when it was expected @param written the receiver wrote a sentence */
    record Reported(String helpId, String caseId, Answer answer, Instant began, Instant due, boolean written)
            implements HelpEvents {}

    record Over(String helpId, String caseId, End how, Instant began) implements HelpEvents {}
}
