package nl.kansrijkestart.privacy.looks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.kansrijkestart.reference.StartRows;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A database as a real installation has it, without anything of practice mode, with its roles; nothing runs on it but
 * what a test does.
 */
class Installation implements AutoCloseable {

    private static final String NAME = "installation";

    private final EmbeddedPostgres postgres;
    private final List<SingleConnectionDataSource> open = new ArrayList<>();

    public Installation(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        JdbcTemplate server = new JdbcTemplate(postgres.getPostgresDatabase());
        server.execute("drop database if exists " + NAME + " with (force)");
        server.execute("create database " + NAME + " owner kansrijkestart_owner");
        DataSource owner = postgres.getDatabase("kansrijkestart_owner", NAME);
        Flyway.configure()
                .dataSource(owner)
                .placeholders(Map.of("programRole", "kansrijkestart"))
                .load()
                .migrate();
        StartRows.load(owner, false);
    }

    /** The program's own role, working for Kerkrade. */
    public JdbcTemplate program() {
        JdbcTemplate program = as("kansrijkestart");
        program.queryForList("select set_config('kansrijkestart.municipalities', 'gm0928', false)");
        return program;
    }

    /** Whoever may do anything in the database. */
    public JdbcTemplate administrator() {
        return as("postgres");
    }

    public JdbcTemplate as(String role) {
        try {
            SingleConnectionDataSource connection = new SingleConnectionDataSource(
                    postgres.getDatabase(role, NAME).getConnection(), true);
            open.add(connection);
            return new JdbcTemplate(connection);
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    /** Logs as empty as in the beginning, and nobody connected. */
    public void clear() {
        open.forEach(SingleConnectionDataSource::destroy);
        open.clear();
        administrator()
                .execute("truncate access_line, refusal, log_start, log_head, log_anchor, log_check, log_cleaned, "
                        + "erasure_register, emergency_try restart identity");
    }

    @Override
    public void close() {
        open.forEach(SingleConnectionDataSource::destroy);
        new JdbcTemplate(postgres.getPostgresDatabase()).execute("drop database " + NAME + " with (force)");
    }
}
