package nl.kansrijkestart.practice.region;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * While the region is played no commit waits until the disk has it: what is broken off begins anew anyway
 * (practice.PracticeDatabase). The first commit after it has everything written.
 */
final class WithoutWaiting implements AutoCloseable {

    private final DataSource connections;

    WithoutWaiting(DataSource connections) {
        this.connections = connections;
        begin("alter role current_user set synchronous_commit = off");
    }

    @Override
    public void close() {
        begin("alter role current_user reset synchronous_commit");
    }

    /** It holds for connections that are opened from now on. */
    private void begin(String setting) {
        new JdbcTemplate(connections).execute(setting);
        try {
            connections.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        } catch (SQLException noPool) {
            throw new IllegalStateException(noPool);
        }
    }
}
