package nl.kansrijkestart.engine.tasks;

import java.util.List;

/** Finds cases by what people type in the search of the task list; implemented by a feature. */
public interface TaskSearch {

    /**
     * The same answer for what is not this person's and what is not there.
     *
     * @param term as typed
     * @return ids of cases, a few at most
     */
    List<String> cases(String term, String person);

    /**
     * Cases that are called so, whoever takes part in them. For a list only in which each row says that name already.
     *
     * @param term as typed
     */
    default List<String> called(String term) {
        return List.of();
    }
}
