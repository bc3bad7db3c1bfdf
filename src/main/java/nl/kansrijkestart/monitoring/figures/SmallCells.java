package nl.kansrijkestart.monitoring.figures;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import nl.kansrijkestart.monitoring.figures.Sheet.Amount;

/**
 * No number under ten, not by subtraction either. Whatever is shown, every hidden number could still be any of 0 to 9
 * (docs/adr on small numbers; SmallCellsTest tries all tables). The limit is that of Regiobeeld; nobody can lower it.
 */
public final class SmallCells {

    public static final int LEAST = 10;

    private final int least;

    /** @param least other than {@link #LEAST} only where all possible tables are tried */
    public SmallCells(int least) {
        this.least = least;
    }

    public static SmallCells ofTen() {
        return new SmallCells(LEAST);
    }

    public boolean small(long number) {
        return number < least;
    }

    public Amount count(long number) {
        return small(number) ? Amount.HIDDEN : Amount.count(number);
    }

    /**
     * The parts of one whole, in a fixed order with a row for each code, also for what did not occur. Shown are the
     * large rows; the whole too, if the small ones together do not give one of them away. Else the last large row is
     * hidden with them, and if that is not enough, all rows are.
     */
    public <K> Parts<K> parts(Map<K, Long> cells) {
        long whole = sum(cells.values());
        if (small(whole)) {
            return new Parts<>(null, Map.of());
        }
        Set<K> hidden = new LinkedHashSet<>(
                cells.keySet().stream().filter(key -> small(cells.get(key))).toList());
        if (!hidden.isEmpty()
                && !(hidden.size() < cells.size()
                        && sumIsSafe(hidden.stream().map(cells::get).toList()))) {
            List<K> large =
                    cells.keySet().stream().filter(key -> !hidden.contains(key)).toList();
            if (large.size() < 2) {
                return new Parts<>(whole, Map.of());
            }
            hidden.add(large.get(large.size() - 1));
            if (sum(hidden.stream().map(cells::get).toList()) < least + least - 1) {
                return new Parts<>(whole, Map.of());
            }
        }
        Map<K, Long> shown = new LinkedHashMap<>(cells);
        hidden.forEach(shown::remove);
        return new Parts<>(whole, shown);
    }

    /** The sum of numbers that are each known to be small says nothing about any one of them. */
    public boolean sumIsSafe(Collection<Long> small) {
        long sum = sum(small);
        return sum >= least && sum <= (least - 1L) * (small.size() - 1);
    }

    /** May the sum of all be shown beside those that are large? */
    public boolean wholeMayBeShown(Collection<Long> all) {
        List<Long> small = all.stream().filter(this::small).toList();
        return !small(sum(all)) && (small.isEmpty() || sumIsSafe(small));
    }

    /** A part of a whole. Where one side is small only a bound is said, which leaves that side any of 0 to 9. */
    public Amount share(long part, long whole) {
        long rest = whole - part;
        if (!small(part) && !small(rest)) {
            return Amount.percent((double) part / whole);
        }
        if (whole < 2L * least - 1) {
            return Amount.NOT_ENOUGH;
        }
        return small(rest)
                ? new Amount(null, "ten minste " + (100 * (whole - least + 1) / whole) + "%")
                : new Amount(null, "ten hoogste " + -Math.floorDiv(-100L * (least - 1), whole) + "%");
    }

    /** How many there were, roughly: enough to weigh a share or a median, too little to subtract. */
    public Amount band(long number) {
        return small(number)
                ? Amount.HIDDEN
                : new Amount(
                        null,
                        number < 20
                                ? "10 tot 20"
                                : number < 50
                                        ? "20 tot 50"
                                        : number < 100 ? "50 tot 100" : number < 250 ? "100 tot 250" : "250 of meer");
    }

    /** @param days how many cases took each number of working days; at least {@link #LEAST} of them together */
    public Amount days(SortedMap<Integer, Long> days, double fraction) {
        return small(sum(days.values())) ? Amount.NOT_ENOUGH : Amount.days(percentile(days, fraction));
    }

    /** The same as PostgreSQL's percentile_cont: between two values in proportion. */
    private static double percentile(SortedMap<Integer, Long> values, double fraction) {
        double place = fraction * (sum(values.values()) - 1);
        int below = at(values, (long) Math.floor(place));
        int above = at(values, (long) Math.ceil(place));
        return below + (place - Math.floor(place)) * (above - below);
    }

    /** The value at this place, the smallest at 0. */
    private static int at(SortedMap<Integer, Long> values, long place) {
        long passed = 0;
        for (Map.Entry<Integer, Long> value : values.entrySet()) {
            passed += value.getValue();
            if (place < passed) {
                return value.getKey();
            }
        }
        return values.lastKey();
    }

    private static long sum(Collection<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

    /** @param whole null when it is hidden @param shown the rows that may be seen */
    public record Parts<K>(Long whole, Map<K, Long> shown) {

        public Amount amount(K key) {
            return shown.containsKey(key) ? Amount.count(shown.get(key)) : Amount.COVERED;
        }

        /** Its share of the whole, rounded. */
        public Amount percent(K key) {
            return shown.containsKey(key) ? Amount.percent((double) shown.get(key) / whole) : Amount.COVERED;
        }

        public Amount wholeAmount() {
            return whole == null ? Amount.HIDDEN : Amount.count(whole);
        }
    }
}
