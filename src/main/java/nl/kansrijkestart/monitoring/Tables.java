package nl.kansrijkestart.monitoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.casefile.Words;

/** Wholes and their parts. Each has a row for every code, also for what did not occur, in a fixed order. */
final class Tables {

    /** Businesses of a few people, whose figures are their own. */
    static final Set<String> PRACTICES = Set.of("midwifePractice", "generalPractice", "alliedHealth");

    private static final Map<String, String> MOMENTS = ordered("before20", "Voor week 20", "before28", "Week 20 tot en met 27", "from28", "Vanaf week 28", "born", "Na de geboorte");
    private static final Map<String, String> ANSWERS = ordered("later", "Nu niet, later", "refused", "Nee", "given", "Ja");
    private static final String RUNNING = "running";
    private static final String OTHER_EVENT = "otherEvent";

    private Tables() {
    }

    /** Counted exactly. @param closed every closing of this place, whenever it was: a signal's ending may come in a later year */
    static List<Sheet.Table> counted(SmallCells cells, Collection<FactRow> rows, Collection<FactRow> closed) {
        List<Sheet.Table> tables = new ArrayList<>();
        List<FactRow> signals = rows.stream().filter(row -> row.is(FactKind.signalReceived)).toList();
        tables.add(table("Signalen, naar moment", cells.parts(count(MOMENTS, signals.stream().map(FactRow::detail).toList())), MOMENTS, false));
        Map<String, String> endings = words("closing");
        endings.keySet().removeAll(Set.of("pregnancyEnded", "deceased"));
        endings.put(OTHER_EVENT, "Gestopt door een gebeurtenis");
        endings.put(RUNNING, "Loopt nog");
        tables.add(table("Signalen, hoe het afliep", cells.parts(count(endings, endings(signals, closed, FactKind.caseClosed))), endings, false));
        for (String purpose : Words.codes("purpose")) {
            List<String> answers = rows.stream().filter(row -> row.is(FactKind.consentAnswered) && purpose.equals(row.topic())).map(FactRow::detail).toList();
            if (!cells.small(answers.size())) {
                tables.add(table("Toestemming: " + Words.of("purpose", purpose), cells.parts(count(ANSWERS, answers)), ANSWERS, false));
            }
        }
        return tables;
    }

    /** As shares of a whole that is not told exactly. */
    static List<Sheet.Table> shares(SmallCells cells, Collection<FactRow> rows, Collection<FactRow> closed) {
        Map<String, String> outcomes = words("outcome");
        outcomes.put(RUNNING, "Loopt nog");
        List<FactRow> sent = rows.stream().filter(row -> row.is(FactKind.referralSent)).toList();
        Map<String, String> reasons = words("reason");
        List<String> declined = rows.stream().filter(row -> row.is(FactKind.receiverDeclined)).map(FactRow::detail).toList();
        return List.of(table("Verwijzingen, hoe het afliep", cells.parts(count(outcomes, endings(sent, closed, FactKind.referralClosed))), outcomes, true),
                table("Waarom niet aangenomen", cells.parts(count(reasons, declined)), reasons, true));
    }

    /** Only the reasons that may be seen: Dutch words with their share. */
    static Map<String, Amount> reasons(SmallCells cells, Collection<FactRow> rows) {
        SmallCells.Parts<String> parts = cells.parts(count(words("reason"), rows.stream().filter(row -> row.is(FactKind.receiverDeclined)).map(FactRow::detail).toList()));
        Map<String, Amount> shown = new LinkedHashMap<>();
        parts.shown().keySet().forEach(reason -> shown.put(Words.of("reason", reason), parts.percent(reason)));
        return shown;
    }

    private static List<String> endings(List<FactRow> begun, Collection<FactRow> closed, FactKind kind) {
        Map<String, String> ends = closed.stream().filter(row -> row.is(kind) && row.group() != null)
                .collect(Collectors.toMap(FactRow::group, FactRow::detail, (first, again) -> again));
        return begun.stream().map(row -> ends.getOrDefault(row.group(), RUNNING)).toList();
    }

    private static Map<String, Long> count(Map<String, String> rows, List<String> codes) {
        Map<String, Long> count = new LinkedHashMap<>();
        rows.keySet().forEach(code -> count.put(code, codes.stream().filter(code::equals).count()));
        return count;
    }

    private static Sheet.Table table(String title, SmallCells.Parts<String> parts, Map<String, String> words, boolean percent) {
        List<Sheet.Row> rows = words.entrySet().stream().filter(word -> parts.shown().containsKey(word.getKey()))
                .map(word -> new Sheet.Row(word.getValue(), percent ? parts.percent(word.getKey()) : parts.amount(word.getKey()))).toList();
        Amount whole = !percent ? parts.wholeAmount() : parts.whole() == null ? Amount.HIDDEN : SmallCells.ofTen().band(parts.whole());
        return new Sheet.Table(title, whole, rows, parts.whole() != null && rows.size() < words.size());
    }

    private static Map<String, String> words(String kind) {
        return Words.codes(kind).stream().collect(Collectors.toMap(code -> code, code -> Words.of(kind, code), (a, b) -> a, LinkedHashMap::new));
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int place = 0; place < pairs.length; place += 2) {
            map.put(pairs[place], pairs[place + 1]);
        }
        return map;
    }
}
