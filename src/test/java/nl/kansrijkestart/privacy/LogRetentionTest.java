package nl.kansrijkestart.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.kansrijkestart.casefile.AccessLog;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Lines of logs go by themselves when their time is over, and what stays of the chain can still be checked. */
@ProcessTest
class LogRetentionTest {

    @Autowired
    private Stories stories;
    @Autowired
    private LogRetention logs;
    @Autowired
    private AccessLog log;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transaction;

    private int lines(String caseId) {
        return sql.queryForObject("select count(*) from access_line where case_id = ?", Integer.class, caseId);
    }

    /** Everything is rolled back: other stories keep their log. So late that it comes after what they erased. */
    @Test
    void whoLookedGoesFiveYearsAfterTheFileAndTheChainStillHolds() {
        String gone = stories.aSignal("verloskundige", "note", "log " + System.nanoTime()).takes("verloskundige", "talkWithParent").caseId();
        String stays = stories.aSignal("verloskundige", "note", "log " + System.nanoTime()).takes("verloskundige", "talkWithParent").caseId();
        transaction.executeWithoutResult(status -> {
            sql.update("insert into erasure_register (case_hash, at) select distinct encode(sha256(convert_to(case_id, 'UTF8')), 'hex'), timestamptz '2040-02-01 09:00+01' "
                    + "from access_line where case_id is not null and id <= (select max(id) from access_line where case_id = ?) on conflict do nothing", gone);
            StoryTime.set("2045-01-31T09:00");
            logs.clean();
            assertThat(lines(gone)).as("a day too early").isPositive();
            StoryTime.set("2045-02-02T09:00");
            logs.clean();
            assertThat(lines(gone)).isZero();
            assertThat(lines(stays)).isPositive();
            assertThat(log.firstBroken("gm0928", 0)).as("what is left can be checked").isEmpty();
            assertThat(logs.newest()).extracting(LogRetention.Cleaned::kind).contains("regels over inzage");
            status.setRollbackOnly();
        });
    }

    @Test
    void whatWasRefusedAndTriedGoesSoon() {
        transaction.executeWithoutResult(status -> {
            sql.update("insert into refusal (at, source, method, path, why) values (timestamptz '2027-01-11 09:00+01', 'x', 'GET', '/oud', 'route')");
            sql.update("insert into emergency_try (person, at) values ('huisarts', timestamptz '2027-01-11 09:00+01')");
            StoryTime.set("2027-04-10T09:00");
            logs.clean();
            assertThat(sql.queryForObject("select count(*) from refusal where path = '/oud'", Integer.class)).isEqualTo(1);
            assertThat(sql.queryForObject("select count(*) from emergency_try", Integer.class)).isZero();
            StoryTime.set("2027-04-12T09:00");
            logs.clean();
            assertThat(sql.queryForObject("select count(*) from refusal where path = '/oud'", Integer.class)).isZero();
            status.setRollbackOnly();
        });
    }

    @Test
    void theProgramItselfDeletesNoLine() {
        for (String change : new String[] {"delete from access_line", "delete from refusal", "insert into access_anchor values ('gm0928', 1, 'x')", "delete from log_cleaned"}) {
            assertThatThrownBy(() -> sql.execute(change)).as(change).rootCause().hasMessageContaining("permission denied");
        }
    }
}
