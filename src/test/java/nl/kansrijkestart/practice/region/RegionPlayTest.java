package nl.kansrijkestart.practice.region;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.kansrijkestart.Application;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.engine.MovableTime;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.outside.RoundsWalk;
import nl.kansrijkestart.outside.RoundsWalk.Step;
import nl.kansrijkestart.practice.region.RegionPlay.Played;
import nl.kansrijkestart.practice.region.RegionScript.Begun;
import nl.kansrijkestart.practice.region.RegionScript.Size;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The region with one of each story, or the whole of it, played up to now: everything is where the files say it is,
 * nothing is loose, and a later start finds it so.
 */
@Tag("ownProcess")
class RegionPlayTest {

    private static final Size SIZE = Proof.whole() ? Size.levend : Size.klein;
    private static final Pattern LOGIN = Pattern.compile("^data-login=\"(\\w+)\"");
    private static final Pattern LINE = Pattern.compile("<li data-(step|page)=\"([^\"]+)\">(.*?)</li>");

    @TempDir
    private Path folder;

    private JdbcTemplate sql;

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @Test
    void everythingIsWhereTheFilesSay() throws Exception {
        Map<String, Integer> months = new TreeMap<>();
        try (ConfigurableApplicationContext program = program(SIZE)) {
            RegionScript script = RegionScript.read().with(SIZE);
            LocalDate today = Deadlines.day(program.getBean(MovableTime.class).real());
            Played played = program.getBean(FirstStart.class).played();

            Deadlines days = program.getBean(Deadlines.class);
            assertThat(played.odd()).as("not as the files say").isEmpty();
            assertThat(played.begun().values().stream().collect(groupingBy(Begun::process, counting())))
                    .isEqualTo(script.begun().stream().collect(groupingBy(Begun::process, summingLong(Begun::times))));
            assertThat(wrongStates(played)).isEmpty();
            script.begun().stream()
                    .filter(one -> one.process().equals("familyPathway"))
                    .flatMapToInt(one -> IntStream.range(0, one.times())
                            .map(n -> one.times() == 1
                                    ? one.from()
                                    : one.from() - (one.from() - one.to()) * n / (one.times() - 1)))
                    .forEach(before -> months.merge(
                            YearMonth.from(days.workingDaysBefore(today, before))
                                    .toString(),
                            1,
                            Integer::sum));
            assertThat(opened()).isEqualTo(months);
            assertThat(notHappened(played)).as("what happens in a life").isEmpty();
            assertThat(sql.queryForList("""
                            select need from clause_version
                            where municipality is not null and activated_at is not null
                            group by clause_id, need having count(*) >= 3""", String.class))
                    .as("an agreement in three versions that were signed")
                    .isNotEmpty();
            assertThat(sql.queryForObject("""
                            select count(*) from (select from family_member where part = 'child'
                            group by case_id having count(*) = 2) twins""", Integer.class)).as("twins").isPositive();
            assertThat(sql.queryForObject("select count(*) from social_map_evidence", Integer.class))
                    .as("evidence on the map")
                    .isPositive();
            assertThat(sql.queryForObject(
                            "select count(*) from act_ru_execution where parent_id_ is null"
                                    + " and proc_def_id_ like 'coalitionCycle%'",
                            Integer.class))
                    .as("coalitions")
                    .isEqualTo(3);
            assertThat(withoutWork(program))
                    .as("logins before whom nothing lies")
                    .isEmpty();
            List<Step> rounds = rounds(program);
            assertThat(rounds)
                    .as("six rounds of five steps, each a task that lies there or a page")
                    .hasSize(30)
                    .allMatch(step -> step.task() != null || step.page() != null);
            assertThat(RoundsWalk.failed(
                            program.getEnvironment().getProperty("local.server.port", Integer.class), rounds))
                    .as("steps of the rounds on the first page")
                    .isEmpty();
            assertThat(sql.queryForObject("select count(*) from act_ru_incident", Integer.class))
                    .isZero();
            assertThat(sql.queryForObject("select count(*) from act_ru_job where retries_ = 0", Integer.class))
                    .isZero();
            assertThat(sql.queryForList("select problem from loose_ends(now(), array[]::text[])", String.class))
                    .as("loose ends")
                    .isEmpty();
            assertThat(sql.queryForObject("select offset_ms from clock_offset", Long.class))
                    .as("the clock is everybody's")
                    .isZero();
        }
        try (ConfigurableApplicationContext again = program(SIZE)) {
            MovableTime time = again.getBean(MovableTime.class);
            assertThat(again.getBean(FirstStart.class).played())
                    .as("played once")
                    .isNull();
            assertThatThrownBy(() -> time.begin(Instant.EPOCH)).isInstanceOf(IllegalStateException.class);
            assertThat(opened()).isEqualTo(months);
            sql.update("update clock_offset set offset_ms = -1000");
        }
        try (ConfigurableApplicationContext halfway = program(Size.leeg)) {
            assertThat(halfway.getBean(FirstStart.class).played()).isNull();
            assertThat(opened()).as("who stopped halfway begins anew").isEmpty();
        }
    }

    private ConfigurableApplicationContext program(Size size) {
        ConfigurableApplicationContext program = new SpringApplicationBuilder(Application.class)
                .profiles("practice", "test")
                .run(
                        "--kansrijkestart.practice.folder=" + folder,
                        "--kansrijkestart.practice.region=" + size,
                        "--server.port=0",
                        "--spring.jmx.enabled=false",
                        "--kansrijkestart.mail.practice=true");
        sql = new JdbcTemplate(program.getBean(EmbeddedPostgres.class).getDatabase("postgres", "kansrijkestart"));
        return program;
    }

    private Set<String> wrongStates(Played played) {
        Set<String> wrong = new TreeSet<>();
        played.begun().forEach((id, begun) -> {
            if (!begun.state().isEmpty() && !states(id).contains(begun.state())) {
                wrong.add(begun.story() + " in " + begun.municipality() + " is at " + states(id));
            }
        });
        return wrong;
    }

    /** By story, the step that says that it happened. */
    private static final Map<String, String> HAPPENED = Map.of(
            "gepauzeerd", "pauseWork",
            "ingetrokken", "endSharedWork",
            "naVerlies", "endAfterLoss",
            "verhuisd", "endForMove",
            "tweeling", "adaptToBirth");

    private Set<String> notHappened(Played played) {
        Set<String> missing = new TreeSet<>(HAPPENED.keySet());
        played.begun().forEach((id, begun) -> {
            String step = HAPPENED.get(begun.story());
            if (step != null && Boolean.TRUE.equals(sql.queryForObject("""
                            select exists (select from act_hi_actinst step
                            join act_hi_procinst whole on whole.proc_inst_id_ = step.proc_inst_id_
                            where whole.business_key_ = ? and step.act_id_ = ?)""", Boolean.class, id, step))) {
                missing.remove(begun.story());
            }
        });
        return missing;
    }

    /**
     * Of those on the first page; who draws models and who looks after the program have no tasks, and who coordinates a
     * coalition only where nobody checked an entry of the map in time.
     */
    private static List<String> withoutWork(ConfigurableApplicationContext program) {
        Actors actors = program.getBean(Actors.class);
        TaskRows tasks = program.getBean(TaskRows.class);
        return program.getBean(People.class).practiceLogins().stream()
                .map(People.Login::login)
                .filter(login ->
                        !List.of("modelleur", "beheerder", "coordinator").contains(login))
                .filter(login -> actors.as(login, () -> tasks.counts(login)).team() == 0)
                .toList();
    }

    /** As the first page has them; without a task where none lies before that login. */
    private static List<Step> rounds(ConfigurableApplicationContext program) throws IOException {
        String page = new ClassPathResource("templates/practiceRounds.html").getContentAsString(StandardCharsets.UTF_8);
        Actors actors = program.getBean(Actors.class);
        List<Actors.Open> open = actors.open(Instant.EPOCH);
        List<Step> steps = new ArrayList<>();
        for (String round : page.split("<details ")) {
            Matcher login = LOGIN.matcher(round);
            if (!login.find()) {
                continue;
            }
            LINE.matcher(round)
                    .results()
                    .forEach(line -> steps.add(new Step(
                            login.group(1),
                            line.group(3).replaceAll("<[^>]*>", ""),
                            line.group(1).equals("step") ? before(login.group(1), line.group(2), open, actors) : null,
                            line.group(1).equals("page") ? line.group(2) : null)));
        }
        return steps;
    }

    private static String before(String login, String step, List<Actors.Open> open, Actors actors) {
        return open.stream()
                .filter(task -> task.step().equals(step))
                .map(Actors.Open::taskId)
                .filter(task -> actors.theirs(task, login).isPresent())
                .findFirst()
                .orElse(null);
    }

    private Set<String> states(String id) {
        List<String> open =
                sql.queryForList("select task_key from task_row where case_id = ? and ended is null", String.class, id);
        boolean runs = sql.queryForObject(
                "select exists (select 1 from act_ru_execution where business_key_ = ?)", Boolean.class, id);
        return open.isEmpty() ? Set.of(runs ? "running" : "closed") : new HashSet<>(open);
    }

    private Map<String, Integer> opened() {
        Map<String, Integer> months = new TreeMap<>();
        sql.query("select opened from case_file", row -> {
            months.merge(
                    YearMonth.from(row.getTimestamp(1).toInstant().atZone(Deadlines.ZONE))
                            .toString(),
                    1,
                    Integer::sum);
        });
        return months;
    }
}
