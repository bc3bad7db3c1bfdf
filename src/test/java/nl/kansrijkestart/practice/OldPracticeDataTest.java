package nl.kansrijkestart.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import nl.kansrijkestart.Application;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** A folder of an older program, whose migrations are not those of today, stops the start with one sentence. */
@Tag("ownProcess")
@ExtendWith(OutputCaptureExtension.class)
class OldPracticeDataTest {

    @TempDir
    private Path folder;

    @Test
    void theSentenceNamesTheFolderToDelete(CapturedOutput output) throws Exception {
        try (EmbeddedPostgres older = new PracticeDatabase().embeddedPostgres(folder.toString(), 0)) {
            Flyway.configure()
                    .dataSource(older.getDatabase("kansrijkestart_owner", "kansrijkestart"))
                    .locations("classpath:nothing")
                    .load()
                    .baseline();
            new JdbcTemplate(older.getDatabase("kansrijkestart_owner", "kansrijkestart")).update("""
                            update flyway_schema_history set version = '85', type = 'SQL', checksum = 1,
                            description = 'keys of households', script = 'V85__keys_of_households.sql'
                            """);
        }
        assertThatThrownBy(() -> new SpringApplicationBuilder(Application.class)
                        .profiles("practice", "test")
                        .run(
                                "--kansrijkestart.practice.folder=" + folder,
                                "--server.port=0",
                                "--spring.jmx.enabled=false"))
                .hasStackTraceContaining(FlywayValidateException.class.getSimpleName());
        assertThat(output.getAll())
                .contains("Verwijder de map " + folder.toAbsolutePath() + " en start opnieuw")
                .doesNotContain("\tat ");
    }
}
