package nl.kansrijkestart.engine.forms;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.engine.tasks.FormMoment;

/**
 * Where form answers live; implemented by features. The engine's own tables never see them. The first archive (by
 * {@code @Order}) that keeps a form gets it, and nothing of it reaches another one.
 */
public interface FormArchive {

    /** Whether answers of this case or piece of work belong here. */
    boolean keeps(FormMoment moment);

    /**
     * One line of an answered form. A day is read as people say it, whenever it was kept.
     *
     * @param sharedAs the category of data of which the question says it is; null where only who filled it in reads it
     */
    record Line(
            String key,
            String question,
            Object value,
            String answer,
            @JsonInclude(JsonInclude.Include.NON_NULL) String sharedAs) {

        public Line {
            answer = Dutch.said(answer);
        }
    }

    /** What people call the case or work of which it keeps answers, such as: Gezin 4F2; empty where it has no name. */
    default String mark(FormMoment moment) {
        return "";
    }

    /** Somebody looked at a form that shows a case: written in the same transaction as the read. */
    void looked(FormMoment moment);

    /**
     * An answer in time, in the transaction that completes the task or starts the case. @param title of the form, Dutch
     */
    void kept(FormMoment moment, String title, java.util.List<Line> lines);

    /**
     * An answer to a task that had ended: information for the case, moves nothing. Called once per person and task.
     *
     * @throws Refusal in Dutch when it may not be kept any more
     */
    void keptLate(FormMoment moment, String title, java.util.List<Line> lines);

    /** @return the newest answer of this person to this form in this part of the case says exactly this */
    boolean keptAlready(FormMoment moment, java.util.List<Line> lines);

    /** @return this person answered one of these forms in the case, in time */
    boolean answeredOneOf(FormMoment moment, Set<String> formIds);

    /**
     * The latest answers of the person's own organisation to this form in this part of the case, to fill it in again:
     * key → value.
     */
    Map<String, Object> latest(FormMoment moment);
}
