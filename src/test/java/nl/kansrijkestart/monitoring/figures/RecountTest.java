package nl.kansrijkestart.monitoring.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.monitoring.figures.Sheet.Amount;
import nl.kansrijkestart.monitoring.figures.Sheet.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the figures say is what the engine's history says, counted again by another way: task, referral, agreement. */
@ProcessTest
class RecountTest {

    private static final String LANDGRAAF = "gm0882";
    private static final String TEAM = "teamlandgraaf";
    private static boolean played;

    @Autowired
    private Played play;

    @Autowired
    private Indicators indicators;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Deadlines days;

    /** One turn of one receiver. @param end null while it is open */
    private record Turn(String referral, String clause, Instant start, Instant end, Instant due, boolean completed) {}

    @BeforeEach
    void play() {
        if (!played) {
            play.only(LANDGRAAF);
            // what one receiver does not take is the next one's turn in the same referral
            somebodyAtTheSocialTeam();
            IntStream.range(0, 12)
                    .forEach(n -> handedOn(play.declined(LANDGRAAF, n % 5, "noCapacity"), n, "supportStarted"));
            IntStream.range(0, 8)
                    .forEach(n -> handedOn(play.declined(LANDGRAAF, n % 3, "personalTie"), n, "supportStarted"));
            IntStream.range(0, 11).forEach(n -> handedOn(play.silent(LANDGRAAF), n, "supportNotWanted"));
            nobodyAtTheSocialTeam();
            IntStream.range(0, 3).forEach(n -> play.declined(LANDGRAAF, 1, "tooHeavy"));
            IntStream.range(0, 3).forEach(n -> play.asked(LANDGRAAF));
            play.signals(LANDGRAAF, Press.ENOUGH);
            play.over("2027-01");
            played = true;
        }
    }

    private void handedOn(Journey story, int n, String outcome) {
        play.handedOn(story, TEAM, n % 2, 1 + n % 3, outcome);
    }

    private void somebodyAtTheSocialTeam() {
        database.sql("insert into person (login, first_name, last_name, email, organisation, job, practice) "
                        + "values ('" + TEAM + "', 'Toos', 'Oefenteam', 'toos@example.invalid', "
                        + "'sociaalteamlandgraaf', 'Medewerker', false)")
                .update();
        database.sql("""
                        insert into person_role (person, role, organisation, municipality)
                        values (?, 'signallers', 'sociaalteamlandgraaf', ?)
                        """).params(TEAM, LANDGRAAF).update();
    }

    private void nobodyAtTheSocialTeam() {
        database.sql("delete from person_role where person = ?").param(TEAM).update();
        database.sql("delete from person where login = ?").param(TEAM).update();
    }

    @Test
    void theFirstAnswerEqualsTheRecount() {
        List<Turn> turns = turns();
        Line line = line("Eerste antwoord van de ontvanger");
        List<Integer> answered = turns.stream()
                .filter(Turn::completed)
                .map(turn -> days.workingDaysBetween(turn.start(), turn.end()))
                .toList();
        long inTime = turns.stream()
                .filter(turn -> turn.completed() && !turn.end().isAfter(turn.due()))
                .count();

        assertThat(turns).hasSize(68);
        assertThat(inTime).isEqualTo(57);
        assertThat(line.share()).isEqualTo(Amount.percent(inTime / 68.0));
        assertThat(line.median()).isEqualTo(Amount.days(percentile(answered, 0.5)));
        assertThat(line.p90()).isEqualTo(Amount.days(percentile(answered, 0.9)));
    }

    @Test
    void eachAgreementEqualsTheRecount() {
        Map<String, List<Turn>> byClause =
                turns().stream().collect(Collectors.groupingBy(Turn::clause, TreeMap::new, Collectors.toList()));
        assertThat(byClause).hasSize(1);
        ClauseFigures figures = indicators.clauses(LANDGRAAF).stream()
                .map(Indicators.ClauseInMonths::figures)
                .filter(one -> byClause.containsKey(one.clause() + "/" + one.version()))
                .findFirst()
                .orElseThrow();
        List<Turn> turns = byClause.get(figures.clause() + "/" + figures.version());
        List<Integer> answered = turns.stream()
                .filter(Turn::completed)
                .map(turn -> days.workingDaysBetween(turn.start(), turn.end()))
                .toList();

        assertThat(figures.referrals())
                .isEqualTo(Amount.count(
                        turns.stream().map(Turn::referral).distinct().count()));
        assertThat(figures.answer().share())
                .isEqualTo(Amount.percent(turns.stream()
                                .filter(turn -> turn.completed() && !turn.end().isAfter(turn.due()))
                                .count()
                        / (double) turns.size()));
        assertThat(figures.answer().median()).isEqualTo(Amount.days(percentile(answered, 0.5)));
        assertThat(figures.reasons()).isEqualTo(Map.of("Nu geen plek", Amount.percent(12 / 23.0)));
        assertThat(indicators.clauseAndBefore(figures.clause(), figures.need(), figures.version(), LANDGRAAF))
                .startsWith("Over januari 2027:", "Verwijzingen: 37.")
                .endsWith(figures.sentences().toArray(String[]::new));
    }

    @Test
    void firstContactAndOutcomesEqualTheRecount() {
        List<Map<String, Object>> contacts =
                database.sql("""
                select task.start_time_, task.end_time_, task.due_date_, referral.sent_at from act_hi_taskinst task join task_row on task_row.task_id = task.id_
                join referral on referral.id = task_row.ids ->> 'referralId'
                where task.task_def_key_ = 'contactFamily' and task.delete_reason_ = 'completed' and task_row.municipality = ?""").param(LANDGRAAF).query().listOfRows();
        List<Integer> waited = contacts.stream()
                .map(one -> days.workingDaysBetween(instant(one, "sent_at"), instant(one, "end_time_")))
                .toList();
        Line line = line("Eerste contact na de verwijzing");

        assertThat(contacts).hasSize(31);
        assertThat(line.median()).isEqualTo(Amount.days(percentile(waited, 0.5)));
        assertThat(line.p90()).isEqualTo(Amount.days(percentile(waited, 0.9)));
        long inTime = contacts.stream()
                .filter(one -> !instant(one, "end_time_").isAfter(instant(one, "due_date_")))
                .count();
        assertThat(line.share()).isEqualTo(SmallCells.ofTen().share(inTime, 31));

        long ended = ends("supportStarted");
        long notWanted = ends("supportNotWanted");
        Sheet.Table outcomes = indicators.sheet(LANDGRAAF, null).shares().get(0);
        assertThat(ended).isEqualTo(20);
        assertThat(notWanted).isEqualTo(11);
        assertThat(outcomes.whole().text()).isEqualTo("20 tot 50");
        assertThat(outcomes.rows())
                .as("the last large one is hidden with the outcomes that did not occur")
                .containsExactly(new Sheet.Row(
                        "Ouder wil dit nu niet", Amount.percent(notWanted / (double) (ended + notWanted))));
    }

    private long ends(String event) {
        return database.sql("""
                select count(distinct event.proc_inst_id_) from act_hi_actinst event join task_row on task_row.process_instance_id = event.proc_inst_id_
                where event.act_id_ = ? and task_row.municipality = ?""").params(event, LANDGRAAF).query(Long.class).single();
    }

    private Line line(String label) {
        return indicators.sheet(LANDGRAAF, null).lines().stream()
                .filter(one -> one.label().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    /** The database's own percentile, so that ours is checked too. */
    private double percentile(List<Integer> values, double fraction) {
        return database.sql("""
                        select percentile_cont(:fraction) within group (order by value)
                        from unnest(string_to_array(:values, ',')::int[]) value
                        """)
                .param("fraction", fraction)
                .param("values", values.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .query(Double.class)
                .single();
    }

    /**
     * From the engine's history: a task after a question to the signaller is the same turn, which the question already
     * answered.
     */
    private List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        List<Map<String, Object>> tasks =
                database.sql("""
                select referral.id, referral.clause_id || '/' || referral.clause_version as clause, task.task_def_key_, task.start_time_, task.end_time_, task.due_date_, task.delete_reason_
                from act_hi_taskinst task join task_row on task_row.task_id = task.id_ join referral on referral.id = task_row.ids ->> 'referralId'
                where task_row.municipality = ? and task.task_def_key_ in ('answerReferral', 'answerQuestion') order by referral.id, task.start_time_, task.task_def_key_ = 'answerReferral', task.end_time_""").param(LANDGRAAF).query().listOfRows();
        String after = "";
        for (Map<String, Object> task : tasks) {
            String here = task.get("id") + "";
            boolean answer = "answerReferral".equals(task.get("task_def_key_"));
            if (answer && !after.equals(here) && task.get("end_time_") != null) {
                turns.add(new Turn(
                        here,
                        String.valueOf(task.get("clause")),
                        instant(task, "start_time_"),
                        instant(task, "end_time_"),
                        instant(task, "due_date_"),
                        "completed".equals(task.get("delete_reason_"))));
            }
            after = answer ? "" : here;
        }
        return turns;
    }

    private static Instant instant(Map<String, Object> row, String column) {
        return ((Timestamp) row.get(column)).toInstant();
    }
}
