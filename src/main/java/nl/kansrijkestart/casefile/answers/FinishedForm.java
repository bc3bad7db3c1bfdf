package nl.kansrijkestart.casefile.answers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.kansrijkestart.engine.forms.FormArchive;

/**
 * A form that somebody finished.
 *
 * @param number by which its page is found
 * @param lines question and answer; empty in a list
 * @param late the task had ended already
 */
public record FinishedForm(
        UUID number, String mark, String title, Instant at, boolean late, List<FormArchive.Line> lines) {}
