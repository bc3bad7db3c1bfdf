package nl.kansrijkestart.monitoring.waits;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.StoryTime;
import nl.kansrijkestart.monitoring.figures.Played;
import nl.kansrijkestart.monitoring.waits.Waits.Step;
import nl.kansrijkestart.monitoring.waits.Waits.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long steps waited: counted as the house counts working days, never of fewer than ten, never while it runs. */
@ProcessTest
class WaitsTest {

    private static final MunicipalityCard MEERSSEN =
            new MunicipalityCard("gm0938", "Meerssen", "Maastricht-Heuvelland");

    @Autowired
    private Waits waits;

    @Autowired
    private Played play;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private EmbeddedPostgres postgres;

    private JdbcTemplate owner;
    private int number;

    @BeforeEach
    void nothingYet() {
        owner = new JdbcTemplate(postgres.getDatabase("postgres", "kansrijkestart"));
        forget();
        play.only(MEERSSEN.code());
    }

    @AfterEach
    void leaveNothing() {
        forget();
        play.only(MEERSSEN.code());
    }

    private void forget() {
        sql.update("delete from task_row where task_id like 'wait-%'");
        owner.update("delete from step_wait");
        owner.update("update night_watch set waits_until = null");
    }

    /** Every pair of days of two months with a holiday in each: the database counts as the program does. */
    @Test
    void daysAreCountedAsTheHouseCountsThem() {
        TreeMap<Integer, Long> expected = new TreeMap<>();
        Random random = new Random(54);
        IntStream.range(0, 400).forEach(n -> {
            Instant created = at("2027-03-%02dT%02d:30".formatted(1 + random.nextInt(31), random.nextInt(24)));
            Instant ended = at("2027-04-%02dT%02d:30".formatted(1 + random.nextInt(30), random.nextInt(24)));
            done("referral", "answerReferral", created, ended);
            expected.merge(deadlines.workingDaysBetween(created, ended), 1L, Long::sum);
        });
        StoryTime.set("2027-05-01T00:30");
        waits.upToNow();
        TreeMap<Integer, Long> counted = new TreeMap<>();
        owner.query(
                "select days, number from step_wait where municipality = ? and month = '2027-04-01'",
                row -> {
                    counted.put(row.getInt(1), row.getLong(2));
                },
                MEERSSEN.code());
        assertThat(counted).isEqualTo(expected);
        waits.upToNow();
        assertThat(owner.queryForObject("select sum(number) from step_wait", Long.class))
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void whatIsSmallOrStillRunsIsNotSaid() {
        IntStream.range(0, 10).forEach(n -> took("referral", "answerReferral", n < 5 ? 1 : 4));
        IntStream.range(0, 9).forEach(n -> took("referral", "contactFamily", 2));
        IntStream.range(0, 12).forEach(n -> took("reportingCode", "weighSafety", 2));
        play.signals(MEERSSEN.code(), 50);

        StoryTime.set("2027-01-31T12:00");
        assertThat(own(waits.ofFamilies(MEERSSEN, "referral"))).isEmpty();

        StoryTime.set("2027-02-01T12:00");
        Table table = waits.ofFamilies(MEERSSEN, "referral");
        assertThat(table.months()).isEqualTo("januari 2027");
        assertThat(own(table)).singleElement().satisfies(step -> {
            assertThat(step.step()).isEqualTo("answerReferral");
            assertThat(step.name()).isEqualTo("Stap answerReferral");
            assertThat(step.base().text()).isEqualTo("10 tot 20");
            assertThat(step.median().text()).isEqualTo("2,5 werkdagen");
            assertThat(step.most().text()).isEqualTo("4 werkdagen");
            assertThat(step.heat()).isEqualTo(2);
        });
        assertThat(owner.queryForList("select distinct process from step_wait", String.class))
                .doesNotContain("reportingCode");

        // a tenth one in a later month changes nothing in what was published, and alone it says nothing
        took("referral", "contactFamily", 2);
        sql.update("update task_row set ended = '2027-02-10' where task_id = ?", "wait-" + number);
        StoryTime.set("2027-03-01T12:00");
        assertThat(waits.ofFamilies(MEERSSEN, "referral")).isEqualTo(table);
    }

    /** What was not done by anybody, because it ended otherwise, is no wait. */
    @Test
    void whatEndedOtherwiseIsNoWait() {
        IntStream.range(0, 12).forEach(n -> took("referral", "answerReferral", 1));
        sql.update("update task_row set end_reason = 'deleted' where task_id like 'wait-%'");
        play.signals(MEERSSEN.code(), 50);
        StoryTime.set("2027-02-01T12:00");
        assertThat(own(waits.ofFamilies(MEERSSEN, "referral"))).isEmpty();
    }

    /** The work of a coalition is shown of half years: no two of them overlap. */
    @Test
    void aCoalitionReadsHalfYears() {
        IntStream.range(0, 11).forEach(n -> took("agreementLife", "signAgreement", 3));
        StoryTime.set("2027-06-30T12:00");
        assertThat(own(waits.ofCoalition(MEERSSEN, "agreementLife"))).isEmpty();
        StoryTime.set("2027-07-01T12:00");
        Table table = waits.ofCoalition(MEERSSEN, "agreementLife");
        assertThat(table.months()).isEqualTo("januari tot en met juni 2027");
        assertThat(own(table))
                .singleElement()
                .satisfies(step -> assertThat(step.median().text()).isEqualTo("3 werkdagen"));
    }

    private static List<Step> own(Table table) {
        return table.steps().stream().filter(step -> step.scope().isEmpty()).toList();
    }

    /** From a Monday on. */
    private void took(String process, String step, int days) {
        done(process, step, at("2027-01-11T10:00"), at("2027-01-%02dT10:00".formatted(11 + days)));
    }

    private void done(String process, String step, Instant created, Instant ended) {
        number++;
        sql.update("""
                insert into task_row (task_id, task_key, name, process_definition_id, process_instance_id,
                    execution_id, case_id, municipality, ids, created, ended)
                values ('wait-' || ?, ?, 'Stap ' || ?,
                    (select id_ from act_re_procdef where key_ = ? order by version_ desc limit 1), 'i', 'e',
                    'nobody', ?, '{}', ?, ?)""", number, step, step, process, MEERSSEN.code(), Timestamp.from(created), Timestamp.from(ended));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Deadlines.ZONE).toInstant();
    }
}
