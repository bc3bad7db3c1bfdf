package nl.kansrijkestart.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One PostgreSQL with durable settings for both programs, each in a database of its own. */
final class Server implements AutoCloseable {

    static final String PRODUCT = "kansrijkestart";
    static final String STOCK = "stock";
    /** Ours, where its archive is made. */
    static final String TRIAL = "trial";

    private final EmbeddedPostgres postgres;
    private final long pid;
    private final SingleConnectionDataSource watching;
    private final JdbcTemplate sql;

    Server(Path folder) throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setDataDirectory(folder)
                .setCleanDataDirectory(true)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("checkpoint_timeout", "30min")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.max", "10000")
                .setServerConfig("pg_stat_statements.track_planning", "on")
                .start();
        pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).get(0).trim());
        // looks from another database, so that looking is not counted
        watching = new SingleConnectionDataSource(url("postgres"), "postgres", "", true);
        sql = new JdbcTemplate(watching);
        sql.execute("create extension pg_stat_statements");
        sql.execute("create extension pg_walinspect");
        for (String role : List.of("kansrijkestart_owner login", "kansrijkestart login", "stock login")) {
            sql.execute("create role " + role);
        }
        sql.execute("create role kansrijkestart_chain nologin");
        sql.execute("grant kansrijkestart_chain to kansrijkestart_owner");
        for (String ours : List.of(PRODUCT, TRIAL)) {
            sql.execute("create database " + ours + " owner kansrijkestart_owner");
        }
        sql.execute("create database " + STOCK + " owner stock");
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
    }

    /** For seeding and looking up, as the superuser; never while something is counted. */
    JdbcTemplate in(String database) {
        return new JdbcTemplate(postgres.getDatabase("postgres", database));
    }

    JdbcTemplate watch() {
        return sql;
    }

    /** What a database did until now. @param statements without those that only begin or end a transaction */
    record Reading(long statements, long rows, long buffers, long walBytes, long writingCommits) {

        Reading since(Reading before) {
            return new Reading(
                    statements - before.statements,
                    rows - before.rows,
                    buffers - before.buffers,
                    walBytes,
                    writingCommits);
        }
    }

    /** Where the log of writes is now. */
    String position() {
        return sql.queryForObject("select pg_current_wal_flush_lsn()::text", String.class);
    }

    /** @param from of the log of writes; what came since is read with it */
    Reading read(String database, String from) {
        String to = sql.queryForObject("select pg_current_wal_flush_lsn()::text", String.class);
        long[] written = from.equals(to) ? new long[2] : written(from, to);
        return sql.queryForObject(
                """
                select coalesce(sum(s.calls), 0), coalesce(sum(s.rows), 0),
                       coalesce(sum(s.shared_blks_hit + s.shared_blks_read), 0)
                from pg_stat_statements s join pg_database d on d.oid = s.dbid join pg_roles u on u.oid = s.userid
                where d.datname = ? and u.rolname <> 'postgres'
                and s.query !~* '^(begin|commit|rollback|start transaction|savepoint|release)'
                """,
                (row, n) -> new Reading(row.getLong(1), row.getLong(2), row.getLong(3), written[0], written[1]),
                database);
    }

    /** Bytes and commits; without the pages that are written whole at their first change after a checkpoint. */
    private long[] written(String from, String to) {
        return sql.queryForObject("""
                select coalesce(sum(record_length - fpi_length), 0),
                       count(*) filter (where resource_manager = 'Transaction' and record_type = 'COMMIT')
                from pg_get_wal_records_info(least(?::pg_lsn, ?::pg_lsn), ?::pg_lsn)
                """, (row, n) -> new long[] {row.getLong(1), row.getLong(2)}, from, to, to);
    }

    /** The busiest statements of a database. */
    List<String> busiest(String database, int most) {
        return sql.queryForList("""
                select lpad(s.calls::text, 8) || lpad(s.rows::text, 9)
                       || lpad((s.shared_blks_hit + s.shared_blks_read)::text, 10) || '  '
                       || left(regexp_replace(s.query, '\\s+', ' ', 'g'), 160)
                from pg_stat_statements s join pg_database d on d.oid = s.dbid
                where d.datname = ? order by s.calls desc limit ?
                """, String.class, database, most);
    }

    /** The statements of a database that took longest together: calls, milliseconds of planning and of running. */
    List<String> dearest(String database, int most) {
        return sql.queryForList("""
                select lpad(s.calls::text, 8) || lpad(round(s.total_plan_time)::text, 8)
                       || lpad(round(s.total_exec_time)::text, 8)
                       || lpad(round((1000 * s.total_exec_time / s.calls))::text, 7) || 'us  '
                       || left(regexp_replace(s.query, '\\s+', ' ', 'g'), 400)
                from pg_stat_statements s join pg_database d on d.oid = s.dbid
                where d.datname = ? order by s.total_exec_time + s.total_plan_time desc limit ?
                """, String.class, database, most);
    }

    /** Its cleaning up writes and reads when it likes: off while single presses are counted. */
    void cleansUp(boolean now) {
        sql.execute("alter system set autovacuum = " + (now ? "on" : "off"));
        sql.queryForList("select pg_reload_conf()");
    }

    /** What a database keeps, after it was cleaned up. */
    long bytes(String database) {
        in(database).execute("vacuum");
        return sql.queryForObject("select pg_database_size(?)", Long.class, database);
    }

    /** What all its processes used of the processors until now. */
    long cpuMillis() {
        return Proc.cpuMillisWithChildren(pid);
    }

    void forget() {
        sql.queryForList("select pg_stat_statements_reset()");
    }

    @Override
    public void close() throws IOException {
        watching.destroy();
        postgres.close();
    }
}
