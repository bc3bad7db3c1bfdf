package nl.kansrijkestart.base;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The one place that says what a cell of a spreadsheet may hold, coming in and going out: text, and nothing that runs
 * when the file is opened. What is typed into a form is read without unseen signs in the same way.
 */
public final class SheetCell {

    /**
     * Signs without width or with another direction, and a hyphen that shows at the end of a line only. Joiners inside
     * a word stay: some scripts need them.
     */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF]");

    private static final Pattern WIDE_SPACE = Pattern.compile("\\p{Z}");
    /** A spreadsheet looks past spaces and signs that nobody sees; it takes the wide forms for the plain ones. */
    private static final Pattern FORMULA =
            Pattern.compile("[\\s\\p{Z}\\p{C}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*|[\\t\\r\\n].*", Pattern.DOTALL);

    private SheetCell() {}

    /** What somebody meant: spaces of any kind are spaces, none around it, and no sign that cannot be seen. */
    public static String clean(String cell) {
        return seen(cell).replaceAll("^ +| +$", "");
    }

    /**
     * The cells of a row, each {@link #clean}. A spreadsheet writes empty ones behind the last: they are none.
     *
     * @param least so many cells stay, empty or not
     */
    public static List<String> row(Iterable<String> row, int least) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(clean(cell)));
        while (cells.size() > least && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }

    /** The same text without a sign that nobody sees or that turns others around; spaces of any kind are spaces. */
    public static String seen(String text) {
        return WIDE_SPACE.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ");
    }

    /**
     * Would run when the file is opened. A number below zero or a telephone number from abroad looks the same: who
     * reads one asks for that first.
     */
    public static boolean isFormula(String cell) {
        return FORMULA.matcher(cell).matches();
    }

    /** The same text, which does not run. */
    public static String harmless(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }
}
