package nl.kansrijkestart.monitoring.figures;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.monitoring.facts.FactKind;

/**
 * Facts that are alike for one question, and how many. What the question does not ask is null: which attributes a
 * question has stands in the view fact_part (db/migration/V22).
 *
 * @param about the question; null for one fact with all that is known of it, which tells about each of them
 * @param month in which they count; null when it is over several
 * @param moved of a referral that closed: it went to another receiver on the way
 * @param stalled of a referral that closed: the Knooppunt coordinator had to solve it on the way
 */
record FactSum(
        About about,
        FactKind kind,
        YearMonth month,
        String organisation,
        String partnerKind,
        String senderKind,
        String need,
        String clause,
        Integer version,
        String detail,
        String topic,
        Boolean inTerm,
        Integer days,
        Integer signalDays,
        boolean moved,
        boolean stalled,
        long number) {

    enum About {
        place,
        lead,
        need,
        organisation,
        clause,
        way
    }

    boolean is(FactKind one) {
        return kind == one;
    }

    boolean is(FactKind one, String code) {
        return kind == one && code.equals(detail);
    }

    boolean onTime() {
        return Boolean.TRUE.equals(inTerm);
    }

    static List<FactSum> about(About about, Collection<FactSum> rows) {
        return rows.stream()
                .filter(row -> row.about == null || row.about == about)
                .toList();
    }

    /** How many facts. */
    static long number(Stream<FactSum> rows) {
        return rows.mapToLong(FactSum::number).sum();
    }

    static <K> Map<K, Long> numbers(Stream<FactSum> rows, Function<FactSum, K> part) {
        return rows.collect(Collectors.groupingBy(part, Collectors.summingLong(FactSum::number)));
    }

    /** How many facts there are of each number of days, the fewest days first; rows without days left out. */
    static TreeMap<Integer, Long> perDays(Stream<FactSum> rows, Function<FactSum, Integer> days) {
        return rows.filter(row -> days.apply(row) != null)
                .collect(Collectors.groupingBy(days, TreeMap::new, Collectors.summingLong(FactSum::number)));
    }
}
