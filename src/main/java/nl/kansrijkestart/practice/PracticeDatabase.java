package nl.kansrijkestart.practice;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayDataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** A real PostgreSQL that needs no installation, on loopback, with the same roles as anywhere else. */
@Configuration(proxyBeanMethods = false)
@Profile("practice")
class PracticeDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(PracticeDatabase.class);
    private static final String OWNER = "kansrijkestart_owner";
    private static final String PROGRAM = "kansrijkestart";
    /** Numbers what the program wrote in its logs; nobody connects as it (docs/adr/0025). */
    private static final String CHAIN = "kansrijkestart_chain";

    /** @param folder where data stays over restarts; empty for a throw-away database (tests) */
    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(
            @Value("${kansrijkestart.practice.folder:}") String folder,
            @Value("${kansrijkestart.practice.database-port:0}") int port)
            throws IOException, SQLException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false) // its hook would stop the database before the engine
                .setPGStartupWait(Duration.ofSeconds(60))
                .setPort(port);
        if (!folder.isBlank()) {
            Path place = own(Path.of(folder).toAbsolutePath());
            builder.setDataDirectory(own(place.resolve("pg17")))
                    .setOverrideWorkingDirectory(own(place.resolve("postgres")).toFile())
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on");
        }
        EmbeddedPostgres postgres = builder.start();
        if (!folder.isBlank()) {
            own(Path.of(folder)
                    .toAbsolutePath()
                    .resolve("postgres")); // opened for everybody by what unpacks the server
        }
        prepareRoles(postgres);
        return postgres;
    }

    /**
     * With the settings of a real installation: how many connections, how long somebody waits for one and what each may
     * do.
     */
    @Bean
    @Primary
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(EmbeddedPostgres postgres) {
        return DataSourceBuilder.create()
                .type(HikariDataSource.class)
                .url(url(postgres))
                .username(PROGRAM)
                .build();
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(EmbeddedPostgres postgres) {
        return DataSourceBuilder.create()
                .type(org.springframework.jdbc.datasource.SimpleDriverDataSource.class)
                .url(url(postgres))
                .username(OWNER)
                .build();
    }

    /** For nobody else on this machine, also when it was made by an older program. */
    private static Path own(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    private static String url(EmbeddedPostgres postgres) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/kansrijkestart?reWriteBatchedInserts=true";
    }

    /** The clock is behind only while the region is played (engine.MovableTime). */
    private static boolean isHalfPlayed(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection =
                        postgres.getDatabase("postgres", "kansrijkestart").getConnection();
                Statement sql = connection.createStatement()) {
            return sql.executeQuery("select 1 from pg_tables where tablename = 'clock_offset'")
                            .next()
                    && sql.executeQuery("select 1 from clock_offset where offset_ms < 0")
                            .next();
        }
    }

    private static void prepareRoles(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            boolean there = sql.executeQuery("select 1 from pg_database where datname = 'kansrijkestart'")
                    .next();
            if (!there) {
                sql.execute("create role " + OWNER + " login");
                sql.execute("create role " + PROGRAM + " login");
            } else if (isHalfPlayed(postgres)) {
                LOG.info("Het spelen van de oefenregio was niet af; het begint opnieuw.");
                sql.execute("drop database kansrijkestart");
                sql.execute(
                        "alter role " + PROGRAM + " reset synchronous_commit"); // the play did not wait for the disk
                there = false;
            }
            if (!there) {
                sql.execute("create database kansrijkestart owner " + OWNER);
            }
            // also where an older version made the rest
            if (!sql.executeQuery("select 1 from pg_roles where rolname = '" + CHAIN + "'")
                    .next()) {
                sql.execute("create role " + CHAIN + " nologin");
                sql.execute("grant " + CHAIN + " to " + OWNER);
            }
        }
    }
}
