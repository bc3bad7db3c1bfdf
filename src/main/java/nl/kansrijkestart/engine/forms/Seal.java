package nl.kansrijkestart.engine.forms;

/**
 * Shuts what stood on a form under the key of the family it is about. The engine knows no keys; nothing leaves it open.
 */
public interface Seal {

    /**
     * @param caseId null for a start form, which is about nobody yet: its text stays as it is @param row who was shown
     * which task
     */
    String close(String caseId, String row, String text);

    /**
     * A piece of SQL: what opens a row. It is read in the same look as the row, so that both are of one moment. @param
     * caseColumn where the case stands, with its table
     */
    String key(String caseColumn);

    /**
     * Refuses with IllegalStateException what was not closed for this case and row. @param key as it was read with the
     * row
     */
    String open(String caseId, String key, String row, String closed);
}
