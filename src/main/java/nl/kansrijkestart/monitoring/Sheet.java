package nl.kansrijkestart.monitoring;

import java.util.List;

/**
 * The figures of one municipality and year, ready to be seen: nothing in it is under ten.
 *
 * @param needs per question @param kinds per kind of partner; one practice on its own is not shown as a kind
 * @param rates per 100 births, where those were read in
 */
public record Sheet(String municipality, int year, List<Integer> years, List<Table> tables, Amount referrals, List<Line> lines, List<Line> needs,
                    List<Line> kinds, List<Table> shares, List<Row> rates) {

    /** The parts of one whole. @param covered some rows are hidden */
    public record Table(String title, Amount whole, List<Row> rows, boolean covered) {
    }

    public record Row(String label, Amount amount) {
    }
}
