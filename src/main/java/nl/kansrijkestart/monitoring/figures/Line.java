package nl.kansrijkestart.monitoring.figures;

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

    /** Of a wider place: there were ten or more, and no more is said. */
    Line withoutBase() {
        return visible() ? new Line(label, Amount.TEN_OR_MORE, share, median, p90, scope) : this;
    }

    Line of(String wider) {
        return new Line(label, base, share, median, p90, wider);
    }

    public boolean visible() {
        return !base.equals(Amount.HIDDEN);
    }
}
