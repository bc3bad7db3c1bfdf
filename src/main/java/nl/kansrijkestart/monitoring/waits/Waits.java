package nl.kansrijkestart.monitoring.waits;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.monitoring.figures.Indicators;
import nl.kansrijkestart.monitoring.figures.Indicators.Months;
import nl.kansrijkestart.monitoring.figures.Sheet.Amount;
import nl.kansrijkestart.monitoring.figures.SmallCells;
import nl.kansrijkestart.monitoring.watch.CoalitionProcesses;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a process waits: of each step half and nine of ten, in working days, over months that are over. Under ten
 * nothing is said; no months overlap, so nothing follows from two of them (docs/adr/0054).
 */
@Component
@Transactional
public class Waits {

    /**
     * @param step its id in the drawing @param base how many, roughly @param heat 1 where half is done within a day, to
     * 4 where half takes more than a week @param scope empty for the place and months of the table; else of what it is
     */
    public record Step(String step, String name, Amount base, Amount median, Amount most, int heat, String scope) {}

    /** @param months such as: januari tot en met juni 2027; empty for none yet @param steps the longest on top */
    public record Table(String place, String months, List<Step> steps) {}

    private static final int YEARS_BACK = 10;
    private static final SmallCells CELLS = SmallCells.ofTen();

    private static final String READ = """
            select step, max(name), days, sum(number) from step_wait
            where municipality = any (?) and process = ? and month between ? and ?
            group by step, days order by step, days""";

    private final JdbcTemplate sql;
    private final Indicators figures;
    private final CoalitionProcesses processes;
    private final People people;
    private final Deadlines deadlines;

    Waits(JdbcTemplate sql, Indicators figures, CoalitionProcesses processes, People people, Deadlines deadlines) {
        this.sql = sql;
        this.figures = figures;
        this.processes = processes;
        this.people = people;
        this.deadlines = deadlines;
    }

    /** Sums the months that are over, unless somebody did. */
    public void upToNow() {
        LocalDate until = YearMonth.from(deadlines.today()).atDay(1);
        LocalDate so = sql.queryForObject("select waits_until from night_watch", LocalDate.class);
        if (so != null && !so.isBefore(until)) {
            return;
        }
        String[] working = until.minusYears(YEARS_BACK)
                .datesUntil(until.plusDays(1))
                .filter(deadlines::isWorkingDay)
                .map(LocalDate::toString)
                .toArray(String[]::new);
        sql.query(
                "select sum_waits(?, ?::date[], ?)",
                row -> {},
                until,
                working,
                Stream.concat(processes.families().stream(), processes.processes().stream())
                        .toArray(String[]::new));
    }

    /** Of a pathway, in the months of the newest edition of figures; what is small there, of the subregion. */
    public Table ofFamilies(MunicipalityCard place, String process) {
        upToNow();
        Optional<Months> own = figures.newestMonths(place.code(), null);
        Optional<Months> wider =
                figures.newestMonths(place.subregion(), own.map(Months::last).orElse(null));
        List<String> around = people.municipalities().stream()
                .filter(one -> one.subregion().equals(place.subregion()))
                .map(MunicipalityCard::code)
                .toList();
        return table(place.name(), place.code(), own, around, "heel " + place.subregion(), wider, process);
    }

    /** Of the work of a coalition, in the last half year that is over; what is small there, of the whole region. */
    public Table ofCoalition(MunicipalityCard place, String process) {
        upToNow();
        Optional<Months> half = Optional.of(halfYear());
        List<String> all = Stream.concat(people.municipalities().stream(), people.regions().stream())
                .map(MunicipalityCard::code)
                .toList();
        return table(place.name(), place.code(), half, all, "de hele regio", half, process);
    }

    private Months halfYear() {
        YearMonth now = YearMonth.from(deadlines.today());
        YearMonth begins = now.withMonth(now.getMonthValue() > 6 ? 7 : 1);
        return Months.of(begins.minusMonths(6), begins.minusMonths(1));
    }

    private Table table(
            String name,
            String code,
            Optional<Months> own,
            List<String> around,
            String wide,
            Optional<Months> wider,
            String process) {
        List<Step> steps = new ArrayList<>();
        own.ifPresent(months -> steps.addAll(steps(List.of(code), months, process, "")));
        List<String> known = steps.stream().map(Step::step).toList();
        wider.ifPresent(months -> steps(around, months, process, wide + ", " + months.title()).stream()
                .filter(one -> !known.contains(one.step()))
                .forEach(steps::add));
        steps.sort(Comparator.comparing((Step one) -> one.median().value())
                .reversed()
                .thenComparing(Step::name));
        return new Table(name, own.map(Months::title).orElse(""), steps);
    }

    private List<Step> steps(Collection<String> places, Months months, String process, String scope) {
        Map<String, SortedMap<Integer, Long>> days = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        sql.query(
                READ,
                row -> {
                    days.computeIfAbsent(row.getString(1), step -> new TreeMap<>())
                            .merge(row.getInt(3), row.getLong(4), Long::sum);
                    names.put(row.getString(1), row.getString(2));
                },
                places.toArray(String[]::new),
                process,
                months.first().atDay(1),
                months.last().atDay(1));
        List<Step> steps = new ArrayList<>();
        days.forEach((step, took) -> {
            long number = took.values().stream().mapToLong(Long::longValue).sum();
            if (!CELLS.small(number)) {
                Amount median = CELLS.days(took, 0.5);
                steps.add(new Step(
                        step,
                        names.get(step),
                        scope.isEmpty() ? CELLS.band(number) : Amount.TEN_OR_MORE,
                        median,
                        CELLS.days(took, 0.9),
                        heat(median.value()),
                        scope));
            }
        });
        return steps;
    }

    private static int heat(double days) {
        return days <= 1 ? 1 : days <= 3 ? 2 : days <= 5 ? 3 : 4;
    }
}
