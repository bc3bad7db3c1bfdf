package nl.kansrijkestart.monitoring.figures;

import java.util.List;

/**
 * The figures of one municipality over months that are over, ready to be seen: nothing in it is under ten.
 *
 * @param all    every edition there is, the newest first
 * @param months of this one, such as: januari tot en met juni 2027; empty while there is none
 * @param year   in which they end
 * @param needs  per question @param kinds per kind of partner; one practice on its own is not shown as a kind
 * @param rates  per 100 births, where those were read in
 */
public record Sheet(
        List<Months> all,
        String code,
        String months,
        int year,
        List<Table> tables,
        Amount referrals,
        List<Line> lines,
        List<Line> needs,
        List<Line> kinds,
        List<Table> shares,
        List<Row> rates) {

    /** @param code for an address, such as 2027-06 */
    public record Months(String code, String title) {}

    /** The parts of one whole. @param covered some rows are hidden */
    public record Table(String title, Amount whole, List<Row> rows, boolean covered) {}

    public record Row(String label, Amount amount) {}
}
