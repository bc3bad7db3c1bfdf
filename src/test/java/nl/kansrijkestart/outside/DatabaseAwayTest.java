package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import nl.kansrijkestart.Application;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Practice mode with a folder of its own: the folder is for nobody else, and without its database everybody reads so
 * soon.
 */
@Tag("ownProcess")
class DatabaseAwayTest {

    @TempDir
    Path folder;

    @Test
    void theFolderIsPrivateAndADatabaseThatIsAwayIsTold() throws Exception {
        Path practice = folder.resolve("oefenen");
        try (ConfigurableApplicationContext program = new SpringApplicationBuilder(Application.class)
                .profiles("practice", "test")
                .run("--kansrijkestart.practice.folder=" + practice, "--server.port=0", "--spring.jmx.enabled=false")) {
            int port = Integer.parseInt(program.getEnvironment().getProperty("local.server.port"));
            for (Path place : new Path[] {practice, practice.resolve("pg17"), practice.resolve("postgres")}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                        .as(place.toString())
                        .isEqualTo("rwx------");
            }
            String session = RawHttp.session(port, "verloskundige");
            program.getBean(EmbeddedPostgres.class).close();
            for (String accept : new String[] {"text/html", "application/json"}) {
                String answer = RawHttp.ask(
                        port,
                        "127.0.0.1",
                        20_000,
                        "GET /berichten HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: " + accept + "\r\n"
                                + session + "\r\n\r\n");
                assertThat(RawHttp.status(answer)).as(answer).isEqualTo(503);
                assertThat(answer).contains("De gegevens zijn nu even niet bereikbaar", "Retry-After: ");
                assertThat(RawHttp.header(answer, "Content-Type")).startsWith(accept);
                assertThat(RawHttp.header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            }
        }
    }
}
