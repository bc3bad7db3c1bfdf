package nl.kansrijkestart.reference;

import javax.sql.DataSource;

/** What everybody begins with, for tests that make a database themselves. */
public final class StartRows {

    private StartRows() {}

    /** @param practice fictive people too */
    public static void load(DataSource owner, boolean practice) {
        ReferenceRows.load(owner, practice);
    }
}
