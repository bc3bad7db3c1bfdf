package nl.kansrijkestart.monitoring.figures;

import java.util.List;
import java.util.Locale;

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

    /**
     * A number as people may see it, or the words that stand in its place. @param value null when it is hidden or only
     * bounded
     */
    public record Amount(Double value, String text) {

        public static final Amount HIDDEN = new Amount(null, "minder dan 10");
        /** Small itself, or hidden so that another small number cannot be worked out. */
        static final Amount COVERED = new Amount(null, "afgeschermd");

        public static final Amount NOT_ENOUGH = new Amount(null, "te weinig gevallen");
        public static final Amount TEN_OR_MORE = new Amount(null, "10 of meer");
        public static final Amount NONE = new Amount(null, "–");

        static Amount count(long number) {
            return new Amount((double) number, String.valueOf(number));
        }

        /** Rounded for the picture too: decimals would tell how many cases there were. */
        static Amount percent(double share) {
            long rounded = Math.round(share * 100);
            return new Amount((double) rounded, rounded + "%");
        }

        /** One decimal where it says something, with a Dutch comma. */
        static Amount days(double days) {
            double rounded = Math.round(days * 10) / 10.0;
            String number = rounded == Math.rint(rounded)
                    ? String.valueOf((long) rounded)
                    : String.format(Locale.forLanguageTag("nl"), "%.1f", rounded);
            return new Amount(rounded, number + (rounded == 1 ? " werkdag" : " werkdagen"));
        }

        static Amount decimal(double number) {
            double rounded = Math.round(number * 10) / 10.0;
            return new Amount(rounded, String.format(Locale.forLanguageTag("nl"), "%.1f", rounded));
        }
    }

    /**
     * One indicator: a share and how long it took, on roughly so many cases.
     *
     * @param base how many, roughly
     * @param share null where the indicator has no share
     * @param median in working days; null where the indicator has no duration
     * @param p90 nine of ten were within so many working days
     * @param scope empty for the place and months asked for; else which wider place and months the figure is about
     */
    public record Line(String label, Amount base, Amount share, Amount median, Amount p90, String scope) {

        public static Line hidden(String label) {
            return new Line(label, Amount.HIDDEN, null, null, null, "");
        }

        /** Something could be worked out from it: there may be ten or more. */
        static Line covered(String label) {
            return new Line(label, Amount.COVERED, null, null, null, "");
        }

        /** Of a wider place: there were ten or more, and no more is said. */
        Line withoutBase() {
            return visible() ? new Line(label, Amount.TEN_OR_MORE, share, median, p90, scope) : this;
        }

        Line of(String wider) {
            return new Line(label, base, share, median, p90, wider);
        }

        public boolean visible() {
            return !base.equals(Amount.HIDDEN) && !base.equals(Amount.COVERED);
        }
    }
}
