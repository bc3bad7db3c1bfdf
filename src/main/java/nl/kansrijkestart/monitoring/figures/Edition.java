package nl.kansrijkestart.monitoring.figures;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kansrijkestart.monitoring.figures.Sheet.Amount;
import nl.kansrijkestart.monitoring.figures.Sheet.Line;

/**
 * The figures of one place over months that are over. Made once, kept, and never made again; the next edition begins
 * with the month after.
 *
 * @param place a municipality, or the name of a subregion
 * @param content only what may be seen; null where only the months were asked for
 */
record Edition(String place, YearMonth first, YearMonth last, Content content) {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.forLanguageTag("nl"));
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMMM", Locale.forLanguageTag("nl"));

    /**
     * @param tables wholes and their parts, counted exactly
     * @param signals how many signals; exact for a municipality, roughly for a subregion
     * @param referrals how many were sent; exact only where no agreement with few can be worked out
     * @param visits prenatal first visits, exact
     * @param shares parts of a whole that is not told exactly
     * @param needs per question @param kinds per kind of partner; one practice on its own is not shown as a kind
     * @param organisations per organisation, for that organisation alone
     * @param ties who referred to whom, as kinds
     */
    record Content(
            List<Sheet.Table> tables,
            Amount signals,
            Amount referrals,
            Amount visits,
            List<Line> lines,
            List<Line> needs,
            List<Line> kinds,
            List<Sheet.Table> shares,
            List<ClauseFigures> clauses,
            Map<String, List<Line>> organisations,
            List<Network.Tie> ties) {}

    /** Such as: januari tot en met juni 2027; oktober 2026 tot en met maart 2027; juni 2027. */
    String title() {
        return first.equals(last)
                ? MONTH.format(last)
                : (first.getYear() == last.getYear() ? SHORT : MONTH).format(first) + " tot en met "
                        + MONTH.format(last);
    }

    /** For an address: 2027-06. */
    String code() {
        return last.toString();
    }

    Line line(String label) {
        return content.lines().stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElse(Line.hidden(label));
    }

    boolean endsYear() {
        return last.getMonth() == Month.DECEMBER;
    }
}
