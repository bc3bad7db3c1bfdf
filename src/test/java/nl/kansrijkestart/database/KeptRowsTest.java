package nl.kansrijkestart.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.keys.OpenedEntities;
import nl.kansrijkestart.keys.SealedList;
import nl.kansrijkestart.reference.StartRows;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A database as a released version left it, with rows of whole cases, is migrated by the program of today, which then
 * reads all of it. KeepRows writes such a file when a version is released.
 */
@Tag(Proof.VERIFY)
class KeptRowsTest {

    private static final Path FOLDER = Path.of("src/test/resources/database");
    private static final String EVERYWHERE = "select string_agg(code, ',') from municipality";

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void startDatabase() throws IOException {
        postgres = EmbeddedPostgres.start();
        JdbcTemplate server = new JdbcTemplate(postgres.getPostgresDatabase());
        server.execute("create role kansrijkestart_owner login");
        server.execute("create role kansrijkestart login");
        server.execute("create role kansrijkestart_chain nologin");
        server.execute("grant kansrijkestart_chain to kansrijkestart_owner");
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    static List<String> versions() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("rows-.*\\.sql"))
                    .map(name -> name.substring(5, name.length() - 4))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "since {0}")
    @MethodSource("versions")
    void rowsOfThen(String version) throws Exception {
        String name = "since" + version.replace('.', '_');
        JdbcTemplate all = new JdbcTemplate(postgres.getDatabase("postgres", name));
        new JdbcTemplate(postgres.getPostgresDatabase())
                .execute("create database " + name + " owner kansrijkestart_owner");
        DataSource owner = postgres.getDatabase("kansrijkestart_owner", name);
        migrate(owner, version);
        try (Connection connection = all.getDataSource().getConnection();
                Statement rows = connection.createStatement()) {
            rows.execute(Files.readString(FOLDER.resolve("rows-" + version + ".sql")));
        }
        Map<String, Long> before = counts(all);
        List<String> doors = doors(all);
        assertThat(before.values().stream().filter(count -> count > 0)).hasSizeGreaterThan(80);

        migrate(owner, "latest");
        StartRows.load(owner, true);

        Map<String, Long> after = counts(all);
        assertThat(before)
                .allSatisfy((table, count) -> assertThat(after.getOrDefault(table, count))
                        .as("rows of %s", table)
                        .isGreaterThanOrEqualTo(count));
        assertThat(doors(all))
                .as("who may open which task")
                .hasSizeGreaterThan(50)
                .isEqualTo(doors);
        assertThat(all.queryForObject("select sum(change) from offer_open", Long.class))
                .as("open tasks")
                .isEqualTo(all.queryForObject("select count(*) from task_row where ended is null", Long.class));
        everythingIsRead(name, all);
        assertThat(sealed(all)).as("sealed texts stand where the list says").isSubsetOf(SealedList.columns());
        assertThat(inClear(all)).as("texts in clear where the list says sealed").isEmpty();
    }

    private static List<String> doors(JdbcTemplate sql) {
        return sql.queryForList("select distinct task_door::text from task_door order by 1", String.class);
    }

    /** Columns in which a sealed text stands. */
    private static List<String> sealed(JdbcTemplate sql) {
        return sql.queryForList("""
                        select table_name || '.' || column_name from information_schema.columns
                        join pg_tables on tablename = table_name and schemaname = table_schema
                        where table_schema = 'public' and data_type = 'text' and table_name not like 'act\\_%'
                        """, String.class).stream()
                .filter(column -> holds(sql, column, "like 'k1.%'"))
                .toList();
    }

    /** A form about no family that somebody opened has nobody's key. */
    private static List<String> inClear(JdbcTemplate sql) {
        return SealedList.columns().stream()
                .filter(column -> holds(
                        sql,
                        column,
                        "not like 'k1.%'" + (column.startsWith("served_form.") ? " and household is not null" : "")))
                .toList();
    }

    private static boolean holds(JdbcTemplate sql, String column, String what) {
        String[] name = column.split("\\.");
        return sql.queryForObject(
                "select exists (select from " + name[0] + " where \"" + name[1] + "\" " + what + ")", Boolean.class);
    }

    private static void migrate(DataSource owner, String target) throws ReflectiveOperationException {
        Flyway.configure()
                .dataSource(owner)
                .javaMigrations(engine())
                .placeholders(Map.of("programRole", "kansrijkestart"))
                .locations("classpath:db/migration", "classpath:db/practice")
                .target(target)
                .load()
                .migrate();
    }

    /** The tables of the engine, wherever it makes them. */
    private static JavaMigration[] engine() throws ReflectiveOperationException {
        var search = new ClassPathScanningCandidateComponentProvider(false);
        search.addIncludeFilter(new AssignableTypeFilter(JavaMigration.class));
        List<JavaMigration> found = new ArrayList<>();
        for (var bean : search.findCandidateComponents("nl.kansrijkestart")) {
            Constructor<?> make = Class.forName(bean.getBeanClassName()).getDeclaredConstructor();
            make.setAccessible(true);
            found.add((JavaMigration) make.newInstance());
        }
        return found.toArray(JavaMigration[]::new);
    }

    private static Map<String, Long> counts(JdbcTemplate sql) {
        Map<String, Long> counts = new TreeMap<>();
        sql.queryForList("""
                        select tablename from pg_tables where schemaname = 'public' and tablename not like 'act\\_%'
                        and tablename not like 'flyway%'
                        """, String.class)
                .forEach(table -> counts.put(table, sql.queryForObject("select count(*) from " + table, Long.class)));
        return counts;
    }

    /** As the program's own role, in every municipality. */
    private static void everythingIsRead(String name, JdbcTemplate all) throws IOException {
        StandardEnvironment settings = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("settings", new ClassPathResource("application.yaml"))
                .forEach(settings.getPropertySources()::addFirst);
        all.execute("alter role kansrijkestart set kansrijkestart.municipalities to '"
                + all.queryForObject(EVERYWHERE, String.class) + "'");
        EntityManagerFactory entities = OpenedEntities.on(postgres.getDatabase("kansrijkestart", name), settings);
        try (EntityManager memory = entities.createEntityManager()) {
            for (EntityType<?> one : entities.getMetamodel().getEntities()) {
                String table = ((AbstractEntityPersister) entities.unwrap(SessionFactoryImplementor.class)
                                .getMappingMetamodel()
                                .getEntityDescriptor(one.getJavaType()))
                        .getTableName();
                assertThat(memory.createQuery("select one from " + one.getName() + " one")
                                .getResultList())
                        .as(one.getName())
                        .hasSize(all.queryForObject("select count(*) from " + table, Integer.class));
                memory.clear();
            }
        } finally {
            entities.close();
        }
    }
}
