package nl.kansrijkestart.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import nl.kansrijkestart.keys.OpenedEntities;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** All tables and nothing in them, for tests that fill them until they are large. */
public final class EmptyDatabase {

    private static final String PROGRAM = "kansrijkestart";

    private EmptyDatabase() {}

    public static EmbeddedPostgres start() throws IOException, ReflectiveOperationException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start();
        JdbcTemplate all = new JdbcTemplate(postgres.getPostgresDatabase());
        all.execute("create role " + PROGRAM + " login");
        all.execute("create role kansrijkestart_chain nologin");
        var engine = Class.forName("nl.kansrijkestart.engine.V1__EngineTables").getDeclaredConstructor();
        engine.setAccessible(true);
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .javaMigrations((JavaMigration) engine.newInstance())
                .placeholders(Map.of("programRole", PROGRAM))
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return postgres;
    }

    /** A connection of the program for work in these municipalities, on which queries are counted. */
    public static ReadPages pages(EmbeddedPostgres postgres, String municipalities) throws SQLException {
        ReadPages pages =
                new ReadPages(postgres.getDatabase(PROGRAM, "postgres").getConnection());
        new JdbcTemplate(pages)
                .queryForList("select set_config('kansrijkestart.municipalities', ?, false)", municipalities);
        return pages;
    }

    /** A repository of the program on such a connection. */
    public static <T> T repository(ReadPages pages, Class<T> type) throws IOException {
        StandardEnvironment settings = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("settings", new ClassPathResource("application.yaml"))
                .forEach(settings.getPropertySources()::addFirst);
        EntityManager entities = OpenedEntities.on(pages, settings).createEntityManager();
        return new JpaRepositoryFactory(entities).getRepository(type);
    }
}
