package nl.kansrijkestart.engine.forms;

/**
 * Shuts what stood on a form under the key of the family it is about. The engine knows no keys; nothing leaves it open.
 */
public interface Seal {

    /** Which text of a row it is: what was closed as one is not opened as the other. */
    enum Text {
        /** What somebody was shown. */
        form,
        /** What somebody typed and did not send yet. */
        draft
    }

    /**
     * @param household null for a start form, which is about nobody yet: its text stays as it is
     * @param row who was shown which task
     */
    String close(String household, Text kind, String row, String text);

    /**
     * A piece of SQL: what opens a row. It is read in the same look as the row, so that both are of one moment.
     *
     * @param householdColumn where it stands whose key it is, with its table
     */
    String key(String householdColumn);

    /**
     * Refuses with IllegalStateException what was not closed for this household and row.
     *
     * @param key as it was read with the row
     */
    String open(String household, String key, Text kind, String row, String closed);
}
