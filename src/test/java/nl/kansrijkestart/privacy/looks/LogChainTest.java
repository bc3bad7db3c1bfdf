package nl.kansrijkestart.privacy.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.notify.Messages;
import nl.kansrijkestart.notify.Notices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lines get their place in a chain a moment after they were written; what is changed, taken away, moved or back-dated
 * later is found and told.
 */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class LogChainTest {

    private static final String LOOK = """
            insert into access_line (case_id, person, organisation, what, municipality)
            values (?, 'x', 'x', 'casePage', 'gm0928')
            """;
    /** Where no story is played. */
    private static final String QUIET = "gm0994";

    @Autowired
    private EmbeddedPostgres postgres;

    @Autowired
    private LogChain chain;

    @Autowired
    private Messages notices;

    @Autowired
    private JdbcTemplate sql;

    private Installation installation;
    private JdbcTemplate program;
    private JdbcTemplate administrator;

    @BeforeAll
    void anInstallation() {
        installation = new Installation(postgres);
    }

    @AfterAll
    void gone() {
        installation.close();
    }

    @BeforeEach
    void withEmptyLogs() {
        installation.clear();
        program = installation.program();
        administrator = installation.administrator();
    }

    private static int fold(JdbcTemplate who) {
        return who.queryForObject("select fold_log('access_line')", Integer.class);
    }

    private static List<String> findings(JdbcTemplate who) {
        return who.queryForList(
                "select at_number || ' ' || finding from broken_link('access_line', 'gm0928', 0)", String.class);
    }

    private void looks(int number) {
        for (int n = 1; n <= number; n++) {
            program.update(LOOK, "case" + n);
        }
    }

    @Test
    void theMomentOfALineIsTheDatabases() {
        looks(1);
        assertThat(program.queryForObject("""
                        select at between now() - interval '1 minute' and clock_timestamp()
                        and practised is null from access_line
                        """, Boolean.class)).isTrue();
        for (String backDated : List.of("""
                insert into access_line (at, case_id, person, organisation, what, municipality)
                values (now() - interval '1 year', 'c', 'x', 'x', 'x', 'gm0928')
                """, """
                insert into access_line (tx, case_id, person, organisation, what, municipality)
                values ('1', 'c', 'x', 'x', 'x', 'gm0928')
                """, """
                insert into access_line (number, case_id, person, organisation, what, municipality)
                values (1, 'c', 'x', 'x', 'x', 'gm0928')
                """, """
                insert into refusal (at, source, method, path, why)
                values (now() - interval '1 year', 'x', 'GET', '/x', 'route')
                """)) {
            assertThatThrownBy(() -> program.update(backDated))
                    .as(backDated)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> program.update("""
                                insert into access_line (practised, case_id, person, organisation, what, municipality)
                                values (now(), 'c', 'x', 'x', 'x', 'gm0928')
                                """))
                .as("a clock that people move")
                .rootCause()
                .hasMessageContaining("practised");
        assertThatThrownBy(() -> program.execute(
                        "create or replace function practising() returns boolean language sql stable return true"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    /** A line of a transaction that began earlier and ends later still gets the place before. */
    @Test
    void linesGetTheirPlaceByTransactionWhenNoneBeforeThemRuns() {
        JdbcTemplate slow = installation.program();
        slow.execute("begin");
        slow.update(LOOK, "slow");
        program.execute("begin");
        program.update(LOOK, "quick");
        program.update(LOOK, "quick");
        program.execute("commit");
        JdbcTemplate folder = installation.program();
        assertThat(fold(folder)).as("one before them still runs").isZero();
        assertThat(findings(folder)).as("what waits for a moment is no fault").isEmpty();
        slow.update(LOOK, "slow");
        slow.execute("commit");
        assertThat(fold(folder)).isEqualTo(4);
        assertThat(folder.queryForList("""
                        select number || ' ' || case_id || ' ' || nth || ' of ' || together from access_line
                        order by number
                        """, String.class))
                .containsExactly("1 slow 1 of 2", "2 slow 2 of 2", "3 quick 1 of 2", "4 quick 2 of 2");
        assertThat(fold(folder)).isZero();
        assertThat(findings(folder)).isEmpty();
    }

    @Test
    void whoComesSecondToFoldGoesHome() {
        looks(1);
        JdbcTemplate first = installation.program();
        first.execute("begin");
        assertThat(fold(first)).isEqualTo(1);
        assertThat(fold(program)).isZero();
        program.update(LOOK, "meanwhile");
        first.execute("commit");
        assertThat(fold(program)).isEqualTo(1);
        assertThat(findings(program)).isEmpty();
    }

    /** By the administrator of the database, who may do anything in it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 changed    | update access_line set person = 'y' where number = 2
            3 changed    | update access_line set at = at - interval '1 day' where number = 3
            2 missing    | delete from access_line where number = 2
            5 missing    | delete from access_line where number >= 5
            1 missing    | delete from access_line
            2 changed    | with two as (select * from access_line where number in (2, 3)) update access_line line set case_id = two.case_id, person = two.person, at = two.at from two where line.number in (2, 3) and two.number = 5 - line.number
            1 changed    | insert into log_start values ('access_line', 'gm0928', 0, 'x')
            4 rewritten  | update log_anchor set hash = 'x'
            7 unchained  | insert into access_line (at, case_id, person, organisation, what, municipality) values (now() - interval '2 hours', 'c', 'x', 'x', 'x', 'gm0928')
            7 backDated  | insert into access_line (at, case_id, person, organisation, what, municipality) values (now() - interval '2 hours', 'c', 'x', 'x', 'x', 'gm0928'); select fold_log('access_line')
            """)
    void whatTheAdministratorOfTheDatabaseChangesIsFound(String found, String change) {
        looks(4);
        fold(program);
        program.queryForList("select keep_anchor('access_line', 'gm0928', 4)");
        looks(2);
        fold(program);
        assertThat(findings(program)).isEmpty();
        for (String statement : change.split(";")) {
            administrator.execute(statement);
        }
        assertThat(findings(program)).containsExactly(found.strip());
    }

    /**
     * The stated gap: what is younger than the newest hash that went out can be rewritten by who may do anything; what
     * is older cannot, unseen.
     */
    @Test
    void aChainThatIsMadeAnewIsHeldAgainstTheHashesThatWentOut() {
        looks(4);
        fold(program);
        program.queryForList("select keep_anchor('access_line', 'gm0928', 4)");
        looks(2);
        fold(program);
        for (Map.Entry<Integer, List<String>> one :
                Map.of(6, List.<String>of(), 2, List.of("4 rewritten")).entrySet()) {
            administrator.execute("begin");
            administrator.update("update access_line set person = 'y' where number = ?", one.getKey());
            administrator.execute("update access_line set number = null; delete from log_head; commit");
            fold(program);
            assertThat(findings(program)).as("line " + one.getKey()).isEqualTo(one.getValue());
            administrator.update("update access_line set person = 'x'");
            administrator.execute("update access_line set number = null; delete from log_head");
            fold(program);
            assertThat(findings(program)).isEmpty();
        }
    }

    @Test
    void noRoleCanDoAllOfIt() {
        looks(1);
        for (String statement : List.of(
                "delete from access_line",
                """
                insert into access_line (case_id, person, organisation, what, municipality)
                values ('c', 'x', 'x', 'x', 'gm0928')
                """,
                "update access_line set person = 'y'",
                "delete from log_anchor",
                "delete from refusal",
                "create table mine (one text)")) {
            assertThatThrownBy(() -> installation
                            .as("kansrijkestart_owner")
                            .execute("set role kansrijkestart_chain; " + statement))
                    .as("who numbers: " + statement)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        for (String statement : List.of(
                "update access_line set number = 1",
                "insert into log_anchor (log, place, number, hash) values ('access_line', 'gm0928', 1, 'x')",
                "update log_head set hash = 'x'",
                "insert into log_start values ('access_line', 'gm0928', 1, 'x')",
                "delete from log_check",
                "select * from log_line",
                "insert into log_check (log, place, lines) values ('access_line', 'gm0928', 1)",
                "insert into log_cleaned (at, kind, lines) values (now(), 'access', 1)",
                "insert into erasure_register (case_hash, at) values ('x', now())",
                "set role kansrijkestart_chain")) {
            assertThatThrownBy(() -> program.execute(statement))
                    .as("who writes: " + statement)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    /** Told once, however many nights it stays so; also about lines that were signed off long ago. */
    @Test
    void theRecountOfTheNightTellsThePrivacyOfficersOnce() {
        JdbcTemplate practice = new JdbcTemplate(postgres.getDatabase("postgres", "kansrijkestart"));
        for (int n = 0; n < 3; n++) {
            practice.update("""
                    insert into access_line (case_id, person, organisation, what, municipality)
                    values ('x', 'x', 'x', 'x', ?)
                    """, QUIET);
        }
        chain.check();
        long first = practice.queryForObject(
                "select min(number) from access_line where municipality = ?", Long.class, QUIET);
        assertThat(chain.brokenAt(QUIET, 0)).isEmpty();
        // somebody else's story may have looked there first
        String who = practice.queryForObject(
                "select person from access_line where municipality = ? and number = ?", String.class, QUIET, first);
        practice.update("update access_line set person = 'y' where municipality = ? and number = ?", QUIET, first);
        int before = told();
        chain.check();
        chain.check();
        assertThat(told() - before).isEqualTo(1);
        assertThat(notices.of(List.of(Notices.role("privacyOfficers", QUIET)), "nobody"))
                .extracting(Messages.Line::text)
                .anyMatch(text -> text.contains("vanaf regel " + first + ": er is iets veranderd"));
        assertThat(chain.brokenAt(QUIET, first + 1))
                .as("shown, whatever was signed off")
                .contains(first);
        practice.update("update access_line set person = ? where municipality = ? and number = ?", who, QUIET, first);
        chain.check();
        assertThat(chain.brokenAt(QUIET, 0)).isEmpty();
    }

    /** Between two recounts of the whole: what is shown and what came since is recounted at each look, at once. */
    @Test
    void aLookRecountsWhatItShowsAndWhatCameSince() {
        JdbcTemplate practice = new JdbcTemplate(postgres.getDatabase("postgres", "kansrijkestart"));
        quiet(practice, 100);
        chain.check();
        long last = practice.queryForObject(
                "select max(number) from access_line where municipality = ?", Long.class, QUIET);
        long after = last - 90;
        long seen = last - 80;
        assertThat(chain.brokenAt(QUIET, after, seen)).isEmpty();
        forged(
                practice,
                seen - 3,
                () -> assertThat(chain.brokenAt(QUIET, after, seen)).as("shown").contains(seen - 3));
        forged(practice, seen + 40, () -> {
            assertThat(chain.brokenAt(QUIET, after, seen))
                    .as("neither shown nor new: no look goes over all that waits")
                    .isEmpty();
            assertThat(chain.brokenAt(QUIET, seen, seen + 45))
                    .as("before it is signed it was shown")
                    .contains(seen + 40);
            chain.check();
            assertThat(chain.brokenAt(QUIET, after, seen))
                    .as("and the recount of the whole finds it")
                    .contains(seen + 40);
        });
        chain.check();
        quiet(practice, 3);
        chain.fold();
        assertThat(chain.brokenAt(QUIET, after, seen)).isEmpty();
        forged(
                practice,
                last + 2,
                () -> assertThat(chain.brokenAt(QUIET, after, seen))
                        .as("came since")
                        .contains(last + 2));
    }

    private static void quiet(JdbcTemplate practice, int number) {
        for (int n = 0; n < number; n++) {
            practice.update("""
                    insert into access_line (case_id, person, organisation, what, municipality)
                    values ('x', 'x', 'x', 'x', ?)
                    """, QUIET);
        }
    }

    private static void forged(JdbcTemplate practice, long number, Runnable meanwhile) {
        String forging = "update access_line set person = ? where municipality = ? and number = ?";
        practice.update(forging, "y", QUIET, number);
        meanwhile.run();
        practice.update(forging, "x", QUIET, number);
    }

    private int told() {
        return notices.of(List.of(Notices.role("privacyOfficers", QUIET)), "nobody")
                .size();
    }

    @Test
    void theNewestHashOfEachChainGoesOutOfTheDatabase(CapturedOutput output) {
        JdbcTemplate practice = new JdbcTemplate(postgres.getDatabase("postgres", "kansrijkestart"));
        practice.update("""
                insert into access_line (case_id, person, organisation, what, municipality)
                values ('x', 'x', 'x', 'x', ?)
                """, QUIET);
        practice.update("delete from log_anchor where place = ?", QUIET);
        new LogFolding(chain).fold(); // as the program does every few seconds
        Map<String, Object> newest = practice.queryForMap(
                "select number, hash from access_line where municipality = ? order by number desc limit 1", QUIET);
        assertThat(output).contains("access_line " + QUIET + " " + newest.get("number") + " " + newest.get("hash"));
        assertThat(sql.queryForMap("select number, hash from log_anchor where place = ?", QUIET))
                .isEqualTo(newest);
        assertThat(chain.anchor()).as("again before ten minutes are over").isZero();
    }
}
