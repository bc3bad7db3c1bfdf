package nl.kansrijkestart.reference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rows that everybody begins with, read from files at each start, behind the migrations and before anything else looks
 * at the tables. What came is kept beside it ({@code reference_row}): a thing that people changed or took away is
 * theirs from then on, and so is one that they made first; only what is still as it came follows a changed file. A
 * thing that leaves its file stays, since other rows may hang on it: a migration takes it away.
 */
@Component
class ReferenceRows implements FlywayMigrationStrategy {

    // not by the loader of the thread: that is the web server's, and goes with it
    private static final Resource FOLDER = new ClassPathResource("reference/", ReferenceRows.class.getClassLoader());

    /** Of the row that says which files were taken last, all together. */
    private static final String ALL = "*";

    /** What hangs on something comes behind it. */
    static final List<Kind> KINDS = List.of(
            Kind.of("municipality", "code"),
            Kind.of("setting", "id", "municipality"),
            Kind.of("receiver_rule", "need"),
            Kind.of("intervention", "id"),
            Kind.of("municipality_care", "municipality"),
            Kind.of("indicator", "code"),
            Kind.of("task_label", "task"),
            Kind.of("task_norm", "task", "municipality"),
            Kind.of("coalition_checklist", "place").with("position"),
            Kind.of("coalition_post", "id"),
            Kind.of("organisation", "code"),
            Kind.of("organisation_area", "organisation").with("municipality"),
            Kind.of("person", "login"),
            Kind.of("person_role", "person").with("role", "organisation", "municipality"),
            Kind.of("coalition_member", "id"),
            Kind.of("social_map_entry", "id"),
            Kind.of("social_map_area", "entry").with("municipality"),
            Kind.of("social_map_need", "entry").with("need"));

    /** @param table also the name of its file @param thing columns that name it @param row and one row of it */
    record Kind(String table, List<String> thing, List<String> row) {

        static Kind of(String table, String... thing) {
            return new Kind(table, List.of(thing), List.of(thing));
        }

        /** Its rows belong together: who changes one has the whole. */
        Kind with(String... more) {
            return new Kind(
                    table, thing, Stream.concat(row.stream(), Stream.of(more)).toList());
        }
    }

    private final boolean practice;

    ReferenceRows(Environment environment) {
        practice = environment.acceptsProfiles(Profiles.of("practice"));
    }

    /** Nothing is asked or written when neither a file nor a migration is new since the last start. */
    @Override
    public void migrate(Flyway flyway) {
        MigrateResult tables = flyway.migrate();
        DataSource owner = flyway.getConfiguration().getDataSource();
        JdbcClient sql = JdbcClient.create(owner);
        String now = fingerprint(practice);
        if (tables.migrationsExecuted > 0 || !now.equals(taken(sql))) {
            load(owner, practice);
            sql.sql("""
                            insert into reference_row (source, key, came) values (:all, :all, to_jsonb(:now::text))
                            on conflict (source, key) do update set came = excluded.came
                            """).param("all", ALL).param("now", now).update();
        }
    }

    private static String taken(JdbcClient sql) {
        return sql.sql("select came #>> '{}' from reference_row where source = :all and key = :all")
                .param("all", ALL)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static String fingerprint(boolean practice) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource folder : folders(practice)) {
                for (Kind kind : KINDS) {
                    Resource file = ReferenceFile.inside(folder, kind.table() + ".csv");
                    if (file.exists()) {
                        byte[] content = file.getContentAsByteArray();
                        digest.update((file.getFilename() + content.length + "|").getBytes(StandardCharsets.UTF_8));
                        digest.update(content);
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException odd) {
            throw new IllegalStateException(odd);
        }
    }

    private static List<Resource> folders(boolean practice) {
        return practice ? List.of(FOLDER, ReferenceFile.inside(FOLDER, "practice/")) : List.of(FOLDER);
    }

    /** @param owner connects as the owner of the tables @param practice also the fictive people to practise with */
    static void load(DataSource owner, boolean practice) {
        folders(practice).forEach(folder -> load(owner, folder));
    }

    /** Each file is taken whole or not at all; of programs that start side by side, one at a time. */
    static void load(DataSource owner, Resource folder) {
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(owner));
        JdbcClient sql = JdbcClient.create(owner);
        for (Kind kind : KINDS) {
            Resource file = ReferenceFile.inside(folder, kind.table() + ".csv");
            if (file.exists()) {
                transaction.executeWithoutResult(status -> new ReferenceFile(kind, file).take(sql));
            }
        }
    }
}
