package nl.kansrijkestart.casefile.answers;

import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.engine.forms.FormArchive;

/**
 * A form that somebody finished. @param lines question and answer; empty in a list @param late the task had ended
 * already
 */
public record FinishedForm(
        long id, String mark, String title, Instant at, boolean late, List<FormArchive.Line> lines) {}
