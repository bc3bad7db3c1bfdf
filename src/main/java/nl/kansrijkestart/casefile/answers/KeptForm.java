package nl.kansrijkestart.casefile.answers;

import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.engine.forms.FormArchive;

/**
 * A finished form about a family. @param organisation code, of who filled it in @param late the task had ended
 * already
 */
public record KeptForm(String title, String organisation, Instant at, boolean late, List<FormArchive.Line> lines) {}
