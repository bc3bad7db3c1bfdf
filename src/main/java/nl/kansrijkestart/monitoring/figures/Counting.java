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
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.monitoring.facts.FactKind;
import nl.kansrijkestart.monitoring.facts.FactKind.Code;
import nl.kansrijkestart.monitoring.figures.Sheet.Amount;
import nl.kansrijkestart.monitoring.figures.Sheet.Line;

/**
 * Makes the figures of one edition from its facts, a process indicator in each line of {@link Measure}. Every number
 * passes {@link SmallCells}.
 */
final class Counting {

    private static final SmallCells CELLS = SmallCells.ofTen();
    private static final List<Measure> OF_ORGANISATION =
            List.of(Measure.ANSWER, Measure.ACCEPTED, Measure.CONTACT, Measure.NOT_REACHED);

    private Counting() {}

    /**
     * @param own the facts of the edition @param known those and all before: what happened to a referral that closed in
     * it
     */
    static Edition.Content municipality(List<FactRow> own, List<FactRow> known) {
        long visits = own.stream()
                .filter(row -> row.is(FactKind.homeVisitHeld) && Code.first.is(row.topic()))
                .count();
        List<Sheet.Table> tables = Tables.counted(CELLS, own);
        List<FactRow> answers = own.stream().filter(Measure.ANSWER.base()).toList();
        return new Edition.Content(
                tables,
                tables.get(0).whole(),
                referrals(own),
                CELLS.count(visits),
                lines(own, known),
                by(
                        FactRow::need,
                        answers,
                        Stream.concat(Words.codes("theme").stream(), Words.codes("route").stream())
                                .toList(),
                        Words::need),
                by(
                        FactRow::partnerKind,
                        answers.stream().filter(whoMayBeKnown(answers)).toList(),
                        Words.codes("partnerKind"),
                        kind -> Words.of("partnerKind", kind)),
                Tables.shares(CELLS, own),
                clauses(own, known),
                organisations(own, known),
                Network.ties(own, CELLS));
    }

    /**
     * Not even roughly how many: beside the exact numbers of its municipalities, over other months, a sum could give a
     * small one away.
     */
    static Edition.Content subregion(List<FactRow> own, List<FactRow> known) {
        return new Edition.Content(
                List.of(),
                Amount.HIDDEN,
                Amount.HIDDEN,
                Amount.HIDDEN,
                lines(own, known).stream().map(Line::withoutBase).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    private static List<Line> lines(List<FactRow> own, List<FactRow> known) {
        return Stream.concat(
                        Tables.early(CELLS, own).stream(),
                        Measure.ALL.stream().map(measure -> measure.line(own, known, CELLS)))
                .toList();
    }

    /**
     * Exact where those of agreements with few cases cannot be told apart, nor that there were none; else no more than
     * what the agreements say that may be seen.
     */
    private static Amount referrals(Collection<FactRow> rows) {
        Collection<Long> sent = rows.stream()
                .filter(row -> row.is(FactKind.referralSent))
                .collect(Collectors.groupingBy(row -> row.clause() + "/" + row.version(), Collectors.counting()))
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
    private static List<ClauseFigures> clauses(List<FactRow> own, List<FactRow> known) {
        return own.stream()
                .filter(row -> row.clause() != null)
                .map(row -> new Version(row.clause(), row.version()))
                .distinct()
                .map(one -> figures(one, own.stream().filter(one::has).toList(), known))
                .filter(ClauseFigures::visible)
                .sorted(ClauseFigures.BEFORE_AND_AFTER)
                .toList();
    }

    private record Version(String clause, Integer version) {
        boolean has(FactRow row) {
            return clause.equals(row.clause()) && Objects.equals(version, row.version());
        }
    }

    private static ClauseFigures figures(Version one, List<FactRow> rows, List<FactRow> known) {
        Amount referrals = CELLS.count(
                rows.stream().filter(row -> row.is(FactKind.referralSent)).count());
        String need = rows.stream()
                .map(FactRow::need)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new ClauseFigures(
                one.clause(),
                one.version(),
                need,
                Clauses.regional(one.clause()),
                referrals,
                Measure.ANSWER.line(rows, known, CELLS),
                Measure.CONTACT.line(rows, known, CELLS),
                Measure.MOVED.line(rows, known, CELLS),
                Measure.NOT_REACHED.line(rows, known, CELLS),
                Tables.reasons(CELLS, rows));
    }

    private static Map<String, List<Line>> organisations(List<FactRow> own, List<FactRow> known) {
        Map<String, List<FactRow>> each = own.stream()
                .filter(row -> row.organisation() != null)
                .collect(Collectors.groupingBy(FactRow::organisation, TreeMap::new, Collectors.toList()));
        Map<String, List<Line>> lines = new TreeMap<>();
        each.forEach((organisation, rows) -> lines.put(
                organisation,
                OF_ORGANISATION.stream()
                        .map(measure -> measure.line(rows, known, CELLS))
                        .toList()));
        return lines;
    }

    /**
     * First answers per part. Which parts are there is decided as in a table of exact numbers: a share or a bound tells
     * nearly how many there were.
     */
    private static List<Line> by(
            Function<FactRow, String> part, List<FactRow> answers, List<String> codes, Function<String, String> label) {
        Map<String, List<FactRow>> parts =
                answers.stream().filter(row -> part.apply(row) != null).collect(Collectors.groupingBy(part));
        Map<String, Long> count = new LinkedHashMap<>();
        Stream.concat(codes.stream(), parts.keySet().stream().sorted())
                .forEach(code -> count.put(
                        code, (long) parts.getOrDefault(code, List.of()).size()));
        return CELLS.parts(count).shown().keySet().stream()
                .map(code -> new Measure(
                                label.apply(code), Measure.ANSWER.base(), Measure.ANSWER.good(), Measure.ANSWER.days())
                        .line(parts.get(code), answers, CELLS))
                .sorted(Comparator.comparing(Line::label))
                .toList();
    }

    /**
     * Of a kind only what says nothing about one organisation to another: a practice is a business of a few people, so
     * its kind has more than one with cases, and who knows the own number must not learn another's small one.
     */
    private static Predicate<FactRow> whoMayBeKnown(List<FactRow> answers) {
        Map<String, Map<String, Long>> each = answers.stream()
                .filter(row -> row.partnerKind() != null && row.organisation() != null)
                .collect(Collectors.groupingBy(
                        FactRow::partnerKind, Collectors.groupingBy(FactRow::organisation, Collectors.counting())));
        return row -> row.partnerKind() != null
                && each.containsKey(row.partnerKind())
                && each.get(row.partnerKind()).values().stream().noneMatch(CELLS::small)
                && (!Tables.PRACTICES.contains(row.partnerKind())
                        || each.get(row.partnerKind()).size() > 1);
    }
}
