package nl.kansrijkestart.monitoring.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.monitoring.facts.FactKind;
import nl.kansrijkestart.monitoring.figures.Sheet.Amount;
import nl.kansrijkestart.monitoring.figures.Sheet.Line;
import org.junit.jupiter.api.Test;

/**
 * Somebody who reads every edition of every place, knows all rules and can calculate, tries to work out a number under
 * ten: over two days, over two periods, whole minus parts, region minus municipalities. Two years of five
 * municipalities, large and small, made up with a fixed seed.
 */
class EditionsTest {

    private static final YearMonth START = YearMonth.of(2027, 1);
    private static final YearMonth END = YearMonth.of(2028, 12);
    private static final Map<String, Integer> SIZES =
            Map.of("gm0001", 60, "gm0002", 25, "gm0003", 9, "gm0004", 5, "gm0005", 1);
    private static final List<String> NEEDS = List.of("debts", "housing", "psychological", "stress", "trauma");
    private static final List<String> KINDS =
            List.of("debtHelp", "socialTeam", "adultMentalHealth", "midwifePractice", "generalPractice");
    private static final Map<String, String> MOMENTS = Map.of(
            "before20",
            "Voor week 20",
            "before28",
            "Week 20 tot en met 27",
            "from28",
            "Vanaf week 28",
            "born",
            "Na de geboorte");
    private static final Map<String, String> ANSWERS =
            Map.of("given", "Ja", "refused", "Nee", "later", "Nu niet, later");
    private static final int SMALL = 9;
    private static final Map<String, List<FactSum>> WORLD = world();

    /** Numbers that were hidden, and what is known of their sum. @param whole null when it is not told */
    private record Riddle(String about, Long whole, Collection<Long> shown, Collection<Long> hidden) {

        private long rest() {
            return whole - shown.stream().mapToLong(Long::longValue).sum();
        }

        /** Whether each hidden number could still be any of 0 to 9: all of them small, or one of them large. */
        private boolean holds() {
            if (whole == null || hidden.isEmpty()) {
                return true;
            }
            boolean allSmall = rest() >= SMALL && rest() <= SMALL * (hidden.size() - 1L);
            boolean oneLarge = hidden.size() > 1 && rest() >= SMALL + SmallCells.LEAST;
            return allSmall || oneLarge;
        }
    }

    private static Map<String, List<FactSum>> world() {
        Random random = new Random(20271130);
        Map<String, List<FactSum>> world = new LinkedHashMap<>();
        SIZES.keySet().stream().sorted().forEach(place -> {
            List<FactSum> rows = new ArrayList<>();
            for (YearMonth month = START; !month.isAfter(END); month = month.plusMonths(1)) {
                int families = random.nextInt(SIZES.get(place) + 1);
                for (int n = 0; n < families; n++) {
                    family(random, place, month, place + month + n, rows);
                }
            }
            world.put(place, rows);
        });
        return world;
    }

    private static void family(Random random, String place, YearMonth month, String group, List<FactSum> rows) {
        rows.add(fact(
                FactKind.signalReceived,
                place,
                month,
                group,
                one(random, "before20", "before20", "before20", "before28", "from28", "born"),
                one(random, "none", "instrument"),
                null,
                null,
                false));
        rows.add(fact(
                FactKind.consentAnswered,
                place,
                month,
                group,
                one(random, "given", "given", "given", "refused", "later"),
                "keepPathway",
                null,
                null,
                false));
        int need = Math.min(random.nextInt(NEEDS.size()), random.nextInt(NEEDS.size()));
        String house = KINDS.get(need) + random.nextInt(need == 0 ? 1 : 3);
        rows.add(fact(FactKind.referralSent, place, month, group, null, null, NEEDS.get(need), house, false));
        rows.add(fact(
                random.nextInt(5) == 0 ? FactKind.receiverSilent : FactKind.receiverAnswered,
                place,
                month,
                group,
                one(random, "accepted", "accepted", "declined"),
                null,
                NEEDS.get(need),
                house,
                false));
        boolean moved = random.nextInt(4) == 0;
        if (moved) {
            rows.add(fact(
                    FactKind.receiverDeclined,
                    place,
                    month,
                    group,
                    Words.codes("reason").get(random.nextInt(4)),
                    null,
                    NEEDS.get(need),
                    house,
                    false));
            rows.add(fact(FactKind.referralMoved, place, month, group, null, null, NEEDS.get(need), house, false));
        }
        if (random.nextInt(3) > 0) {
            rows.add(fact(
                    FactKind.referralClosed,
                    place,
                    month,
                    group,
                    Words.codes("outcome").get(random.nextInt(4)),
                    null,
                    NEEDS.get(need),
                    house,
                    moved));
            rows.add(fact(
                    FactKind.caseClosed,
                    place,
                    month,
                    group,
                    one(random, "goalsMet", "partlyMet", "regularCare", "otherEvent"),
                    null,
                    null,
                    null,
                    false));
        }
    }

    private static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static FactSum fact(
            FactKind kind,
            String place,
            YearMonth month,
            String group,
            String detail,
            String topic,
            String need,
            String house,
            boolean moved) {
        return new FactSum(
                null,
                kind,
                month,
                house,
                house == null ? null : house.replaceAll("\\d", ""),
                house == null ? null : "midwifePractice",
                need,
                need == null ? null : "base:" + need,
                need == null ? null : 1,
                detail,
                topic,
                detail == null ? null : group.hashCode() % 4 != 0,
                detail == null ? null : group.length() % 5,
                3,
                moved,
                false,
                1);
    }

    private static Press.Counted counted(List<FactSum> rows) {
        return new Press.Counted() {
            @Override
            public long signals(YearMonth since, YearMonth until) {
                return sums(since, until).stream()
                        .filter(row -> row.is(FactKind.signalReceived))
                        .count();
            }

            @Override
            public List<FactSum> sums(YearMonth since, YearMonth until) {
                return rows.stream()
                        .filter(row ->
                                !row.month().isBefore(since) && !row.month().isAfter(until))
                        .toList();
            }
        };
    }

    private static List<Edition> editions(String place, YearMonth last) {
        return Press.editions(place, counted(WORLD.get(place)), true, START, START, last);
    }

    private static List<Edition> all() {
        return WORLD.keySet().stream()
                .flatMap(place -> editions(place, END).stream())
                .toList();
    }

    private static List<FactSum> of(Edition edition) {
        return WORLD.get(edition.place()).stream()
                .filter(row ->
                        !row.month().isBefore(edition.first()) && !row.month().isAfter(edition.last()))
                .toList();
    }

    @Test
    void thereIsSomethingToRead() {
        assertThat(editions("gm0001", END)).hasSizeBetween(8, 24);
        assertThat(editions("gm0004", END)).as("a small place").hasSizeBetween(1, 3);
        assertThat(all().stream()
                        .flatMap(one -> one.content().tables().stream())
                        .mapToLong(table -> table.rows().size())
                        .sum())
                .isGreaterThan(90);
        assertThat(all().stream()
                        .flatMap(one -> one.content().lines().stream())
                        .filter(Line::visible)
                        .count())
                .isGreaterThan(100);
    }

    /** Whoever looks every day sees nothing of the month that runs, and what was there yesterday is there as it was. */
    @Test
    void betweenTwoDaysNoNumberChanges() {
        for (String place : WORLD.keySet()) {
            for (YearMonth last = START; last.isBefore(END); last = last.plusMonths(3)) {
                List<Edition> today = editions(place, last);
                List<FactSum> more = new ArrayList<>(WORLD.get(place));
                family(new Random(1), place, last.plusMonths(1), "one more family", more);
                assertThat(Press.editions(place, counted(more), true, START, START, last))
                        .isEqualTo(today);
                assertThat(editions(place, last.plusMonths(1)).subList(0, today.size()))
                        .isEqualTo(today);
            }
        }
    }

    /**
     * Months are in one edition each, so a sum or a difference of editions is one of whole editions; and no number of
     * any is under ten.
     */
    @Test
    void betweenTwoPeriodsNothingSmallIsLeft() {
        for (String place : WORLD.keySet()) {
            List<Edition> editions = editions(place, END);
            IntStream.range(1, editions.size())
                    .forEach(n -> assertThat(editions.get(n).first())
                            .isEqualTo(editions.get(n - 1).last().plusMonths(1)));
            assertThat(editions.stream()
                            .flatMap(one -> Stream.concat(
                                    Stream.of(
                                            one.content().signals(),
                                            one.content().referrals(),
                                            one.content().visits()),
                                    Stream.concat(
                                            one.content().tables().stream()
                                                    .flatMap(table -> Stream.concat(
                                                            Stream.of(table.whole()),
                                                            table.rows().stream()
                                                                    .map(Sheet.Row::amount))),
                                            one.content().clauses().stream().map(ClauseFigures::referrals)))))
                    .allMatch(amount -> amount.value() == null || amount.value() >= SmallCells.LEAST);
        }
    }

    @Test
    void aWholeMinusItsPartsIsNoSmallNumber() {
        List<Riddle> riddles = all().stream().flatMap(EditionsTest::riddles).toList();
        assertThat(riddles.stream()
                        .filter(one -> one.whole() != null && !one.hidden().isEmpty()))
                .hasSizeGreaterThan(50);
        assertThat(riddles.stream().filter(one -> !one.holds())).isEmpty();
        assertThat(riddles.stream()
                        .map(one -> new Riddle(one.about(), one.whole(), large(one), small(one)))
                        .filter(one -> !one.holds()))
                .as("hiding the small ones alone would be found out")
                .hasSizeGreaterThan(10);
    }

    private static List<Long> large(Riddle one) {
        return Stream.concat(one.shown().stream(), one.hidden().stream())
                .filter(number -> number >= SmallCells.LEAST)
                .toList();
    }

    private static List<Long> small(Riddle one) {
        return one.hidden().stream().filter(number -> number < SmallCells.LEAST).toList();
    }

    private static Stream<Riddle> riddles(Edition edition) {
        List<FactSum> rows = of(edition);
        Edition.Content content = edition.content();
        List<Riddle> riddles = new ArrayList<>();
        riddles.add(table(
                content.tables(),
                "Signalen, naar moment",
                with(
                        List.copyOf(MOMENTS.values()),
                        count(rows, FactKind.signalReceived, row -> MOMENTS.get(row.detail())))));
        riddles.add(table(
                content.tables(),
                "Trajecten die afgesloten zijn, hoe",
                with(
                        closings(),
                        count(
                                rows,
                                FactKind.caseClosed,
                                row -> row.detail().equals("otherEvent")
                                        ? "Gestopt: er veranderde iets in het gezin"
                                        : Words.of("closing", row.detail())))));
        riddles.add(table(
                content.tables(),
                "Toestemming: " + Words.of("purpose", "keepPathway"),
                with(
                        List.copyOf(ANSWERS.values()),
                        count(rows, FactKind.consentAnswered, row -> ANSWERS.get(row.detail())))));
        Map<String, Long> clauses = count(rows, FactKind.referralSent, FactSum::clause);
        List<Long> seen = content.clauses().stream()
                .map(one -> one.referrals().value().longValue())
                .toList();
        riddles.add(new Riddle(
                "agreements",
                content.referrals().value() == null
                        ? null
                        : content.referrals().value().longValue(),
                seen,
                clauses.entrySet().stream()
                        .filter(one -> content.clauses().stream()
                                .noneMatch(clause -> clause.clause().equals(one.getKey())))
                        .map(Map.Entry::getValue)
                        .toList()));
        List<FactSum> answers = rows.stream().filter(Measure.ANSWER.base()).toList();
        // as if every share told exactly how many there were
        riddles.add(lines(
                "needs",
                content.needs(),
                with(
                        Stream.concat(Words.codes("theme").stream(), Words.codes("route").stream())
                                .map(Words::need)
                                .toList(),
                        answers.stream()
                                .collect(Collectors.groupingBy(row -> Words.need(row.need()), Collectors.counting()))),
                answers.size()));
        Map<String, Long> pairs = count(rows, FactKind.referralSent, row -> row.senderKind() + ">" + row.partnerKind());
        long kinds = Words.codes("partnerKind").size();
        List<Long> ties = content.ties().stream()
                .map(tie -> pairs.get(tie.from() + ">" + tie.to()))
                .toList();
        List<Long> none = new ArrayList<>(pairs.entrySet().stream()
                .filter(one ->
                        content.ties().stream().noneMatch(tie -> one.getKey().equals(tie.from() + ">" + tie.to())))
                .map(Map.Entry::getValue)
                .toList());
        while (none.size() < kinds * kinds - ties.size()) {
            none.add(0L); // what did not occur
        }
        riddles.add(new Riddle(
                "ties",
                ties.isEmpty()
                        ? null
                        : pairs.values().stream().mapToLong(Long::longValue).sum(),
                ties,
                none));
        return riddles.stream();
    }

    private static List<String> closings() {
        return Stream.concat(
                        Words.codes("closing").stream()
                                .filter(code ->
                                        !List.of("pregnancyEnded", "deceased").contains(code))
                                .map(code -> Words.of("closing", code)),
                        Stream.of("Gestopt: er veranderde iets in het gezin"))
                .toList();
    }

    private static Map<String, Long> count(List<FactSum> rows, FactKind kind, Function<FactSum, String> part) {
        return rows.stream().filter(row -> row.is(kind)).collect(Collectors.groupingBy(part, Collectors.counting()));
    }

    private static Map<String, Long> with(List<String> labels, Map<String, Long> count) {
        Map<String, Long> all = new LinkedHashMap<>(count);
        labels.forEach(label -> all.putIfAbsent(label, 0L));
        return all;
    }

    private static Riddle table(List<Sheet.Table> tables, String title, Map<String, Long> truth) {
        return tables.stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .map(table -> {
                    List<String> shown =
                            table.rows().stream().map(Sheet.Row::label).toList();
                    table.rows()
                            .forEach(row -> assertThat(row.amount().value().longValue())
                                    .as(title)
                                    .isEqualTo(truth.get(row.label())));
                    return new Riddle(
                            title,
                            table.whole().value() == null
                                    ? null
                                    : table.whole().value().longValue(),
                            shown.stream().map(truth::get).toList(),
                            truth.entrySet().stream()
                                    .filter(one -> !shown.contains(one.getKey()))
                                    .map(Map.Entry::getValue)
                                    .toList());
                })
                .orElse(new Riddle(title, null, List.of(), List.of()));
    }

    private static Riddle lines(String about, List<Line> lines, Map<String, Long> truth, long whole) {
        List<String> shown = lines.stream().map(Line::label).toList();
        return new Riddle(
                about,
                shown.isEmpty() ? null : whole,
                shown.stream().map(truth::get).toList(),
                truth.entrySet().stream()
                        .filter(one -> !shown.contains(one.getKey()))
                        .map(Map.Entry::getValue)
                        .toList());
    }

    /** How early signals come follows from the table of moments, so it tells nothing that the table hides. */
    @Test
    void aShareBesideATableIsMadeOfTheTable() {
        all().forEach(edition -> {
            Sheet.Table table = edition.content().tables().get(0);
            Map<String, Double> shown = table.rows().stream()
                    .collect(Collectors.toMap(
                            Sheet.Row::label, row -> row.amount().value()));
            Line line = edition.line(Tables.BEFORE_20);
            assertThat(line.visible()).isEqualTo(shown.containsKey("Voor week 20"));
            Stream.of(line, edition.line(Tables.BEFORE_28))
                    .filter(one -> !one.visible())
                    .forEach(one -> assertThat(one.base())
                            .as("few is said only where the whole is small: " + one.label())
                            .isEqualTo(table.whole().value() == null ? Sheet.Amount.HIDDEN : Sheet.Amount.COVERED));
            if (line.visible()) {
                Double born = shown.get("Na de geboorte");
                assertThat(line.share().text())
                        .isEqualTo(
                                born == null
                                        ? "ten minste "
                                                + (int) (100
                                                        * shown.get("Voor week 20")
                                                        / table.whole().value()) + "%"
                                        : Math.round(100
                                                        * shown.get("Voor week 20")
                                                        / (table.whole().value() - born)) + "%");
            }
        });
    }

    /** A colleague knows the own number; from the kind's line no other organisation's small one follows. */
    @Test
    void aKindMinusTheOwnOrganisationIsNoSmallNumber() {
        all().forEach(edition -> edition.content().kinds().forEach(line -> {
            Map<String, Long> houses = of(edition).stream()
                    .filter(Measure.ANSWER.base())
                    .filter(row -> Words.of("partnerKind", row.partnerKind()).equals(line.label()))
                    .collect(Collectors.groupingBy(FactSum::organisation, Collectors.counting()));
            assertThat(houses.values()).as(line.label()).allMatch(number -> number >= SmallCells.LEAST);
        }));
    }

    /**
     * The subregion's editions are about other months than those of its municipalities: it tells no numbers, so nothing
     * can be subtracted.
     */
    @Test
    void theRegionMinusItsMunicipalitiesIsNothing() {
        List<FactSum> rows = WORLD.values().stream().flatMap(List::stream).toList();
        List<Edition> editions = Press.editions("Deelregio", counted(rows), false, START, START, END);
        assertThat(editions).hasSizeGreaterThan(10).allSatisfy(one -> {
            assertThat(one.content().tables()).isEmpty();
            assertThat(Stream.of(
                            one.content().signals(),
                            one.content().referrals(),
                            one.content().visits()))
                    .allMatch(amount -> amount.value() == null);
            assertThat(one.content().lines())
                    .filteredOn(Line::visible)
                    .isNotEmpty()
                    .allMatch(line -> line.base().equals(Amount.TEN_OR_MORE));
        });
    }

    /** Of an edition, what is kept is what is shown: the same after it was written and read. */
    @Test
    void anEditionIsKeptAsItWasMade() throws Exception {
        ObjectMapper json = new ObjectMapper();
        for (Edition edition : all()) {
            assertThat(json.readValue(json.writeValueAsString(edition.content()), Edition.Content.class))
                    .isEqualTo(edition.content());
        }
        assertThat(new Edition("gm0001", YearMonth.of(2026, 10), YearMonth.of(2027, 3), null).title())
                .isEqualTo("oktober 2026 tot en met maart 2027");
        assertThat(new Edition("gm0001", YearMonth.of(2027, 1), YearMonth.of(2027, 6), null).title())
                .isEqualTo("januari tot en met juni 2027");
        assertThat(new Edition("gm0001", YearMonth.of(2027, 6), YearMonth.of(2027, 6), null).title())
                .isEqualTo("juni 2027");
    }
}
