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
}
