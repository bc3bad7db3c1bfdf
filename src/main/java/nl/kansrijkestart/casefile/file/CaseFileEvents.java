package nl.kansrijkestart.casefile.file;

import java.time.Instant;

/** What can happen to a family's file. */
public interface CaseFileEvents {

    /**
     * A signal came.
     *
     * @param weeks full weeks of pregnancy at that moment; null after birth
     * @param asked who sent it used an instrument
     */
    record Opened(String caseId, String municipality, Integer weeks, boolean asked) implements CaseFileEvents {}

    /**
     * Nothing is kept in it any more.
     *
     * @param outcome code of {@code closing.*}, or merged
     * @param opened when the first signal came
     */
    record Closed(String caseId, String municipality, String outcome, Instant opened) implements CaseFileEvents {}

    /** From now on those who coordinate in the municipality see that it runs, or do not. */
    record Shown(String caseId, String municipality, boolean toCoordinators) implements CaseFileEvents {}

    /**
     * Another director took the place of one.
     *
     * @param before login of who directed
     * @param leaders for whom the leader's tasks are now
     */
    record DirectorReplaced(String caseId, String before, String leaders) implements CaseFileEvents {}

    /**
     * Somebody who led the help for a family that still runs is not what the part was given to any more.
     *
     * @param person the login of who is gone
     * @param kind director or contact
     */
    record LeaderLeft(String caseId, String person, PartKind kind) implements CaseFileEvents {}
}
