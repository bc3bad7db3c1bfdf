package nl.kansrijkestart.monitoring.figures;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.monitoring.facts.FactKind;
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

    private final JdbcClient database;
    private final FactRows facts;
    private final Editions editions;
    private final People people;
    private final Clock clock;

    Press(JdbcClient database, FactRows facts, Editions editions, People people, Clock clock) {
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
        if (isCounted(last)
                || !database.sql("select pg_try_advisory_xact_lock(hashtextextended('editions', 0))")
                        .query(Boolean.class)
                        .single()
                || isCounted(last)) {
            return;
        }
        YearMonth from = count(last);
        Map<String, List<String>> places = new LinkedHashMap<>(people.municipalities().stream()
                .collect(Collectors.groupingBy(
                        MunicipalityCard::subregion,
                        LinkedHashMap::new,
                        Collectors.mapping(MunicipalityCard::code, Collectors.toList()))));
        people.municipalities().forEach(one -> places.put(one.code(), List.of(one.code())));
        YearMonth start = month("select min(month) from counted_fact");
        if (start != null) {
            places.forEach((place, municipalities) -> press(
                    place, municipalities, editions.next(place).orElse(start), from == null ? start : from, last));
        }
    }

    private boolean isCounted(YearMonth month) {
        return database.sql("select exists (select from counted_month where month >= ?)")
                .param(month.atDay(1))
                .query(Boolean.class)
                .single();
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
     * now. @return that one; null at the very first time
     */
    private YearMonth count(YearMonth last) {
        YearMonth before = month("select max(month) from counted_month");
        Timestamp now = Timestamp.from(clock.instant());
        Timestamp end = Timestamp.from(Deadlines.begins(last.plusMonths(1).atDay(1)));
        LocalDate first =
                before == null ? LocalDate.EPOCH : before.plusMonths(1).atDay(1);
        String own = "date_trunc('month', at at time zone 'Europe/Amsterdam')::date";
        String which = " from fact where at < :end and not exists (select from counted_fact where counted_fact.fact = "
                + "fact.id)";
        database.sql("""
                        insert into counted_month (month, at)
                        select cast(:last as date), cast(:now as timestamptz) union select distinct greatest(
                        """ + own + ", cast(:first as date)), cast(:now as timestamptz)" + which)
                .param("last", last.atDay(1))
                .param("now", now)
                .param("first", first)
                .param("end", end)
                .update();
        database.sql("insert into counted_fact (fact, month) select id, greatest(" + own + ", cast(:first as date))"
                        + which)
                .param("first", first)
                .param("end", end)
                .update();
        return before == null ? null : before.plusMonths(1);
    }

    private void press(
            String place, Collection<String> municipalities, YearMonth first, YearMonth from, YearMonth last) {
        editions(place, facts.counted(municipalities), municipalities.contains(place), first, from, last)
                .forEach(editions::keep);
    }

    /**
     * @param rows  everything that was counted of this place
     * @param exact of a municipality; of a subregion no numbers
     * @param first of the edition that comes next
     * @param from  the first month that was not looked at yet
     */
    static List<Edition> editions(
            String place, List<FactRow> rows, boolean exact, YearMonth first, YearMonth from, YearMonth last) {
        List<Edition> made = new ArrayList<>();
        YearMonth begins = first;
        for (YearMonth month = from.isBefore(first) ? first : from; !month.isAfter(last); month = month.plusMonths(1)) {
            YearMonth since = begins;
            YearMonth until = month;
            List<FactRow> known =
                    rows.stream().filter(row -> !row.month().isAfter(until)).toList();
            List<FactRow> own =
                    known.stream().filter(row -> !row.month().isBefore(since)).toList();
            if (enough(own, month)) {
                made.add(new Edition(
                        place,
                        begins,
                        month,
                        exact ? Counting.municipality(own, known) : Counting.subregion(own, known)));
                begins = month.plusMonths(1);
            }
        }
        return made;
    }

    private static boolean enough(Collection<FactRow> own, YearMonth month) {
        long signals =
                own.stream().filter(row -> row.is(FactKind.signalReceived)).count();
        return signals >= ENOUGH || month.getMonth() == Month.DECEMBER && signals >= ENOUGH_FOR_A_YEAR;
    }
}
