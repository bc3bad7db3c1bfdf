package nl.kansrijkestart.engine.tasks;

/** Whose task it is first, where several people may do it; implemented by features. */
public interface TaskPrecedence {

    /**
     * Whether this person may take back what the holder took.
     *
     * @param moment the task, before this person
     * @param group the organisation or role to which it is offered
     */
    boolean goesBefore(FormMoment moment, String group, String holder);
}
