package nl.kansrijkestart.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Map;
import nl.kansrijkestart.reference.StartRows;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database that is not for practising has the municipalities and the start values, and nobody fictive. */
class RealInstallationTest {

    @Test
    void hasMunicipalitiesAndNobodyFictive() {
        EmbeddedPostgres postgres = SeededDatabase.bean(EmbeddedPostgres.class);
        new JdbcTemplate(postgres.getPostgresDatabase()).execute("create database installation");
        JdbcTemplate sql = new JdbcTemplate(postgres.getDatabase("postgres", "installation"));
        Flyway.configure()
                .dataSource(sql.getDataSource())
                .placeholders(Map.of("programRole", "postgres"))
                .load()
                .migrate();
        StartRows.load(sql.getDataSource(), false);
        assertThat(count(sql, "municipality where kind = 'municipality'")).isEqualTo(16);
        assertThat(count(sql, "municipality where kind = 'region'")).isEqualTo(1);
        assertThat(count(sql, "receiver_rule")).isPositive();
        assertThat(count(sql, "organisation")).isZero();
        assertThat(count(sql, "person")).isZero();
        assertThat(count(sql, "social_map_entry")).isZero();
        assertThat(count(sql, "intervention")).isPositive();
    }

    private static int count(JdbcTemplate sql, String table) {
        return sql.queryForObject("select count(*) from " + table, Integer.class);
    }
}
