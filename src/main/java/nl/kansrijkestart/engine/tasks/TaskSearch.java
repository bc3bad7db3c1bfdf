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
}
