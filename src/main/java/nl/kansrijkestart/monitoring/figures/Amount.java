package nl.kansrijkestart.monitoring.figures;

import java.util.Locale;

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
