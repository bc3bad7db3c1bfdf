package nl.kansrijkestart.monitoring;

/**
 * One indicator: a share and how long it took, on roughly so many cases.
 *
 * @param base how many, roughly
 * @param share null where the indicator has no share
 * @param median in working days; null where the indicator has no duration
 * @param p90 nine of ten were within so many working days
 * @param scope empty for the place and year asked for; else which wider place or years the figure is about
 */
public record Line(String label, Amount base, Amount share, Amount median, Amount p90, String scope) {

    public boolean visible() {
        return base != Amount.HIDDEN;
    }
}
