package nl.kansrijkestart.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.Proof;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A start beside a register that is missing, another one, or shorter than the database knows: refused, except beside a
 * database that never held anything.
 */
@Tag(Proof.VERIFY)
class RegisterCheckTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2027-01-11T08:00:00Z"), ZoneId.of("Europe/Amsterdam"));
    private static EmbeddedPostgres postgres;
    private static int databases;

    @TempDir
    private Path folder;

    private JdbcTemplate sql;
    private Path place;

    @BeforeAll
    static void startDatabase() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void aNewInstallation() {
        String name = "installation" + databases++;
        new JdbcTemplate(postgres.getPostgresDatabase()).execute("create database " + name);
        sql = new JdbcTemplate(postgres.getDatabase("postgres", name));
        Flyway.configure()
                .dataSource(sql.getDataSource())
                .placeholders(Map.of("programRole", "postgres"))
                .load()
                .migrate();
        place = folder.resolve("erased");
    }

    private void start() {
        start("");
    }

    private void start(String again) {
        register(again).check();
    }

    private ErasureRegister register(String again) {
        ErasureFile outside = new ErasureFile(place.toString(), CLOCK);
        return new ErasureRegister(sql, outside, new RegisterCheck(sql, outside, again, CLOCK));
    }

    private void erase(String id) {
        new TransactionTemplate(new DataSourceTransactionManager(sql.getDataSource()))
                .executeWithoutResult(status -> register("").keep(id, "coordinationFile"));
    }

    private void refused(String dutch, String english) {
        assertThatThrownBy(this::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Het programma start niet")
                .hasMessageContaining(dutch)
                .hasMessageContaining(english);
    }

    @Test
    void theFirstStartMakesTheRegisterAndTheNextOnesKnowIt() throws IOException {
        start();
        assertThat(Files.readAllLines(place)).singleElement().asString().startsWith("# register ");
        erase("a");
        start();
        assertThat(Files.readAllLines(place)).hasSize(2);
    }

    @Test
    void aDatabaseThatHeldAnythingNeedsItsRegister() {
        sql.update("insert into erasure_register (case_hash, at, class) values ('a1', now(), 'coordinationFile')");
        refused("is er niet", "is missing");
        assertThat(place).doesNotExist();
    }

    @Test
    void aRegisterThatDisappearedStopsTheStartAlsoBeforeAnythingWasErased() throws IOException {
        start();
        Files.delete(place);
        refused("is er niet", "is missing");
    }

    @Test
    void anEmptyFileAndTheRegisterOfAnotherInstallationAreRefused() throws IOException {
        start();
        Files.writeString(place, "");
        refused("hoort niet bij deze database", "is not the one of this database");
        Files.writeString(place, "# register 0c9d1c0e-0000-4000-8000-000000000000 2027-01-11T08:00:00Z\n");
        refused("hoort niet bij deze database", "is not the one of this database");
    }

    @Test
    void aRegisterThatLostLinesIsRefused() throws IOException {
        start();
        erase("a");
        erase("b");
        List<String> lines = Files.readAllLines(place);
        Files.write(place, lines.subList(0, 2));
        refused("mist 1 van de 2 regels", "lacks 1 of the 2 lines");
        Files.write(place, lines);
        start();
    }

    @Test
    void onTheDayThatSomebodyNamesItIsMadeAgainFromTheDatabase() throws IOException {
        start();
        erase("a");
        Files.delete(place);
        assertThatThrownBy(() -> start("2027-01-10")).hasMessageContaining("is er niet");
        start("2027-01-11");
        start();
        assertThat(Files.readAllLines(place))
                .hasSize(2)
                .last()
                .asString()
                .startsWith(sql.queryForObject("select case_hash from erasure_register", String.class));
    }

    @Test
    void aRegisterFromBeforeThereWereMarksGetsOne() throws IOException {
        sql.update("insert into erasure_register (case_hash, at, class) values ('a1', now(), 'coordinationFile')");
        Files.writeString(
                place, "a1 2027-01-10T08:00:00Z coordinationFile\nb2 2027-01-10T08:00:00Z coordinationFile\n");
        start();
        start();
        assertThat(new ErasureFile(place.toString(), CLOCK).hashes()).containsExactlyInAnyOrder("a1", "b2");
    }

    @Test
    void outsidePracticeModeAStartNeedsAPlaceForIt() {
        ApplicationContextRunner program = new ApplicationContextRunner().withUserConfiguration(RegisterNeeded.class);
        program.run(context -> assertThat(context)
                .getFailure()
                .hasMessageContaining("Stel KANSRIJKESTART_PRIVACY_ERASUREREGISTER in")
                .hasMessageContaining("set kansrijkestart.privacy.erasure-register"));
        program.withPropertyValues("kansrijkestart.privacy.erasure-register= ")
                .run(context -> assertThat(context).hasFailed());
        program.withPropertyValues("kansrijkestart.privacy.erasure-register=/register/erased")
                .run(context -> assertThat(context).hasNotFailed());
        program.withPropertyValues("spring.profiles.active=practice")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(RegisterNeeded.class));
    }
}
