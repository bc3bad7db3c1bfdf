package nl.kansrijkestart.engine.forms;

import nl.kansrijkestart.engine.tasks.FormMoment;

/**
 * Hears that a person completed a task, in the transaction that completes it. Implemented by features; none may refuse.
 */
public interface TaskDone {

    /** @param moment which task, where, and who completed it */
    void done(FormMoment moment);
}
