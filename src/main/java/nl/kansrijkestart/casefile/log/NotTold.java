package nl.kansrijkestart.casefile.log;

import java.util.Set;

/**
 * Work that nobody but who does it may know of. That two families look alike says of each that it is in the programme:
 * whoever invents a parent with the marks of somebody else's client must see nothing else than whoever does not. Not on
 * the family's page, its time line or its list of looks, and not in the copy of its file; the log that the privacy
 * officer reads has it.
 */
final class NotTold {

    private static final Set<String> STEPS = Set.of("matchFamily");

    private NotTold() {}

    /** For a question to the database. */
    static String[] steps() {
        return STEPS.toArray(String[]::new);
    }

    /** @param step id of a user task, which is its form's id too; may be null */
    static boolean step(String step) {
        return step != null && STEPS.contains(step);
    }
}
