package nl.kansrijkestart.monitoring;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.Clauses;
import nl.kansrijkestart.casefile.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The process indicators of domain 7.2, made of facts. Every number passes {@link SmallCells}; what cannot be shown is not in the answer. */
@Component
@Transactional(readOnly = true)
public class Indicators {

    private static final int SPAN = 3;
    private static final Set<String> MANY = Set.of("one", "another");

    private final FactRows facts;
    private final PublishedFigures published;
    private final People people;
    private final Clock clock;
    private final SmallCells cells = SmallCells.ofTen();

    Indicators(FactRows facts, PublishedFigures published, People people, Clock clock) {
        this.facts = facts;
        this.published = published;
        this.people = people;
        this.clock = clock;
    }

    /** Refuses an unknown municipality with IllegalArgumentException. */
    public Sheet sheet(String municipality, int year) {
        MunicipalityCard place = municipality(municipality);
        List<FactRow> around = facts.in(people.municipalities().stream().filter(one -> one.subregion().equals(place.subregion())).map(MunicipalityCard::code).toList());
        List<FactRow> always = around.stream().filter(row -> row.municipality().equals(municipality)).toList();
        List<FactRow> own = ofYear(always, year);
        List<FactRow> closed = always.stream().filter(row -> row.is(FactKind.caseClosed) || row.is(FactKind.referralClosed)).toList();
        return new Sheet(municipality, year, years(always), Tables.counted(cells, own, closed), referrals(always, year),
                Measure.ALL.stream().map(measure -> line(measure, own, ofYear(around, year), always, place, year)).toList(),
                by(FactRow::need, own, Words::need), by(FactRow::partnerKind, withoutLonePractices(own.stream().filter(Measure.ANSWER.base()).toList()), kind -> Words.of("partnerKind", kind)),
                Tables.shares(cells, own, closed), rates(own, municipality, year));
    }

    /** One line for a kind of case where it is large enough here; else in the subregion, else over three years, and it says which. */
    private Line line(Measure measure, List<FactRow> own, List<FactRow> around, List<FactRow> always, MunicipalityCard place, int year) {
        List<FactRow> years = always.stream().filter(row -> row.year() > year - SPAN && row.year() <= year).toList();
        return Stream.of(measure.line(own, cells, ""), measure.line(around, cells, "heel " + place.subregion()),
                measure.line(years, cells, place.name() + ", " + (year - SPAN + 1) + " tot en met " + year))
                .filter(Line::visible).findFirst().orElse(new Line(measure.label(), Amount.HIDDEN, null, null, null, ""));
    }

    private List<Sheet.Row> rates(List<FactRow> own, String municipality, int year) {
        return published.births(municipality, year).map(births -> Stream.of(
                        rate("Signalen per 100 geboorten", own.stream().filter(row -> row.is(FactKind.signalReceived)).count(), births.doubleValue()),
                        rate("Prenatale huisbezoeken per 100 geboorten (doel in Zuid-Limburg: 16)",
                                own.stream().filter(row -> row.is(FactKind.homeVisitHeld) && "first".equals(row.topic())).count(), births.doubleValue())).toList())
                .orElse(List.of());
    }

    private Sheet.Row rate(String label, long number, double births) {
        return new Sheet.Row(label, cells.small(number) ? Amount.HIDDEN : Amount.decimal(100 * number / births));
    }

    /** Exact where no agreement with few cases can be worked out from it, else roughly. */
    Amount referrals(Collection<FactRow> always, int year) {
        boolean safe = Stream.of(ofYear(always, year), always).allMatch(rows -> cells.wholeMayBeShown(sent(rows).values()));
        long number = ofYear(always, year).stream().filter(row -> row.is(FactKind.referralSent)).count();
        return safe ? cells.count(number) : cells.band(number);
    }

    private static Map<String, Long> sent(Collection<FactRow> rows) {
        return rows.stream().filter(row -> row.is(FactKind.referralSent)).collect(Collectors.groupingBy(row -> row.clause() + "/" + row.version(), Collectors.counting()));
    }

    /** Each agreement's versions, oldest first, that of the region before the own: before and after a change. Also those with too few cases, without a number. */
    public List<ClauseFigures> clauses(String municipality) {
        List<FactRow> rows = facts.in(List.of(municipality));
        return rows.stream().filter(row -> row.clause() != null).map(row -> new Version(row.clause(), row.version())).distinct()
                .map(one -> figures(one, rows.stream().filter(one::has).toList())).sorted(ClauseFigures.BEFORE_AND_AFTER).toList();
    }

    /** What one version of an agreement did in a municipality so far; a regional one holds in several. */
    public ClauseFigures clause(String clause, int version, String municipality) {
        Version one = new Version(clause, version);
        return figures(one, facts.in(List.of(municipality)).stream().filter(one::has).toList());
    }

    private ClauseFigures figures(Version one, List<FactRow> rows) {
        Amount referrals = cells.count(rows.stream().filter(row -> row.is(FactKind.referralSent)).count());
        // with few referrals nothing is shown, also not about the answers of several receivers to them
        List<FactRow> shown = referrals.value() == null ? List.of() : rows;
        String need = rows.stream().map(FactRow::need).filter(Objects::nonNull).findFirst().orElse(null);
        return new ClauseFigures(one.clause(), one.version(), need, Clauses.regional(one.clause()), referrals, Measure.ANSWER.line(shown, cells, ""), Measure.CONTACT.line(shown, cells, ""),
                Measure.MOVED.line(shown, cells, ""), Measure.NOT_REACHED.line(shown, cells, ""), Tables.reasons(cells, shown));
    }

    private record Version(String clause, Integer version) {
        boolean has(FactRow row) {
            return clause.equals(row.clause()) && Objects.equals(version, row.version());
        }
    }

    /** The own figures of an organisation, for that organisation alone. */
    public List<Line> organisation(String organisation, String municipality, int year) {
        List<FactRow> own = ofYear(facts.in(List.of(municipality)), year).stream().filter(row -> organisation.equals(row.organisation())).toList();
        return Stream.of(Measure.ANSWER, Measure.ACCEPTED, Measure.CONTACT, Measure.NOT_REACHED).map(measure -> measure.line(own, cells, "")).toList();
    }

    public List<Integer> years(String municipality) {
        return years(facts.in(List.of(municipality)));
    }

    private List<Integer> years(Collection<FactRow> rows) {
        return Stream.concat(Stream.of(thisYear()), rows.stream().map(FactRow::year)).distinct().sorted(Comparator.reverseOrder()).toList();
    }

    public int thisYear() {
        return clock.instant().atZone(clock.getZone()).getYear();
    }

    private List<Line> by(Function<FactRow, String> part, List<FactRow> rows, Function<String, String> label) {
        Map<String, List<FactRow>> parts = rows.stream().filter(row -> part.apply(row) != null).collect(Collectors.groupingBy(part));
        return parts.entrySet().stream().map(one -> new Measure(label.apply(one.getKey()), Measure.ANSWER.base(), Measure.ANSWER.good(), Measure.ANSWER.days())
                .line(one.getValue(), cells, "")).filter(Line::visible).sorted(Comparator.comparing(Line::label)).toList();
    }

    /** A practice is a business of a few people: its figures are its own, so a kind with one practice in it is not shown to others. */
    private static List<FactRow> withoutLonePractices(List<FactRow> rows) {
        Map<String, Set<String>> practices = rows.stream().filter(row -> row.partnerKind() != null && Tables.PRACTICES.contains(row.partnerKind()))
                .collect(Collectors.groupingBy(FactRow::partnerKind, Collectors.mapping(FactRow::organisation, Collectors.toSet())));
        return rows.stream().filter(row -> row.partnerKind() == null || practices.getOrDefault(row.partnerKind(), MANY).size() > 1).toList();
    }

    private static List<FactRow> ofYear(Collection<FactRow> rows, int year) {
        return rows.stream().filter(row -> row.year() == year).toList();
    }

    private MunicipalityCard municipality(String code) {
        return people.municipalities().stream().filter(one -> one.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Deze gemeente is niet bekend: " + code));
    }
}
