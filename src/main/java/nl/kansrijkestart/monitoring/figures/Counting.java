package nl.kansrijkestart.monitoring.figures;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.agreement.round.Clauses;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.monitoring.facts.FactKind;
import nl.kansrijkestart.monitoring.facts.FactKind.Code;
import nl.kansrijkestart.monitoring.figures.FactSum.About;
import nl.kansrijkestart.monitoring.figures.Sheet.Amount;
import nl.kansrijkestart.monitoring.figures.Sheet.Line;

/**
 * Makes the figures of one edition from the sums of its months, a process indicator in each line of {@link Measure}.
 * Every number passes {@link SmallCells}.
 */
final class Counting {

    private static final SmallCells CELLS = SmallCells.ofTen();
    private static final List<Measure> OF_ORGANISATION =
            List.of(Measure.ANSWER, Measure.ACCEPTED, Measure.CONTACT, Measure.NOT_REACHED);

    private Counting() {}

    /** @param sums of the months of the edition, about every question */
    static Edition.Content municipality(List<FactSum> sums) {
        List<FactSum> place = FactSum.about(About.place, sums);
        List<FactSum> clauses = FactSum.about(About.clause, sums);
        List<FactSum> organisations = FactSum.about(About.organisation, sums);
        List<Sheet.Table> tables = Tables.counted(CELLS, place);
        return new Edition.Content(
                tables,
                tables.get(0).whole(),
                referrals(clauses),
                CELLS.count(FactSum.number(
                        place.stream().filter(row -> row.is(FactKind.homeVisitHeld) && Code.first.is(row.topic())))),
                lines(sums),
                by(
                        FactSum::need,
                        answers(FactSum.about(About.need, sums)),
                        Stream.concat(Words.codes("theme").stream(), Words.codes("route").stream())
                                .toList(),
                        Words::need),
                by(
                        FactSum::partnerKind,
                        answers(organisations).stream()
                                .filter(whoMayBeKnown(answers(organisations)))
                                .toList(),
                        Words.codes("partnerKind"),
                        kind -> Words.of("partnerKind", kind)),
                Tables.shares(CELLS, place),
                clauses(clauses),
                organisations(organisations),
                Network.ties(FactSum.about(About.way, sums), CELLS));
    }

    /**
     * Not even roughly how many: beside the exact numbers of its municipalities, over other months, a sum could give a
     * small one away.
     */
    static Edition.Content subregion(List<FactSum> sums) {
        return new Edition.Content(
                List.of(),
                Amount.HIDDEN,
                Amount.HIDDEN,
                Amount.HIDDEN,
                lines(sums).stream().map(Line::withoutBase).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    private static List<Line> lines(List<FactSum> sums) {
        List<FactSum> place = FactSum.about(About.place, sums);
        List<FactSum> lead = FactSum.about(About.lead, sums);
        return Stream.concat(
                        Tables.early(CELLS, place).stream(),
                        Measure.ALL.stream().map(measure -> measure.line(place, lead, CELLS)))
                .toList();
    }

    private static List<FactSum> answers(List<FactSum> rows) {
        return rows.stream().filter(Measure.ANSWER.base()).toList();
    }

    /**
     * Exact where those of agreements with few cases cannot be told apart, nor that there were none; else no more than
     * what the agreements say that may be seen.
     */
    private static Amount referrals(Collection<FactSum> rows) {
        Collection<Long> sent = FactSum.numbers(
                        rows.stream().filter(row -> row.is(FactKind.referralSent)),
                        row -> row.clause() + "/" + row.version())
                .values();
        long number = sent.stream().mapToLong(Long::longValue).sum();
        long seen = sent.stream()
                .filter(one -> !CELLS.small(one))
                .mapToLong(Long::longValue)
                .sum();
        return CELLS.small(number)
                ? Amount.HIDDEN
                : CELLS.sumIsSafe(sent.stream().filter(CELLS::small).toList())
                        ? Amount.count(number)
                        : seen == 0 ? Amount.COVERED : new Amount(null, "ten minste " + seen);
    }

    /** Each agreement's versions, those with too few cases left out: whether there was one or none stays open. */
    private static List<ClauseFigures> clauses(List<FactSum> rows) {
        return rows.stream()
                .filter(row -> row.clause() != null)
                .collect(Collectors.groupingBy(
                        row -> new Version(row.clause(), row.version()), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> figures(one.getKey(), one.getValue()))
                .filter(ClauseFigures::visible)
                .sorted(ClauseFigures.BEFORE_AND_AFTER)
                .toList();
    }

    private record Version(String clause, Integer number) {}

    private static ClauseFigures figures(Version one, List<FactSum> rows) {
        Amount referrals = CELLS.count(FactSum.number(rows.stream().filter(row -> row.is(FactKind.referralSent))));
        String need = rows.stream()
                .map(FactSum::need)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new ClauseFigures(
                one.clause(),
                one.number(),
                need,
                Clauses.regional(one.clause()),
                referrals,
                Measure.ANSWER.line(rows, CELLS),
                Measure.CONTACT.line(rows, CELLS),
                Measure.MOVED.line(rows, CELLS),
                Measure.NOT_REACHED.line(rows, CELLS),
                Tables.reasons(CELLS, rows));
    }

    private static Map<String, List<Line>> organisations(List<FactSum> all) {
        Map<String, List<Line>> lines = new TreeMap<>();
        all.stream()
                .filter(row -> row.organisation() != null)
                .collect(Collectors.groupingBy(FactSum::organisation))
                .forEach((organisation, rows) -> lines.put(
                        organisation,
                        OF_ORGANISATION.stream()
                                .map(measure -> measure.line(rows, CELLS))
                                .toList()));
        return lines;
    }

    /**
     * First answers per part. Which parts are there is decided as in a table of exact numbers: a share or a bound tells
     * nearly how many there were.
     */
    private static List<Line> by(
            Function<FactSum, String> part, List<FactSum> answers, List<String> codes, Function<String, String> label) {
        Map<String, List<FactSum>> parts =
                answers.stream().filter(row -> part.apply(row) != null).collect(Collectors.groupingBy(part));
        Map<String, Long> count = new LinkedHashMap<>();
        Stream.concat(codes.stream(), parts.keySet().stream().sorted())
                .forEach(code -> count.put(code, FactSum.number(parts.getOrDefault(code, List.of()).stream())));
        return CELLS.parts(count).shown().keySet().stream()
                .map(code -> Measure.ANSWER.called(label.apply(code)).line(parts.get(code), CELLS))
                .sorted(Comparator.comparing(Line::label, Dutch.ORDER))
                .toList();
    }

    /**
     * Of a kind only what says nothing about one organisation to another: a practice is a business of a few people, so
     * its kind has more than one with cases, and who knows the own number must not learn another's small one.
     */
    private static Predicate<FactSum> whoMayBeKnown(List<FactSum> answers) {
        Map<String, Map<String, Long>> each = answers.stream()
                .filter(row -> row.partnerKind() != null && row.organisation() != null)
                .collect(Collectors.groupingBy(
                        FactSum::partnerKind,
                        Collectors.groupingBy(FactSum::organisation, Collectors.summingLong(FactSum::number))));
        return row -> row.partnerKind() != null
                && each.containsKey(row.partnerKind())
                && each.get(row.partnerKind()).values().stream().noneMatch(CELLS::small)
                && (!Tables.PRACTICES.contains(row.partnerKind())
                        || each.get(row.partnerKind()).size() > 1);
    }
}
