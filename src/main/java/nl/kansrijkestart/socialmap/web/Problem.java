package nl.kansrijkestart.socialmap.web;

/**
 * Why a file or a form cannot be taken.
 *
 * @param row as a spreadsheet counts, the head is 1; 0 for the file as a whole
 * @param column its head; empty for the whole row
 * @param text Dutch
 */
public record Problem(int row, String column, String text) {

    /** Such as: Rij 4, gemeenten: Deze gemeente is niet bekend: gm9999. */
    public String inWords() {
        return row == 0 ? text : "Rij " + row + (column.isEmpty() ? "" : ", " + column) + ": " + text;
    }
}
