package nl.kansrijkestart.engine.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.kansrijkestart.Application;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import nl.kansrijkestart.keys.ErasureRegister;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The program is stopped halfway through a case and started again on the same folder: same tasks, same due dates, same
 * timers, same models.
 */
@Tag("ownProcess")
class RestartTest {

    record Halfway(Map<String, Instant> tasks, List<Instant> timers, long deployments) {}

    @TempDir
    Path folder;

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @Test
    void aRestartHalfwayChangesNothing() throws Exception {
        StoryTime.set("2027-01-11T09:00");
        String[] caseId = new String[1];
        String[] erased = new String[1];
        Path register = folder.resolve("erased");
        Halfway before = running(program -> {
            erased[0] = program.getBean(Stories.class).aCase(false, "debts");
            Journey story = program.getBean(Stories.class).aReferral("debts");
            caseId[0] = story.answers("schuldhulp", "answerReferral", "answer", "accept")
                    .waitsFor("contactFamily")
                    .caseId();
            anotherRegisterIsRefused(program, register);
            return look(program, caseId[0]);
        });
        StoryTime.set("2027-01-13T09:00");
        // as after a restore: the file outside the database knows of an erasure, the database does not
        Files.writeString(
                register,
                HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256")
                                        .digest(erased[0].getBytes(StandardCharsets.UTF_8)))
                        + " 2027-01-12T09:00:00Z coordinationFile\n",
                StandardOpenOption.APPEND);
        running(program -> {
            assertThat(new JdbcTemplate(
                                    program.getBean(EmbeddedPostgres.class).getDatabase("postgres", "kansrijkestart"))
                            .queryForList("select id from case_file", String.class))
                    .as("erased again")
                    .contains(caseId[0])
                    .doesNotContain(erased[0]);
            assertThat(look(program, caseId[0])).isEqualTo(before);
            Stories stories = program.getBean(Stories.class);
            return new Journey(stories, caseId[0])
                    .answers(
                            "schuldhulp",
                            "contactFamily",
                            "date",
                            stories.today().toString(),
                            "way",
                            "phone",
                            "result",
                            "reached")
                    .answers("schuldhulp", "recordOutcome", "outcome", "supportStarted")
                    .endsAt("supportStarted");
        });
    }

    /** What the start asks before anything else (a start that is refused cannot be tried twice in one process). */
    private static void anotherRegisterIsRefused(ConfigurableApplicationContext program, Path register) {
        ErasureRegister start = program.getBean(ErasureRegister.class);
        try {
            String known = Files.readString(register);
            start.check();
            Files.writeString(register, "");
            assertThatThrownBy(start::check)
                    .as("a register that is not the one of this database")
                    .hasMessageContaining("hoort niet bij deze database");
            Files.delete(register);
            assertThatThrownBy(start::check)
                    .as("a register that is gone")
                    .hasMessageContaining("is er niet")
                    .hasMessageContaining("is missing");
            Files.writeString(register, known);
        } catch (IOException odd) {
            throw new UncheckedIOException(odd);
        }
    }

    private static Halfway look(ConfigurableApplicationContext program, String caseId) {
        Map<String, Instant> tasks = new TreeMap<>();
        program.getBean(TaskRows.class)
                .openOf(caseId)
                .forEach(row -> tasks.put(row.taskId() + " " + row.taskKey(), row.due()));
        List<Instant> timers = program.getBean(ManagementService.class).createJobQuery().timers().list().stream()
                .map(job -> job.getDuedate().toInstant())
                .sorted()
                .toList();
        return new Halfway(
                tasks,
                timers,
                program.getBean(RepositoryService.class).createDeploymentQuery().count());
    }

    private <T> T running(Function<ConfigurableApplicationContext, T> story) {
        try (ConfigurableApplicationContext program = new SpringApplicationBuilder(Application.class)
                .profiles("practice", "test")
                .run(
                        "--kansrijkestart.practice.folder=" + folder,
                        "--server.port=0",
                        "--kansrijkestart.privacy.erasure-register=" + folder.resolve("erased"),
                        "--spring.jmx.enabled=false")) {
            try (MunicipalityScope.Scope here =
                    program.getBean(MunicipalityScope.class).of(List.of("gm0928"))) {
                return story.apply(program);
            }
        }
    }
}
