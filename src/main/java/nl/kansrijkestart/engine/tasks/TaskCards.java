package nl.kansrijkestart.engine.tasks;

import java.util.Map;

/**
 * What the card of a task says at the moment somebody asks for it: which family (a mark, never a name), what it is
 * about, who asked, why it is here and why by then. Dutch heading → Dutch text. Implemented by features.
 */
public interface TaskCards {

    String FAMILY = "Gezin";
    String ABOUT = "Gaat over";
    /** For work whose model has names that say nothing: the real name, once the task is opened. Not shown as a line. */
    String OPENED_NAME = "Naam van de geopende taak";
    /** For the same work: what stands in the list instead of the name of the process. Not shown as a line. */
    String LISTED_PROCESS = "Proces in de lijst";

    /** @return in the order in which they are shown; empty for a task that is another feature's */
    Map<String, String> facts(FormMoment moment);
}
