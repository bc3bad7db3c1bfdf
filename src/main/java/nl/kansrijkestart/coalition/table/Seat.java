package nl.kansrijkestart.coalition.table;

import java.util.Arrays;
import java.util.List;
import nl.kansrijkestart.engine.Decisions;

/**
 * A place at the table, as the table coalitionComposition has it.
 *
 * @param kinds  kinds of partner that fill it
 * @param domain medical, social, public, informal, finance or network
 * @param phases of the thousand days: before, pregnancy, birth, after
 * @param needed stands in the national checklist; otherwise it is wished
 */
public record Seat(
        String code, String label, List<String> kinds, String domain, List<String> phases, boolean needed, String why) {

    static Seat of(Decisions.Row row) {
        return new Seat(
                row.text("seat"),
                row.text("label"),
                list(row.text("fills")),
                row.text("domain"),
                list(row.text("phases")),
                "needed".equals(row.text("need")),
                row.text("why"));
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",\\s*")).toList();
    }

    public boolean takes(String partnerKind) {
        return kinds.contains(partnerKind);
    }
}
