package nl.kansrijkestart.engine.tasks;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the cards of a page say: all that are shown together are asked at once, so that each feature reads what it needs
 * in a question or two, however many rows there are.
 *
 * <p>What the card of a task says at the moment somebody asks for it: which family (a mark, never a name), what it is
 * about, who asked, why it is here and why by then. Dutch heading → Dutch text. Implemented by features.
 */
public interface TaskCards {

    String FAMILY = "Gezin";
    /** What stands at {@link #FAMILY} for a reader who may not know which family it is; nobody chooses it by that. */
    String NAMELESS = "Een gezin dat zijn traject niet deelt";

    String ABOUT = "Gaat over";
    /** That the family waits urgently; stands behind its mark, in these small letters. */
    String URGENT = "spoed";

    /** Who is away, where the reader acts for them; stands behind {@link #FAMILY}. Not shown as a line. */
    String IN_PLACE_OF = "Namens";

    /** The reader's organisation knows this family by it; stands beside {@link #FAMILY}. Not shown as a line. */
    String OWN_NUMBER = "Eigen dossiernummer";
    /** For work whose model has names that say nothing: the real name, once the task is opened. Not shown as a line. */
    String OPENED_NAME = "Naam van de geopende taak";
    /** For the same work: what stands in the list instead of the name of the process. Not shown as a line. */
    String LISTED_PROCESS = "Proces in de lijst";
    /** Where it is written that it got another holder; nothing for the family's time line. Not shown as a line. */
    String MOVE_KEPT = "Waar een overname staat";

    /**
     * @param page in one transaction
     * @return for each, in the same order: its facts as they are shown, none for a task that is another feature's
     */
    List<Map<String, String>> facts(List<FormMoment> page);

    /** The address of the page about it that this person may open; none where there is none. */
    default Optional<String> page(FormMoment moment) {
        return Optional.empty();
    }

    default Map<String, String> facts(FormMoment moment) {
        return facts(List.of(moment)).get(0);
    }

    /** For what is the same on several cards of a page: asked once for each, and forgotten with the page. */
    static <K, V> Function<K, V> once(Function<K, V> question) {
        Map<K, V> known = new HashMap<>();
        return key -> known.computeIfAbsent(key, question);
    }

    /** The ids by which a feature reads what belongs to these rows, each once. @param id null where a row has none */
    static Set<String> ids(List<FormMoment> page, Function<FormMoment, String> id) {
        return page.stream().map(id).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
