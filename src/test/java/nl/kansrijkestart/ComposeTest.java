package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.flyway.FlywayProperties;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker-compose.yml says what an installation needs, in the words the program really reads. */
class ComposeTest {

    private static final String OWNER = "kansrijkestart_owner";
    private static final String PROGRAM = "kansrijkestart";
    private static final String REGISTER = "KANSRIJKESTART_PRIVACY_ERASUREREGISTER";
    private static final Part FILE =
            new Part(yaml(Path.of("docker-compose.yml")).get(0));

    /** A part of the file, by the names on the way to it. */
    record Part(Object value) {

        Part at(String... names) {
            Object here = value;
            for (String name : names) {
                assertThat(here).as("has " + name).isInstanceOf(Map.class);
                here = ((Map<?, ?>) here).get(name);
            }
            return new Part(here);
        }

        String text() {
            return String.valueOf(value);
        }

        Map<String, Object> map() {
            Map<String, Object> map = new TreeMap<>();
            ((Map<?, ?>) value).forEach((name, one) -> map.put(name.toString(), one));
            return map;
        }
    }

    @Test
    void theDatabaseIsPostgresqlAndSaysWhenItIsReady() {
        Part database = FILE.at("services", "database");
        assertThat(database.at("image").text()).isEqualTo("postgres:17");
        assertThat(database.at("healthcheck", "test").text())
                .contains("pg_isready")
                .contains("127.0.0.1");
        assertThat(database.at("volumes").text()).contains("data:/var/lib/postgresql/data");
        assertThat(FILE.at("volumes").map()).containsKey("data");
    }

    @Test
    void theProgramWaitsForTheDatabaseAndSaysWhenItIsReady() {
        Part program = FILE.at("services", "program");
        assertThat(program.at("depends_on", "database", "condition").text()).isEqualTo("service_healthy");
        assertThat(program.at("healthcheck", "test").text()).contains("/actuator/health");
        assertThat(program.at("volumes").text()).contains("./target/program:/program:ro");
        assertThat(program.at("command").text()).contains("-jar, kansrijke-start.jar");
    }

    /** A full heap leaves a program that answers nobody and looks alive. */
    @Test
    void aProgramWithoutMemoryEndsAndIsStartedAgain() throws IOException {
        Part program = FILE.at("services", "program");
        assertThat(program.at("command").text()).contains("@java.options");
        assertThat(Files.readAllLines(Path.of("src/build/java.options"))).contains("-XX:+ExitOnOutOfMemoryError");
        assertThat(program.at("restart").text()).isEqualTo("on-failure");
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<jvmArguments>-XX:+ExitOnOutOfMemoryError");
    }

    @Test
    void theDoorIsNotOpenToTheNetwork() {
        assertThat(FILE.at("services", "program", "ports").text()).isEqualTo("[127.0.0.1:8080:8080]");
        assertThat(FILE.at("services", "database").map()).doesNotContainKey("ports");
    }

    @Test
    void everySecretComesFromTheEnvironment() {
        for (String service : List.of("database", "program")) {
            assertThat(FILE.at("services", service, "environment").map())
                    .isNotEmpty()
                    .allSatisfy((name, value) -> {
                        // the register's place is inside the container: no secret, and checked below.
                        // Mail is left out where it is not wanted
                        if (name.matches(".*(PASSWORD|SECRET|KEY|TOKEN).*")
                                || name.startsWith("KANSRIJKESTART_") && !name.equals(REGISTER)) {
                            assertThat(value.toString())
                                    .as(name)
                                    .matches("\\$\\{[A-Z_]+:" + (name.contains("_MAIL_") ? "-" : "\\?.+") + "}");
                        }
                    });
        }
    }

    /**
     * What was erased is kept on a volume of its own, apart from the database's, that the program may write and no
     * other service but who makes the folder its own.
     */
    @Test
    void theRegisterOfWhatWasErasedOutlivesTheContainerAndTheDatabase() {
        Part program = FILE.at("services", "program");
        String place = String.valueOf(program.at("environment").map().get(REGISTER));
        assertThat(place).startsWith("/register/");
        assertThat(program.at("volumes").text()).contains("register:/register").doesNotContain("register:/register:ro");
        assertThat(FILE.at("volumes").map()).containsKey("register");
        assertThat(FILE.at("services", "database", "volumes").text()).doesNotContain("register");
        Part folder = FILE.at("services", "register");
        assertThat(folder.at("volumes").text()).isEqualTo("[register:/register]");
        assertThat(folder.at("command").text())
                .isEqualTo("[chown, " + program.at("user").text() + ", /register]");
        assertThat(program.at("depends_on", "register", "condition").text())
                .isEqualTo("service_completed_successfully");
    }

    @Test
    void twoRolesAreMadeAndTheProgramsOwnsNothing() {
        assertThat(FILE.at("services", "database", "configs").text())
                .contains("source=roles")
                .contains("/docker-entrypoint-initdb.d/");
        String sql = FILE.at("configs", "roles", "content").text();
        assertThat(sql)
                .contains("create role " + OWNER + " login password")
                .contains("create role " + PROGRAM + " login nosuperuser nocreatedb nocreaterole nobypassrls password")
                .contains("create database kansrijkestart owner " + OWNER)
                .doesNotContain("$"); // compose would fill it in
        assertThat(FILE.at("services", "database", "environment").map())
                .containsKeys("OWNER_PASSWORD", "PROGRAM_PASSWORD");
        assertThat(sql)
                .contains("\\getenv owner_password OWNER_PASSWORD")
                .contains("\\getenv program_password PROGRAM_PASSWORD");
    }

    @Test
    void theProgramReadsWhatIsSet() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "compose-systemEnvironment",
                        FILE.at("services", "program", "environment").map()));
        Binder settings = new Binder(ConfigurationPropertySources.from(environment.getPropertySources()));
        DataSourceProperties program =
                settings.bind("spring.datasource", DataSourceProperties.class).get();
        FlywayProperties owner =
                settings.bind("spring.flyway", FlywayProperties.class).get();
        assertThat(program.getUsername()).isEqualTo(PROGRAM).isEqualTo(roleThatMayUseTheTables());
        assertThat(owner.getUser()).isEqualTo(OWNER);
        assertThat(program.getUrl()).startsWith(owner.getUrl()).isNotEqualTo("null");
        assertThat(program.getPassword())
                .isEqualTo(FILE.at("services", "database", "environment", "PROGRAM_PASSWORD")
                        .text());
        assertThat(owner.getPassword())
                .isEqualTo(FILE.at("services", "database", "environment", "OWNER_PASSWORD")
                        .text());
        assertThat(settings.bind("kansrijkestart.identity.source", String.class).isBound())
                .isTrue();
        assertThat(settings.bind("kansrijkestart.privacy.erasure-register", String.class)
                        .isBound())
                .isTrue();
        assertThat(settings.bind("kansrijkestart.keys.wrapping", String.class).isBound())
                .isTrue();
    }

    /** The role to which the migrations give the tables. */
    private static String roleThatMayUseTheTables() {
        return new Part(yaml(Path.of("src/main/resources/application.yaml")).get(0))
                .at("spring", "flyway", "placeholders.programRole")
                .text();
    }

    private static List<Object> yaml(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            List<Object> documents = new ArrayList<>();
            new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text).forEach(documents::add);
            return documents;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
