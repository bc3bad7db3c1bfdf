package nl.kansrijkestart.monitoring.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kansrijkestart.Statements;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import nl.kansrijkestart.monitoring.facts.FactKind;
import nl.kansrijkestart.monitoring.figures.FactSum.About;
import nl.kansrijkestart.pathway.EndingService;
import nl.kansrijkestart.privacy.rights.Retention;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sums are the facts, and figures of sums are figures of facts one by one; and how many facts there are, no look at
 * figures notices. In a municipality where nothing else happens.
 */
@ProcessTest
class SumsTest {

    private static final String MEERSSEN = "gm0938";
    private static final List<String> PLACE = List.of(MEERSSEN);
    private static final YearMonth START = YearMonth.of(2027, 1);

    @Autowired
    private Played play;

    @Autowired
    private Press press;

    @Autowired
    private FactSums sums;

    @Autowired
    private Indicators indicators;

    @Autowired
    private RegionFigures region;

    @Autowired
    private Stories stories;

    @Autowired
    private EndingService endings;

    @Autowired
    private Retention retention;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EmbeddedPostgres postgres;

    private JdbcTemplate owner;

    @BeforeEach
    void nothingYet() {
        owner = new JdbcTemplate(postgres.getDatabase("postgres", "kansrijkestart"));
        play.only(MEERSSEN);
        StoryTime.set("2027-01-11T09:00");
    }

    @AfterEach
    void leaveNothing() {
        play.only(MEERSSEN);
    }

    @Test
    void figuresOfSumsAreFiguresOfFactsOneByOne() {
        Random random = new Random(20271130);
        for (int round = 0; round < 6; round++) {
            for (int family = 0; family < 60; family++) {
                family(random, round + "-" + family, START.plusMonths(round % 3).atDay(1 + random.nextInt(27)));
            }
            // some nights of the same month, and a night after it: what comes then counts in the next month
            StoryTime.set(START.plusMonths(round % 3) + "-28T03:00");
            press.fold();
            if (round == 3) {
                StoryTime.set(START.plusMonths(1) + "-01T03:00");
                press.upToNow();
            }
        }
        StoryTime.set(START.plusMonths(3) + "-01T03:00");
        press.upToNow();

        List<FactSum> facts = oneByOne();
        assertThat(facts).hasSizeGreaterThan(3000);
        assertThat(facts.stream().map(FactSum::kind)).containsAll(EnumSet.allOf(FactKind.class));
        for (YearMonth since = START; since.isBefore(START.plusMonths(3)); since = since.plusMonths(1)) {
            for (YearMonth until = since; until.isBefore(START.plusMonths(3)); until = until.plusMonths(1)) {
                List<FactSum> counted = sums.between(since, until, PLACE, EnumSet.allOf(About.class));
                List<FactSum> own = between(facts, since, until);
                assertThat(Counting.municipality(counted))
                        .as(since + " – " + until)
                        .isEqualTo(Counting.municipality(own));
                assertThat(Counting.subregion(sums.between(since, until, PLACE, Press.OF_SUBREGION)))
                        .isEqualTo(Counting.subregion(own));
                assertThat(sums.signals(since, until, PLACE).get(MEERSSEN).values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .isEqualTo(own.stream()
                                .filter(row -> row.is(FactKind.signalReceived))
                                .count());
            }
        }
        Edition.Content all = Counting.municipality(facts);
        assertThat(all.lines().stream().filter(Sheet.Line::visible))
                .as("much to compare")
                .hasSizeGreaterThan(20);
        assertThat(all.lines().stream().filter(line -> line.median() != null)).hasSizeGreaterThan(5);
        assertThat(all.clauses()).hasSizeGreaterThan(3);
        assertThat(all.kinds()).isNotEmpty();
        assertThat(all.ties()).isNotEmpty();
        recount();
    }

    /** In the whole region, whatever other tests told: what was counted is in the sums, once, and nothing else. */
    private void recount() {
        assertThat(owner.queryForList("""
                select municipality, month, about, kind, organisation, partner_kind, sender_kind, need, clause,
                    clause_version, detail, topic, in_term, days, signal_days, moved, stalled, count(*) as number,
                    min(id) as first
                from counted_fact join fact_part on id = fact
                group by municipality, month, about, kind, organisation, partner_kind, sender_kind, need, clause,
                    clause_version, detail, topic, in_term, days, signal_days, moved, stalled
                except select * from fact_sum
                """)).isEmpty();
        assertThat(owner.queryForObject("select count(*) from fact_sum", Long.class))
                .isEqualTo(owner.queryForObject("""
                        select count(*) from (select distinct municipality, month, about, kind, organisation,
                            partner_kind, sender_kind, need, clause, clause_version, detail, topic, in_term, days,
                            signal_days, moved, stalled from counted_fact join fact_part on id = fact) one
                        """, Long.class));
        assertThat(owner.queryForObject("""
                        select count(*) from fact where (select count(*) from counted_fact where fact = id)
                            + (select count(*) from uncounted_fact where fact = id) <> 1
                        """, Long.class))
                .as("waits or was counted, not both")
                .isZero();
        assertThat(owner.queryForObject("select sum(number) from fact_sum where about = 'place'", Long.class))
                .isEqualTo(owner.queryForObject("select count(*) from counted_fact", Long.class));
    }

    /** What was counted was nobody's: it stays when a family's file goes. */
    @Test
    void anErasedFileChangesNoSum() {
        String caseId = stories.aSignal("verloskundige", "note", "geteld " + System.nanoTime())
                .caseId();
        endings.closeNow(caseId, "noConsent", "verloskundige");
        StoryTime.set("2027-06-01T03:00");
        press.fold();
        List<Map<String, Object>> before = owner.queryForList("select * from fact_sum order by first, about");
        assertThat(retention.destroy(
                        "gm0928",
                        Set.of(caseId),
                        people.person("privacyfunctionaris").orElseThrow()))
                .isEqualTo(1);
        press.fold();
        assertThat(owner.queryForList("select * from fact_sum order by first, about"))
                .isNotEmpty()
                .isEqualTo(before);
        recount();
    }

    @Test
    void aLookReadsNoMoreWhenThereAreFiftyTimesTheFacts() {
        Map<String, Long> few = looked(1_000);
        Map<String, Long> many = looked(50_000);
        assertThat(many.remove("statements")).isEqualTo(few.remove("statements"));
        // how often the database goes past one row is its own choice; 49,000 more facts would show
        assertThat(many.values().stream().mapToLong(Long::longValue).sum())
                .as("rows read, %s; of a fiftieth of the facts %s", many, few)
                .isLessThan(10_000);
    }

    /**
     * So many facts of one month, counted by night, and the first look after it: it makes the editions and shows them.
     * @return what was asked and read
     */
    private Map<String, Long> looked(int facts) {
        play.only(MEERSSEN);
        owner.update("""
                insert into fact (kind, municipality, at, organisation, partner_kind, sender_kind, need, clause,
                    clause_version, grouping_key, detail, topic, days, in_term, signal_days)
                select (array['signalReceived', 'referralSent', 'receiverAnswered', 'firstContact',
                    'referralClosed'])[1 + n % 5], ?, timestamptz '2027-01-11 09:00', 'house' || n % 20, 'debtHelp',
                    'midwifePractice', 'debts', 'base:debts', 1, 'g' || n / 5,
                    (array['before20', null, 'accepted', null, 'supportStarted'])[1 + n % 5], 'none', n % 25,
                    n % 2 = 0, n % 50
                from generate_series(1, ?) n
                """, MEERSSEN, facts);
        StoryTime.set("2027-01-30T03:00");
        press.fold();
        // what other tests told of later months would wait here too: it comes back with the next story
        owner.update("delete from uncounted_fact");
        owner.execute("analyze fact, fact_sum, counted_fact, uncounted_fact");
        StoryTime.set("2027-02-01T01:00");
        try (Statements statements = new Statements()) {
            Map<String, Long> looked = transaction.execute(status -> {
                Map<String, Long> before = rowsRead(); // what this connection did not report yet is in it too
                assertThat(indicators.sheet(MEERSSEN, null).months()).isEqualTo("januari 2027");
                assertThat(region.parts()).isNotEmpty();
                int asked = statements.asked().size();
                Map<String, Long> read = rowsRead();
                before.forEach((table, rows) -> read.merge(table, -rows, Long::sum));
                read.put("statements", (long) asked);
                return read;
            });
            assertThat(looked.get("statements"))
                    .as("two for each edition that is made here, and few more")
                    .isLessThan(60);
            return looked;
        }
    }

    private Map<String, Long> rowsRead() {
        Map<String, Long> read = new TreeMap<>();
        sql.query("""
                select relname, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as rows
                from pg_stat_xact_user_tables
                where relname in ('fact', 'fact_sum', 'counted_fact', 'uncounted_fact', 'counted_month')
                """, row -> {
            read.put(row.getString(1), row.getLong(2));
        });
        return read;
    }

    private List<FactSum> between(List<FactSum> facts, YearMonth since, YearMonth until) {
        return facts.stream()
                .filter(row -> !row.month().isBefore(since) && !row.month().isAfter(until))
                .toList();
    }

    /** What the sums are not made of: each fact as it stands, and what happened on the way by what is known then. */
    private List<FactSum> oneByOne() {
        Map<FactKind, Set<String>> onTheWay = Stream.of(FactKind.referralMoved, FactKind.referralStalled)
                .collect(Collectors.toMap(
                        kind -> kind,
                        kind -> Set.copyOf(owner.queryForList(
                                "select distinct grouping_key from fact where municipality = ? and kind = ?",
                                String.class,
                                MEERSSEN,
                                kind.name()))));
        return owner.query(
                "select * from fact join counted_fact on fact = id where municipality = ? order by id",
                (row, number) -> one(row, onTheWay),
                MEERSSEN);
    }

    private static FactSum one(ResultSet row, Map<FactKind, Set<String>> onTheWay) throws SQLException {
        FactKind kind = FactKind.valueOf(row.getString("kind"));
        String group = row.getString("grouping_key");
        return new FactSum(
                null,
                kind,
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getString("organisation"),
                row.getString("partner_kind"),
                row.getString("sender_kind"),
                row.getString("need"),
                row.getString("clause"),
                (Integer) row.getObject("clause_version"),
                row.getString("detail"),
                row.getString("topic"),
                (Boolean) row.getObject("in_term"),
                (Integer) row.getObject("days"),
                (Integer) row.getObject("signal_days"),
                onTheWay.get(FactKind.referralMoved).contains(group),
                onTheWay.get(FactKind.referralStalled).contains(group),
                1);
    }

    /** One family's facts, of every kind there is. */
    private void family(Random random, String group, LocalDate day) {
        String need = one(random, "debts", "housing", "stress", "informalSupport", null);
        String kind = one(random, "debtHelp", "socialTeam", "midwifePractice", "adultMentalHealth");
        String house = kind + random.nextInt(2);
        List<Object[]> rows = new ArrayList<>();
        for (FactKind fact : FactKind.values()) {
            boolean ofReferral = IntStream.range(FactKind.referralSent.ordinal(), FactKind.referralClosed.ordinal() + 1)
                    .anyMatch(place -> place == fact.ordinal());
            if (random.nextInt(3) > 0) {
                boolean withClause = ofReferral && random.nextInt(6) > 0;
                rows.add(new Object[] {
                    fact.name(),
                    MEERSSEN,
                    day.atTime(9, 0).toString() + "Z",
                    ofReferral && random.nextInt(8) > 0 ? house : null,
                    ofReferral ? kind : null,
                    fact == FactKind.referralSent ? one(random, "midwifePractice", "socialTeam", null) : null,
                    ofReferral ? need : null,
                    withClause ? "base:" + Objects.toString(need, "other") : null,
                    withClause ? 1 + random.nextInt(2) : null,
                    group,
                    detail(random, fact),
                    topic(random, fact),
                    random.nextInt(4) == 0 ? null : random.nextInt(12),
                    random.nextInt(5) == 0 ? null : random.nextInt(4) > 0,
                    random.nextInt(4) == 0 ? null : random.nextInt(30)
                });
            }
        }
        owner.batchUpdate(
                "insert into fact (kind, municipality, at, organisation, partner_kind, sender_kind, need, clause, "
                        + "clause_version, grouping_key, detail, topic, days, in_term, signal_days) "
                        + "values (?, ?, ?::timestamptz, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static String detail(Random random, FactKind kind) {
        return switch (kind) {
            case signalReceived -> one(random, "before20", "before28", "from28", "born", null);
            case consentAnswered -> one(random, "given", "refused", "later");
            case receiverAnswered -> one(random, "accepted", "declined", "question");
            case receiverDeclined -> one(random, Words.codes("reason").toArray(String[]::new));
            case referralClosed -> one(random, "supportStarted", "familyNotReached", "supportNotWanted");
            case supportReported -> one(random, "running", "finished", "stopped", "passedOn");
            case supportEnded -> one(random, "finished", "endedEarly", "passedOn", "withCase");
            case homeVisitHeld -> one(random, "home", "video", null);
            case hubMeetingHeld -> one(random, "withParents", "withoutParents");
            case hubGuestAsked -> one(random, "present", "absent");
            case actionSettled -> one(random, "done", "dropped", "notDone");
            case evaluationHeld -> one(random, "hub", "reduce", "done", "onward");
            case directorAccepted -> one(random, "first", "changed");
            case caseClosed -> one(random, "goalsMet", "otherEvent");
            default -> null;
        };
    }

    private static String topic(Random random, FactKind kind) {
        return switch (kind) {
            case signalReceived -> one(random, "instrument", "none");
            case consentAnswered -> one(random, "keepPathway", "sharePlan");
            case homeVisitHeld, homeVisitMissed -> one(random, "first", "again");
            case evaluationHeld -> one(random, "better", "same", "worse", "unsaid");
            default -> null;
        };
    }

    private static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
