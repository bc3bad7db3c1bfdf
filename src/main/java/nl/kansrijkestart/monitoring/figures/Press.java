package nl.kansrijkestart.monitoring.figures;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.monitoring.figures.FactSum.About;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes editions: after the end of a month every fact so far is counted in a month, once, and a place with enough
 * signals since its last edition gets a new one. What is too little waits for the next month, in no figure.
 */
@Component
@Transactional
class Press {

    /**
     * So many signals make an edition at the end of any month: most tables can then say something. Nothing that may be
     * hidden counts for it.
     */
    static final int ENOUGH = 50;
    /**
     * And so many at the end of a year, so that a small place is not left out for long. Twice the limit: below that a
     * share says nothing.
     */
    static final int ENOUGH_FOR_A_YEAR = 2 * SmallCells.LEAST;

    static final Set<About> OF_SUBREGION = EnumSet.of(About.place, About.lead);

    private final JdbcClient database;
    private final FactSums facts;
    private final Editions editions;
    private final People people;
    private final Clock clock;

    Press(JdbcClient database, FactSums facts, Editions editions, People people, Clock clock) {
        this.database = database;
        this.facts = facts;
        this.editions = editions;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Counts the months that are over, if that was not done yet; whoever asks first. Another one that is busy with it
     * is not waited for.
     */
    void upToNow() {
        YearMonth last = YearMonth.from(Deadlines.day(clock.instant())).minusMonths(1);
        if (isCounted(last) || !itsTurn() || isCounted(last)) {
            return;
        }
        YearMonth before = counted();
        YearMonth start = count(before, last);
        if (start != null) {
            press(start, before == null ? start : before.plusMonths(1), last);
        }
    }

    /** Every few minutes, so that next to nothing is left to count when a month is over. */
    void fold() {
        if (itsTurn()) {
            fold(clock.instant(), counted());
        }
    }

    private boolean itsTurn() {
        return database.sql("select pg_try_advisory_xact_lock(hashtextextended('editions', 0))")
                .query(Boolean.class)
                .single();
    }

    private boolean isCounted(YearMonth month) {
        return database.sql("select exists (select from counted_month where month >= ?)")
                .param(month.atDay(1))
                .query(Boolean.class)
                .single();
    }

    /** The last month of which everything was counted; null before the very first time. */
    private YearMonth counted() {
        return month("select max(month) from counted_month");
    }

    private YearMonth month(String query) {
        return database.sql(query).query((row, number) -> row.getObject(1, LocalDate.class)).list().stream()
                .filter(one -> one != null)
                .map(YearMonth::from)
                .findFirst()
                .orElse(null);
    }

    /**
     * Each fact counts in its own month; what becomes known after that was counted, in the first one that is counted
     * next.
     */
    private void fold(Instant until, YearMonth before) {
        database.sql("select fold_facts(?, ?)")
                .params(
                        Timestamp.from(until),
                        before == null ? LocalDate.EPOCH : before.plusMonths(1).atDay(1))
                .query(Long.class)
                .single();
    }

    /** @return the first month in which anything counts; null while there is none */
    private YearMonth count(YearMonth before, YearMonth last) {
        fold(Deadlines.begins(last.plusMonths(1).atDay(1)), before);
        YearMonth start = month("select min(month) from counted_fact");
        YearMonth first = before != null ? before.plusMonths(1) : start == null || start.isAfter(last) ? last : start;
        database.sql("""
                        insert into counted_month (month, at)
                        select one::date, :now from generate_series(cast(:first as timestamp), :last, '1 month') one
                        """)
                .param("first", first.atDay(1))
                .param("last", last.atDay(1))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return start;
    }

    /** @param from the first month that was not looked at yet */
    private void press(YearMonth start, YearMonth from, YearMonth last) {
        List<MunicipalityCard> municipalities = people.municipalities();
        Map<String, List<String>> places = new LinkedHashMap<>(municipalities.stream()
                .collect(Collectors.groupingBy(
                        MunicipalityCard::subregion,
                        LinkedHashMap::new,
                        Collectors.mapping(MunicipalityCard::code, Collectors.toList()))));
        municipalities.forEach(one -> places.put(one.code(), List.of(one.code())));
        Map<String, YearMonth> next = editions.next();
        YearMonth since = places.keySet().stream()
                .map(place -> next.getOrDefault(place, start))
                .min(Comparator.naturalOrder())
                .orElse(start);
        Map<String, NavigableMap<YearMonth, Long>> signals = facts.signals(
                since, last, municipalities.stream().map(MunicipalityCard::code).toList());
        places.forEach((place, codes) -> {
            boolean exact = codes.contains(place);
            Counted counted = new Counted() {
                @Override
                public long signals(YearMonth since, YearMonth until) {
                    return codes.stream()
                            .flatMap(
                                    code -> signals
                                            .getOrDefault(code, new TreeMap<>())
                                            .subMap(since, true, until, true)
                                            .values()
                                            .stream())
                            .mapToLong(Long::longValue)
                            .sum();
                }

                @Override
                public List<FactSum> sums(YearMonth since, YearMonth until) {
                    return facts.between(since, until, codes, exact ? EnumSet.allOf(About.class) : OF_SUBREGION);
                }
            };
            editions(place, counted, exact, next.getOrDefault(place, start), from, last)
                    .forEach(editions::keep);
        });
    }

    /** What was counted of one place. */
    interface Counted {

        long signals(YearMonth since, YearMonth until);

        List<FactSum> sums(YearMonth since, YearMonth until);
    }

    /**
     * @param exact of a municipality; of a subregion no numbers
     * @param first of the edition that comes next
     * @param from the first month that was not looked at yet
     */
    static List<Edition> editions(
            String place, Counted counted, boolean exact, YearMonth first, YearMonth from, YearMonth last) {
        List<Edition> made = new ArrayList<>();
        YearMonth begins = first;
        for (YearMonth month = from.isBefore(first) ? first : from; !month.isAfter(last); month = month.plusMonths(1)) {
            if (enough(counted.signals(begins, month), month)) {
                List<FactSum> sums = counted.sums(begins, month);
                made.add(new Edition(
                        place, begins, month, exact ? Counting.municipality(sums) : Counting.subregion(sums)));
                begins = month.plusMonths(1);
            }
        }
        return made;
    }

    private static boolean enough(long signals, YearMonth month) {
        return signals >= ENOUGH || month.getMonth() == Month.DECEMBER && signals >= ENOUGH_FOR_A_YEAR;
    }
}
