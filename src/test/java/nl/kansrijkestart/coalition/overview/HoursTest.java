package nl.kansrijkestart.coalition.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kansrijkestart.coalition.round.StoryTable;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Hours without identity, suppressed like every figure, and changed by a setting. */
@ProcessTest
class HoursTest {

    private static final String STEIN = "gm0971";
    private static final Pattern TASK = Pattern.compile("<bpmn:userTask id=\"(\\w+)\" name=\"([^\"]+)\"");

    @Autowired
    private Stories stories;

    @Autowired
    private Hours hours;

    @Autowired
    private TaskNorms norms;

    @Autowired
    private StoryTable table;

    @Autowired
    private JdbcTemplate sql;

    @AfterEach
    void startValuesAgain() {
        table.clear("gm0928");
        sql.update("delete from task_norm where municipality is not null");
    }

    private void done(String quarter, String kind, int tasks) {
        for (int number = 0; number < tasks; number++) {
            sql.update("""
                    insert into work_done (task, municipality, quarter, partner_kind, minutes)
                    values ('makePlan', ?, ?, ?, 60)
                    """, STEIN, quarter, kind);
        }
    }

    private Hours.Quarter quarter(String name) {
        return hours.of(STEIN).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCompletedTaskIsCountedWithoutWho() {
        long before = sql.queryForObject(
                "select count(*) from work_done where municipality = 'gm0928' and task = 'appointLead'", Long.class);
        stories.aStart("coalitionCycle", "wethouder").answers("wethouder", "appointLead", "lead", "trekker");
        assertThat(sql.queryForList(
                        "select * from work_done where municipality = 'gm0928' and task = 'appointLead' order by id"))
                .hasSize((int) before + 1)
                .last()
                .satisfies(row -> assertThat(row)
                        .containsOnlyKeys("id", "task", "municipality", "quarter", "partner_kind", "minutes")
                        .containsEntry("quarter", Hours.quarter(stories.today()))
                        .containsEntry("partner_kind", "municipalityPolicy"));
    }

    @Test
    void underTenTasksNothingIsShownAndNoTotalGivesItAway() {
        done("2020-1", "youthHealthCare", 10);
        done("2020-1", "socialTeam", 9);
        assertThat(quarter("1e kwartaal 2020")).satisfies(one -> {
            assertThat(one.hours()).containsExactly(Map.entry("JGZ", "10 uur"));
            assertThat(one.total()).isNull();
        });
        done("2020-2", "youthHealthCare", 12);
        done("2020-2", "socialTeam", 30);
        assertThat(quarter("2e kwartaal 2020").total()).isEqualTo("42 uur");
    }

    @Test
    void theOnlyPracticeOfItsKindIsNotShown() {
        done("2020-3", "generalPractice", 40);
        done("2020-3", "youthHealthCare", 10);
        assertThat(quarter("3e kwartaal 2020").hours()).containsOnlyKeys("JGZ");
        assertThat(quarter("3e kwartaal 2020").total()).isNull();
    }

    @Test
    void aQuarterThatRunsIsNotShown() {
        done(Hours.quarter(stories.today()), "youthHealthCare", 20);
        assertThat(hours.of(STEIN))
                .noneMatch(one -> one.name()
                                .endsWith(String.valueOf(stories.today().getYear()))
                        && one.name().startsWith(Hours.quarter(stories.today()).substring(5)));
    }

    @Test
    void aMunicipalityMayHaveItsOwnNormForWhatIsDoneFromThenOn() {
        assertThat(norms.change("gm0928", Map.of("appointLead", "75"))).isEmpty();
        stories.aStart("coalitionCycle", "wethouder").answers("wethouder", "appointLead", "lead", "trekker");
        assertThat(newest("gm0928")).isEqualTo(75);
        assertThat(norms.change("gm0928", Map.of("appointLead", "30")))
                .as("the start value again")
                .isEmpty();
        assertThat(sql.queryForObject("select count(*) from task_norm where municipality is not null", Integer.class))
                .isZero();
        assertThat(newest("gm0928")).as("what was done stays").isEqualTo(75);
    }

    private int newest(String municipality) {
        return sql.queryForObject(
                "select minutes from work_done where municipality = ? order by id desc limit 1",
                Integer.class,
                municipality);
    }

    @Test
    void aNormThatIsNoNumberOfMinutesIsRefusedAndNothingIsHalfDone() {
        assertThat(norms.change(STEIN, Map.of("makePlan", "-5", "recordOutcome", "20")))
                .containsOnlyKeys("makePlan");
        assertThat(norms.norms(STEIN)).allMatch(one -> one.minutes() == one.start());
    }

    @Test
    void whoMayChangeNorms() {
        assertThat(norms.changes("trekker", "gm0928")).isTrue();
        assertThat(norms.changes("trekker", STEIN)).isFalse();
        assertThat(norms.changes("beheerder", "zuidlimburg")).isTrue();
        assertThat(norms.changes("regiocoordinator", "zuidlimburg")).isFalse();
    }

    @Test
    void eachNormIsAboutATaskAndHasItsNameAndSafetyHasNone() throws IOException {
        List<String> drawn = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            for (Path file : files.filter(one ->
                            one.toString().endsWith(".bpmn") && !one.toString().contains("safety"))
                    .toList()) {
                Matcher task = TASK.matcher(Files.readString(file));
                while (task.find()) {
                    drawn.add(task.group(1) + " " + task.group(2));
                }
            }
        }
        assertThat(sql.queryForList("select task || ' ' || label from task_label", String.class))
                .isSubsetOf(drawn);
        assertThat(sql.queryForList("select task from task_label", String.class))
                .as("a loss, and what only waits")
                .doesNotContain("offerAftercare", "continueOwnCare");
        assertThat(sql.queryForObject("""
                        select count(*) from task_label l full join task_norm n on n.task = l.task
                        where l.task is null or n.task is null
                        """, Integer.class)).isZero();
    }
}
