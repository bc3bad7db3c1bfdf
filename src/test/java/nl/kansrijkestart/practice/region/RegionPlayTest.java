package nl.kansrijkestart.practice.region;

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
import nl.kansrijkestart.Application;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.engine.MovableTime;
import nl.kansrijkestart.outside.RoundsWalk;
import nl.kansrijkestart.outside.RoundsWalk.Step;
import nl.kansrijkestart.practice.region.RegionPlay.Played;
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
 * The region with one of each story, played up to now: everything is where the files say it is, nothing is loose, and a
 * later start finds it so.
 */
@Tag("ownProcess")
class RegionPlayTest {

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
        try (ConfigurableApplicationContext program = program(Size.klein)) {
            RegionScript script = RegionScript.read().with(Size.klein);
            LocalDate today = Deadlines.day(program.getBean(MovableTime.class).real());
            Played played = program.getBean(FirstStart.class).played();

            Deadlines days = program.getBean(Deadlines.class);
            assertThat(played.odd()).as("not as the files say").isEmpty();
            assertThat(played.begun()).hasSize(script.begun().size());
            assertThat(wrongStates(played)).isEmpty();
            script.begun().stream()
                    .filter(one -> one.process().equals("familyPathway"))
                    .forEach(one -> months.merge(
                            YearMonth.from(days.workingDaysBefore(today, one.from()))
                                    .toString(),
                            1,
                            Integer::sum));
            assertThat(opened()).isEqualTo(months);
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
        try (ConfigurableApplicationContext again = program(Size.klein)) {
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

    /** As the first page has them; without a task where none lies before that login. */
    private static List<Step> rounds(ConfigurableApplicationContext program) throws IOException {
        String page = new ClassPathResource("templates/practiceRounds.html").getContentAsString(StandardCharsets.UTF_8);
        Actors actors = program.getBean(Actors.class);
        List<Actors.Open> open = actors.open();
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
