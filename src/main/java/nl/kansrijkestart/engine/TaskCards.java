package nl.kansrijkestart.engine;

import java.util.Map;

/**
 * What the card of a task says at the moment somebody asks for it: which family (a mark, never a name), what it is about,
 * who asked, why it is here and why by then. Dutch heading → Dutch text. Implemented by features.
 */
public interface TaskCards {

    String FAMILY = "Gezin";
    String ABOUT = "Gaat over";

    Map<String, String> facts(FormMoment moment);
}
