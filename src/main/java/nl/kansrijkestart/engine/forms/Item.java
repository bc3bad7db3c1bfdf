package nl.kansrijkestart.engine.forms;

import java.util.Map;

/**
 * One row of a list that a form shows once per item.
 *
 * @param id kept with the answer
 * @param label Dutch, shown above the item's questions
 * @param filledIn what is filled in beforehand: field key of the template (without number) → value
 */
public record Item(String id, String label, Map<String, Object> filledIn) {}
