package nl.kansrijkestart.privacy.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Lines of logs go by themselves when their time is over, and what stays of the chain can still be checked. */
@ProcessTest
class LogRetentionTest {

    private static final String LOOK = """
            insert into access_line (case_id, person, organisation, what, municipality)
            values (?, 'x', 'x', 'casePage', 'gm0928')
            """;
    private static final String ERASED = """
            insert into erasure_register (case_hash, at)
            values (encode(sha256(convert_to(?, 'UTF8')), 'hex'), now() - cast(? as interval))
            """;

    @Autowired
    private EmbeddedPostgres postgres;

    @Autowired
    private Stories stories;

    @Autowired
    private LogRetention logs;

    @Autowired
    private LogChain chain;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    private static int lines(JdbcTemplate where, String caseId) {
        return where.queryForObject("select count(*) from access_line where case_id = ?", Integer.class, caseId);
    }

    @Test
    void whoLookedGoesFiveYearsAfterTheFileAndTheChainStillHolds() {
        try (Installation installation = new Installation(postgres)) {
            JdbcTemplate program = installation.program();
            JdbcTemplate administrator = installation.administrator();
            for (String file : new String[] {"gone", "young", "gone", "running"}) {
                program.update(LOOK, file);
            }
            program.queryForList("select fold_log('access_line')");
            administrator.update(ERASED, "gone", "5 years 1 day");
            administrator.update(ERASED, "young", "4 years 364 days");
            program.update("update setting set normal = 0 where id like 'term.retention.%'");
            program.queryForList("select clean_logs()");
            assertThat(lines(program, "gone"))
                    .as("from the old end, up to the first that must stay")
                    .isEqualTo(1);
            assertThat(lines(program, "young"))
                    .as("a day too early, whatever the setting says")
                    .isEqualTo(1);
            assertThat(program.queryForList("select kind || ' ' || lines from log_cleaned", String.class))
                    .containsExactly("access 1");
            assertThat(program.queryForList("select * from broken_link('access_line', 'gm0928', 0)"))
                    .as("what is left can be checked")
                    .isEmpty();
            program.queryForList("select clean_logs()");
            assertThat(program.queryForList("select lines from log_cleaned"))
                    .as("nothing more to say")
                    .hasSize(1);
        }
    }

    @Test
    void whatWasRefusedAndTriedGoesSoon() {
        try (Installation installation = new Installation(postgres)) {
            JdbcTemplate program = installation.program();
            JdbcTemplate administrator = installation.administrator();
            administrator.update("""
                    insert into refusal (at, source, method, path, why)
                    values (now() - interval '91 days', 'x', 'GET', '/old', 'route'),
                    """ + "(now() - interval '89 days', 'x', 'GET', '/young', 'route')");
            program.queryForList("select fold_log('refusal')");
            program.update("insert into emergency_try (person, at) values ('huisarts', now() - interval '25 hours')");
            program.queryForList("select clean_logs()");
            assertThat(program.queryForList("select path from refusal", String.class))
                    .containsExactly("/young");
            assertThat(program.queryForList("select kind || ' ' || lines from log_cleaned order by id", String.class))
                    .containsExactly("refusal 1", "emergencyTry 1");
            assertThat(program.queryForList("select * from broken_link('refusal', '', 0)"))
                    .isEmpty();
        }
    }

    /** In practice mode, where somebody moves the clock; rolled back, so that other stories keep their log. */
    @Test
    void theMovableClockOfPracticeModeCounts() {
        sql.update("""
                insert into refusal (practised, source, method, path, why)
                values (log_moment(), 'x', 'GET', '/moved', 'route')
                """);
        chain.fold();
        transaction.executeWithoutResult(status -> {
            sql.update("update clock_offset set offset_ms = greatest(offset_ms, 0) + 89 * 86400000::bigint");
            logs.clean();
            assertThat(sql.queryForObject("select count(*) from refusal where path = '/moved'", Integer.class))
                    .isPositive();
            // far enough: a story of another test may have been played at a later moment
            sql.update("update clock_offset set offset_ms = offset_ms + 36500 * 86400000::bigint");
            logs.clean();
            assertThat(sql.queryForObject("select count(*) from refusal where path = '/moved'", Integer.class))
                    .isZero();
            assertThat(logs.newest())
                    .extracting(LogRetention.Cleaned::kind)
                    .contains("regels over wat werd tegengehouden");
            status.setRollbackOnly();
        });
    }

    @Test
    void theProgramItselfDeletesNoLine() {
        for (String change : new String[] {
            "delete from access_line",
            "delete from refusal",
            "insert into log_start values ('access_line', 'gm0928', 1, 'x')",
            "delete from log_cleaned",
            "insert into log_cleaned (at, kind, lines) values (now(), 'access', 1)"
        }) {
            assertThatThrownBy(() -> sql.execute(change))
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    /** The register of what was erased says how long lines stay: only what is gone comes into it. */
    @Test
    void aFamilyThatIsThereIsNoErasedOne() {
        String family = stories.aSignal("verloskundige", "note", "log " + System.nanoTime())
                .caseId();
        assertThatThrownBy(() -> sql.queryForList("select keep_erased(?, 'coordinationFile')", family))
                .rootCause()
                .hasMessageContaining("still there");
        assertThatThrownBy(() -> sql.update("""
                        insert into erasure_register (case_hash, at)
                        values (encode(sha256(convert_to(?, 'UTF8')), 'hex'), now())
                        """, family)).rootCause().hasMessageContaining("permission denied");
    }
}
