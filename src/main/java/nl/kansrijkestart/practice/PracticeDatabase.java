package nl.kansrijkestart.practice;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayDataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** A real PostgreSQL that needs no installation, on loopback, with the same roles as anywhere else. */
@Configuration(proxyBeanMethods = false)
@Profile("practice")
class PracticeDatabase {

    private static final String OWNER = "kansrijkestart_owner";
    private static final String PROGRAM = "kansrijkestart";
    /** Numbers what the program wrote in its logs; nobody connects as it (docs/adr/0038). */
    private static final String CHAIN = "kansrijkestart_chain";

    /** @param folder where data stays over restarts; empty for a throw-away database (tests) */
    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(@Value("${kansrijkestart.practice.folder:}") String folder,
                                      @Value("${kansrijkestart.practice.database-port:0}") int port) throws IOException, SQLException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)   // its hook would stop the database before the engine
                .setPGStartupWait(Duration.ofSeconds(60))
                .setPort(port);
        if (!folder.isBlank()) {
            Path place = Path.of(folder).toAbsolutePath();
            builder.setDataDirectory(place.resolve("pg17"))
                    .setOverrideWorkingDirectory(place.resolve("postgres").toFile())
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on");
        }
        EmbeddedPostgres postgres = builder.start();
        prepareRoles(postgres);
        return postgres;
    }

    @Bean
    @Primary
    DataSource dataSource(EmbeddedPostgres postgres) {
        return DataSourceBuilder.create().url(url(postgres)).username(PROGRAM).build();
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(EmbeddedPostgres postgres) {
        return DataSourceBuilder.create().type(org.springframework.jdbc.datasource.SimpleDriverDataSource.class)
                .url(url(postgres)).username(OWNER).build();
    }

    private static String url(EmbeddedPostgres postgres) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/kansrijkestart?reWriteBatchedInserts=true";
    }

    private static void prepareRoles(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement sql = connection.createStatement()) {
            if (!sql.executeQuery("select 1 from pg_database where datname = 'kansrijkestart'").next()) {
                sql.execute("create role " + OWNER + " login");
                sql.execute("create role " + PROGRAM + " login");
                sql.execute("create database kansrijkestart owner " + OWNER);
            }
            // also where an older version made the rest
            if (!sql.executeQuery("select 1 from pg_roles where rolname = '" + CHAIN + "'").next()) {
                sql.execute("create role " + CHAIN + " nologin");
                sql.execute("grant " + CHAIN + " to " + OWNER);
            }
        }
    }
}
