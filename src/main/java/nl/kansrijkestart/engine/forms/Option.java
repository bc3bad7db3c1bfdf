package nl.kansrijkestart.engine.forms;

/**
 * One choice of a select, radio or checklist whose choices come from the program: {@code properties.options} in the
 * form.
 */
public record Option(String value, String label) {}
