package nl.kansrijkestart.engine.forms;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One choice of a select, radio or checklist whose choices come from the program: {@code properties.options} in the
 * form.
 *
 * @param kept how it stands in the finished form, where the label says something to who still has to choose; null for
 *     the label itself
 */
public record Option(
        String value,
        String label,
        @JsonInclude(JsonInclude.Include.NON_NULL) String kept) {

    public Option(String value, String label) {
        this(value, label, null);
    }
}
