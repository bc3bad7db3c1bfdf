package nl.kansrijkestart.monitoring.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.monitoring.figures.Sheet.Amount;
import nl.kansrijkestart.monitoring.figures.Sheet.Line;
import nl.kansrijkestart.monitoring.published.PublishedFigures;
import org.springframework.stereotype.Component;

/**
 * The figures as people may see them: editions of months that are over, nothing that runs. Whoever asks first after the
 * end of a month has them made.
 */
@Component
public class Indicators {

    private final Press press;
    private final Editions editions;
    private final PublishedFigures published;
    private final People people;

    Indicators(Press press, Editions editions, PublishedFigures published, People people) {
        this.press = press;
        this.editions = editions;
        this.published = published;
        this.people = people;
    }

    /** One version of an agreement in one edition. @param months such as: januari tot en met juni 2027 */
    public record ClauseInMonths(String months, ClauseFigures figures) {}

    /** Months of figures. @param title such as: januari tot en met juni 2027 */
    public record Months(YearMonth first, YearMonth last, String title) {

        public static Months of(YearMonth first, YearMonth last) {
            return new Months(first, last, new Edition("", first, last, null).title());
        }
    }

    /** The own organisation in one municipality. @param months such as: januari tot en met juni 2027 */
    public record Own(String municipality, String months, List<Line> lines) {}

    /**
     * The figures of a municipality.
     *
     * @param code of an edition, such as 2027-06; the newest is given when it is null or not there
     * @throws IllegalArgumentException for an unknown municipality
     */
    public Sheet sheet(String municipality, String code) {
        MunicipalityCard place = municipality(municipality);
        press.upToNow();
        List<Edition> all = editions.months(municipality);
        List<Sheet.Months> months = all.stream()
                .map(one -> new Sheet.Months(one.code(), one.title()))
                .toList();
        Optional<Edition> one = all.stream()
                .filter(edition -> edition.code().equals(code))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .flatMap(edition -> editions.newest(municipality, edition.last()));
        Optional<Edition> around =
                editions.newest(place.subregion(), one.map(Edition::last).orElse(null));
        List<Line> lines =
                Measure.LABELS.stream().map(label -> line(label, one, around)).toList();
        return one.map(edition -> new Sheet(
                        months,
                        edition.code(),
                        edition.title(),
                        edition.last().getYear(),
                        edition.content().tables(),
                        edition.content().referrals(),
                        lines,
                        edition.content().needs(),
                        edition.content().kinds(),
                        edition.content().shares(),
                        rates(all, edition)))
                .orElseGet(() -> new Sheet(
                        months,
                        "",
                        "",
                        0,
                        List.of(),
                        Amount.HIDDEN,
                        lines,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /** Where it is large enough here; else in an edition of the subregion that is no newer, and it says so. */
    private static Line line(String label, Optional<Edition> here, Optional<Edition> around) {
        return Stream.concat(
                        here.stream().map(one -> one.line(label)),
                        around.stream().map(one -> one.line(label).of("heel " + one.place() + ", " + one.title())))
                .filter(Line::visible)
                .findFirst()
                .orElseGet(() -> here.map(one -> one.line(label)).orElse(Line.hidden(label)));
    }

    /**
     * Of a year whose months are all in editions, once the births of that year were read in: made of what was
     * published.
     */
    private List<Sheet.Row> rates(List<Edition> all, Edition edition) {
        int year = edition.last().getYear();
        List<Edition> ofYear = all.stream()
                .filter(one -> one.first().getYear() == year && one.last().getYear() == year)
                .sorted(Comparator.comparing(Edition::last))
                .toList();
        boolean whole =
                edition.endsYear() && !ofYear.isEmpty() && ofYear.get(0).first().equals(YearMonth.of(year, 1));
        return whole
                ? published
                        .births(edition.place(), year)
                        .map(births -> rates(
                                editions.ending(edition.place(), ofYear.get(0).last(), edition.last()).stream()
                                        .map(Edition::content)
                                        .toList(),
                                births.doubleValue()))
                        .orElse(List.of())
                : List.of();
    }

    private static List<Sheet.Row> rates(List<Edition.Content> ofYear, double births) {
        return List.of(
                rate(
                        "Signalen per 100 geboorten",
                        ofYear.stream().map(Edition.Content::signals).toList(),
                        births),
                rate(
                        "Prenatale huisbezoeken per 100 geboorten (doel in Zuid-Limburg: 16)",
                        ofYear.stream().map(Edition.Content::visits).toList(),
                        births));
    }

    private static Sheet.Row rate(String label, List<Amount> numbers, double births) {
        return new Sheet.Row(
                label,
                numbers.stream().anyMatch(one -> one.value() == null)
                        ? Amount.COVERED
                        : Amount.decimal(100
                                * numbers.stream().mapToDouble(Amount::value).sum()
                                / births));
    }

    /**
     * Each agreement's versions in each edition, oldest first, that of the region before the own: before and after a
     * change.
     */
    public List<ClauseInMonths> clauses(String municipality) {
        return all(municipality).stream()
                .sorted(Comparator.comparing(Edition::last))
                .flatMap(one ->
                        one.content().clauses().stream().map(figures -> new ClauseInMonths(one.title(), figures)))
                .sorted(Comparator.comparing(ClauseInMonths::figures, ClauseFigures.BEFORE_AND_AFTER))
                .toList();
    }

    /**
     * What an agreement did in a municipality, for a form where it is judged: of each edition that may tell something,
     * the newest first; otherwise why there is nothing. This version first, then every version before it on the same
     * question that ran here, the region's too, the newest first. What half a year under the former text did is seen
     * as well.
     */
    public List<String> clauseAndBefore(String clause, String need, int version, String municipality) {
        return andBefore(clauses(municipality), clause, need, version);
    }

    static List<String> andBefore(List<ClauseInMonths> all, String clause, String need, int version) {
        List<String> said = new ArrayList<>(ofVersion(all, clause, version));
        all.stream()
                .map(ClauseInMonths::figures)
                .filter(one -> need.equals(one.need()) && one.version() != null)
                .filter(one -> !one.clause().equals(clause) || one.version() < version)
                .sorted(ClauseFigures.BEFORE_AND_AFTER.reversed())
                .map(one -> new Former(one.clause(), one.version(), one.title()))
                .distinct()
                .forEach(one -> {
                    said.add("Daarvoor, " + one.title() + ":");
                    said.addAll(ofVersion(all, one.clause(), one.version()));
                });
        return said;
    }

    private record Former(String clause, int version, String title) {}

    private static List<String> ofVersion(List<ClauseInMonths> all, String clause, int version) {
        List<ClauseInMonths> some = new ArrayList<>(all.stream()
                .filter(one -> one.figures().clause().equals(clause)
                        && Integer.valueOf(version).equals(one.figures().version()))
                .toList());
        Collections.reverse(some);
        List<String> said = some.stream()
                .flatMap(one ->
                        Stream.concat(Stream.of("Over " + one.months() + ":"), one.figures().sentences().stream()))
                .toList();
        return said.isEmpty() ? List.of(ClauseFigures.NONE_YET) : said;
    }

    /**
     * The own figures of an organisation, for that organisation alone; the newest first, without what shows nothing.
     */
    public List<Own> organisation(String organisation, MunicipalityCard municipality) {
        return all(municipality.code()).stream()
                .map(one -> new Own(
                        municipality.name(),
                        one.title(),
                        one.content().organisations().getOrDefault(organisation, List.of())))
                .filter(one -> one.lines().stream().anyMatch(Line::visible))
                .toList();
    }

    /** Makes the editions of the months that are over, unless somebody did. */
    public void upToNow() {
        press.upToNow();
    }

    /** Counts what came since the last time. */
    public void fold() {
        press.fold();
    }

    /** Of which months the newest figures of a place are. @param until they end then or before; null for whenever */
    public Optional<Months> newestMonths(String place, YearMonth until) {
        press.upToNow();
        return editions.months(place).stream()
                .filter(one -> until == null || !one.last().isAfter(until))
                .findFirst()
                .map(one -> Months.of(one.first(), one.last()));
    }

    Optional<Edition> newest(String place) {
        press.upToNow();
        return editions.newest(place, null);
    }

    /** The newest of each place, by place. */
    Map<String, Edition> newest() {
        press.upToNow();
        return editions.newest();
    }

    /** The newest edition first. */
    private List<Edition> all(String place) {
        press.upToNow();
        return editions.of(place);
    }

    private MunicipalityCard municipality(String code) {
        return people.municipalities().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Deze gemeente is niet bekend: " + code));
    }
}
