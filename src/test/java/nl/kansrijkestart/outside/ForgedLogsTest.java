package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.List;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody has the program's own role in the database, and wants nobody to know who looked. */
@ProcessTest
@Tag(Proof.VERIFY)
class ForgedLogsTest {

    @Autowired
    private Stories stories;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    private String refused(String statement, Object... values) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                sql.execute(statement, (org.springframework.jdbc.core.PreparedStatementCallback<Boolean>) prepared -> {
                    for (int n = 0; n < values.length; n++) {
                        prepared.setObject(n + 1, values[n]);
                    }
                    return prepared.execute();
                });
                return "carried out";
            } catch (DataAccessException no) {
                return "refused";
            }
        });
    }

    @Test
    void theProgramsRoleCanNeitherForgeNorEmptyALog() {
        String family = stories.aSignal("verloskundige", "note", "vervalst " + System.nanoTime())
                .takes("verloskundige", "talkWithParent")
                .caseId();
        assertSoftly(all -> {
            all.assertThat(refused("""
                            insert into erasure_register (case_hash, at)
                            values (encode(sha256(convert_to(?, 'UTF8')), 'hex'), now())
                            """, family))
                    .as("a family that is there is no erased one")
                    .isEqualTo("refused");
            for (String statement : List.of(
                    "select clean_access_log(now() + interval '1 year')",
                    "select clean_refusals('infinity')",
                    """
                    insert into access_line (case_id, at, person, organisation, what, municipality)
                    values ('x', now() - interval '1 year', 'x', 'x', 'x', 'gm0928')
                    """,
                    """
                    insert into refusal (at, source, method, path, why)
                    values (now() - interval '1 year', 'x', 'GET', '/x', 'route')
                    """,
                    "insert into log_cleaned (at, kind, lines) values (now(), 'access', 1)")) {
                all.assertThat(refused(statement)).as(statement).isEqualTo("refused");
            }
        });
        assertThat(sql.queryForObject("select count(*) from access_line where case_id = ?", Integer.class, family))
                .isPositive();
    }
}
