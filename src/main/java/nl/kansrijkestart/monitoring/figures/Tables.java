package nl.kansrijkestart.monitoring.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.monitoring.facts.FactKind;
import nl.kansrijkestart.monitoring.facts.FactKind.Code;
import nl.kansrijkestart.monitoring.figures.Sheet.Amount;
import nl.kansrijkestart.monitoring.figures.Sheet.Line;

/** Wholes and their parts. Each has a row for every code, also for what did not occur, in a fixed order. */
final class Tables {

    /** Businesses of a few people, whose figures are their own. */
    static final Set<String> PRACTICES = Set.of("midwifePractice", "generalPractice", "alliedHealth");

    private static final Map<String, String> MOMENTS = ordered(
            Code.before20.name(),
            "Voor week 20",
            Code.before28.name(),
            "Week 20 tot en met 27",
            Code.from28.name(),
            "Vanaf week 28",
            Code.born.name(),
            "Na de geboorte");
    private static final Map<String, String> ANSWERS =
            ordered("later", "Nu niet, later", "refused", "Nee", "given", "Ja");
    private static final String OTHER_EVENT = "otherEvent";

    private Tables() {}

    /** Counted exactly; signals first. */
    static List<Sheet.Table> counted(SmallCells cells, Collection<FactSum> rows) {
        List<Sheet.Table> tables = new ArrayList<>();
        tables.add(table(
                "Signalen, naar moment",
                cells.parts(count(MOMENTS, of(rows, FactKind.signalReceived))),
                MOMENTS,
                false));
        Map<String, String> endings = words("closing");
        endings.keySet().removeAll(Set.of("pregnancyEnded", "deceased"));
        endings.put(OTHER_EVENT, "Gestopt: er veranderde iets in het gezin");
        tables.add(table(
                "Trajecten die afgesloten zijn, hoe",
                cells.parts(count(endings, of(rows, FactKind.caseClosed))),
                endings,
                false));
        for (String purpose : Words.codes("purpose")) {
            List<FactSum> answers = rows.stream()
                    .filter(row -> row.is(FactKind.consentAnswered) && purpose.equals(row.topic()))
                    .toList();
            if (!cells.small(FactSum.number(answers.stream()))) {
                tables.add(table(
                        "Toestemming: " + Words.of("purpose", purpose),
                        cells.parts(count(ANSWERS, answers)),
                        ANSWERS,
                        false));
            }
        }
        return tables;
    }

    static final String BEFORE_20 = "Signalen voor week 20 (van de zwangeren)";
    static final String BEFORE_28 = "Signalen voor week 28 (van de zwangeren)";

    /**
     * How early signals come. Made of what the table of moments shows and of nothing else: beside that table a share of
     * the pregnant would tell what it hides. Where the births are hidden it is a bound.
     */
    static List<Line> early(SmallCells cells, Collection<FactSum> rows) {
        SmallCells.Parts<String> parts = cells.parts(count(MOMENTS, of(rows, FactKind.signalReceived)));
        return List.of(
                early(cells, BEFORE_20, parts, List.of(Code.before20.name())),
                early(cells, BEFORE_28, parts, List.of(Code.before20.name(), Code.before28.name())));
    }

    private static Line early(SmallCells cells, String label, SmallCells.Parts<String> parts, List<String> moments) {
        if (!parts.shown().keySet().containsAll(moments)) {
            return parts.whole() == null ? Line.hidden(label) : Line.covered(label);
        }
        long good = moments.stream().mapToLong(parts.shown()::get).sum();
        Long born = parts.shown().get("born");
        Amount share = born == null
                ? new Amount(null, "ten minste " + 100 * good / parts.whole() + "%")
                : Amount.percent((double) good / (parts.whole() - born));
        return new Line(label, cells.band(parts.whole() - (born == null ? 0 : born)), share, null, null, "");
    }

    /** As shares of a whole that is not told exactly. */
    static List<Sheet.Table> shares(SmallCells cells, Collection<FactSum> rows) {
        Map<String, String> outcomes = words("outcome");
        Map<String, String> reasons = words("reason");
        Map<String, String> ends = words("helpEnd");
        return List.of(
                table(
                        "Verwijzingen die afgesloten zijn, hoe",
                        cells.parts(count(outcomes, of(rows, FactKind.referralClosed))),
                        outcomes,
                        true),
                table(
                        "Waarom niet aangenomen",
                        cells.parts(count(reasons, of(rows, FactKind.receiverDeclined))),
                        reasons,
                        true),
                table(
                        "Steun die eindigde, hoe",
                        cells.parts(count(ends, of(rows, FactKind.supportEnded))),
                        ends,
                        true));
    }

    /** Only the reasons that may be seen: Dutch words with their share. */
    static Map<String, Amount> reasons(SmallCells cells, Collection<FactSum> rows) {
        SmallCells.Parts<String> parts = cells.parts(count(words("reason"), of(rows, FactKind.receiverDeclined)));
        Map<String, Amount> shown = new LinkedHashMap<>();
        parts.shown().keySet().forEach(reason -> shown.put(Words.of("reason", reason), parts.percent(reason)));
        return shown;
    }

    private static List<FactSum> of(Collection<FactSum> rows, FactKind kind) {
        return rows.stream().filter(row -> row.is(kind)).toList();
    }

    private static Map<String, Long> count(Map<String, String> words, List<FactSum> rows) {
        Map<String, Long> count = new LinkedHashMap<>();
        words.keySet()
                .forEach(code ->
                        count.put(code, FactSum.number(rows.stream().filter(row -> code.equals(row.detail())))));
        return count;
    }

    private static Sheet.Table table(
            String title, SmallCells.Parts<String> parts, Map<String, String> words, boolean percent) {
        List<Sheet.Row> rows = words.entrySet().stream()
                .filter(word -> parts.shown().containsKey(word.getKey()))
                .map(word -> new Sheet.Row(
                        word.getValue(), percent ? parts.percent(word.getKey()) : parts.amount(word.getKey())))
                .toList();
        Amount whole = !percent
                ? parts.wholeAmount()
                : parts.whole() == null ? Amount.HIDDEN : SmallCells.ofTen().band(parts.whole());
        return new Sheet.Table(title, whole, rows, parts.whole() != null && rows.size() < words.size());
    }

    private static Map<String, String> words(String kind) {
        return Words.codes(kind).stream()
                .collect(Collectors.toMap(code -> code, code -> Words.of(kind, code), (a, b) -> a, LinkedHashMap::new));
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int place = 0; place < pairs.length; place += 2) {
            map.put(pairs[place], pairs[place + 1]);
        }
        return map;
    }
}
