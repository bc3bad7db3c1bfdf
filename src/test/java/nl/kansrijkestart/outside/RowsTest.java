package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.pages.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Row-level security: the database itself holds back what belongs to another municipality, whatever a query forgets to
 * ask.
 */
@ProcessTest
@Tag(Proof.VERIFY)
class RowsTest {

    private static final String KERKRADE = "gm0928";
    private static final String HEERLEN = "gm0917";
    private static final String DENIED = "row-level security";

    /** Tables without families, each with its reason. A new table stands here or has a policy. */
    private static final Map<String, List<String>> FREE = Map.ofEntries(
            Map.entry(
                    "who works here and where, needed before anybody can be let in",
                    List.of(
                            "municipality",
                            "organisation",
                            "organisation_area",
                            "organisation_reach",
                            "person",
                            "person_role",
                            "person_seen",
                            "leaving",
                            "absence")),
            Map.entry(
                    "what was agreed between organisations",
                    List.of(
                            "setting",
                            "receiver_rule",
                            "agreement_round",
                            "agreement_moment",
                            "clause_version",
                            "clause_party",
                            "adoption")),
            Map.entry(
                    "the work of coalitions, which is about no family",
                    List.of(
                            "coalition_member",
                            "coalition_cycle",
                            "coalition_moment",
                            "coalition_invitation",
                            "coalition_scan",
                            "coalition_action",
                            "coalition_plan_line",
                            "coalition_change",
                            "coalition_meeting",
                            "coalition_attendance",
                            "coalition_hearing",
                            "coalition_meaning",
                            "coalition_checklist",
                            "coalition_post",
                            "coalition_question",
                            "coalition_hand",
                            "coalition_retry")),
            Map.entry(
                    "what help there is",
                    List.of(
                            "intervention",
                            "social_map_entry",
                            "social_map_need",
                            "social_map_area",
                            "social_map_offer",
                            "social_map_evidence")),
            Map.entry(
                    "counts, without who",
                    List.of(
                            "fact",
                            "counted_month",
                            "counted_fact",
                            "uncounted_fact",
                            "fact_sum",
                            "edition",
                            "municipality_care",
                            "indicator",
                            "indicator_value",
                            "work_done",
                            "step_wait")),
            Map.entry("how long a task takes on average", List.of("task_norm", "task_label")),
            Map.entry("how many tasks of an offer are open; says nothing without the offer", List.of("offer_open")),
            Map.entry(
                    "what was refused or tried by whom, nothing of a case",
                    List.of("refusal", "asked_in_vain", "emergency_try", "search_count")),
            Map.entry("ids of what somebody started, to know a second press of the button", List.of("start_receipt")),
            Map.entry(
                    "how much went and where the rest of a chain begins, not of whom",
                    List.of("safety_certificate", "log_cleaned", "log_start")),
            Map.entry(
                    "how long a chain of log lines is and whether it holds, nothing of a line",
                    List.of("log_head", "log_anchor", "log_check")),
            Map.entry("what a municipality decided", List.of("emergency_switch", "emergency_request")),
            Map.entry(
                    "ids of what came loose, for the watch that goes over the whole region",
                    List.of("loop_violation", "night_watch")),
            Map.entry(
                    "one-way hashes of files that are gone, and which file outside keeps them too",
                    List.of("erasure_register", "erasure_register_file")),
            Map.entry(
                    "wrapped keys: of no use without the key that lies outside the database, and without the rows",
                    List.of("household_key")),
            Map.entry("what came from files of the program, as it came", List.of("reference_row")),
            Map.entry("forms as they were deployed, before anything of a family stands in them", List.of("form_words")),
            Map.entry(
                    "what the program does when, by ids that say nothing, over the whole region", List.of("due_work")),
            Map.entry(
                    "how those who work here want a mail, and to whom one went: it says nothing of a family",
                    List.of("mail", "mail_box", "mail_switch")),
            Map.entry("the machine's own", List.of("clock_offset", "flyway_schema_history")));

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private MunicipalityScope reach;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private DataSource program;

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    @Autowired
    private EmbeddedPostgres postgres;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private Journey inKerkrade;
    private Journey inHeerlen;
    private SingleConnectionDataSource connection;
    private JdbcTemplate bare;

    @BeforeEach
    void twoFamiliesAndABareConnection() throws SQLException {
        inKerkrade = stories.aSignal("verloskundige", "note", "rij " + System.nanoTime());
        inHeerlen =
                stories.aSignal("verloskundigeheerlen", "municipality", HEERLEN, "note", "rij " + System.nanoTime());
        files.share(inKerkrade.caseId(), true);
        files.share(inHeerlen.caseId(), true);
        connection = new SingleConnectionDataSource(
                postgres.getDatabase("kansrijkestart", "kansrijkestart").getConnection(), true);
        bare = new JdbcTemplate(connection);
    }

    @AfterEach
    void hangUp() {
        connection.destroy();
    }

    @Test
    void everyTableIsHeldBackOrFreeWithAReason() {
        List<String> held = sql.queryForList("""
                select relname from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relrowsecurity and relforcerowsecurity
                and exists (select 1 from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname and p.policyname = 'municipality' and p.cmd = 'ALL'
                    and p.roles = '{public}' and p.qual is not null and p.qual = p.with_check)""", String.class);
        List<String> free = FREE.values().stream().flatMap(List::stream).toList();
        List<String> ours = sql.queryForList(
                "select tablename from pg_tables where schemaname = 'public' and tablename not like 'act\\_%'",
                String.class);
        assertThat(held).hasSizeGreaterThanOrEqualTo(25).doesNotContainAnyElementsOf(free);
        assertThat(ours)
                .as("tables: add a policy as in V18, or a reason here")
                .allMatch(table -> held.contains(table) || free.contains(table));
        assertThat(sql.queryForList("""
                        select policyname from pg_policies where schemaname = 'public'
                        and policyname not in ('municipality', 'owner_reads')
                        """, String.class))
                .as("own answers; the role that numbers looks")
                .containsExactlyInAnyOrder("own", "chain_reads", "chain_numbers");
        assertThat(sql.queryForList("""
                        select tablename || ' ' || cmd || ' ' || roles::text from pg_policies
                        where policyname like 'chain%'
                        """, String.class))
                .containsExactlyInAnyOrder(
                        "access_line SELECT {kansrijkestart_chain}", "access_line UPDATE {kansrijkestart_chain}");
        assertThat(sql.queryForList(
                        "select cmd || ' ' || roles::text from pg_policies where policyname = 'owner_reads'",
                        String.class))
                .containsOnly("SELECT {kansrijkestart_owner}");
    }

    @Test
    void whatCrossesMunicipalitiesIsNamed() {
        Map<String, String> functions = new LinkedHashMap<>();
        assertThat(sql.queryForList("""
                        select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
                        and has_function_privilege('public', oid, 'execute')
                        """, String.class)).as("open to everybody").isEmpty();
        sql.query("""
                select proname, pg_get_function_result(oid) as result from pg_proc
                where pronamespace = 'public'::regnamespace and prosecdef and prorettype <> 'trigger'::regtype
                """, row -> {
            functions.put(row.getString(1), row.getString(2));
        });
        assertThat(functions)
                .containsOnly(
                        Map.entry("clean_logs", "void"),
                        Map.entry("sum_waits", "void"),
                        Map.entry("keep_erased", "void"),
                        Map.entry("fold_log", "integer"),
                        Map.entry("broken_link", "TABLE(at_number bigint, finding text)"),
                        Map.entry("broken_between", "TABLE(at_number bigint, finding text)"),
                        Map.entry("check_log", "TABLE(broken bigint, what text, news boolean)"),
                        Map.entry("anchors_due", "TABLE(log text, place text, number bigint, hash text)"),
                        Map.entry("keep_anchor", "void"),
                        Map.entry("mail_news", "SETOF text"),
                        Map.entry("erase_safety", "integer"),
                        Map.entry("erase_safety_again", "integer"),
                        Map.entry("reach_of", "text"),
                        Map.entry("marks_like", "bigint"),
                        Map.entry("never_used", "boolean"),
                        Map.entry("erased_and_back", "TABLE(id text, municipality text)"),
                        Map.entry("loose_ends", "TABLE(problem text, municipality text, case_id text, subject text)"));
    }

    @Test
    void whoSaysNothingFindsNothingAndWritesNothing() {
        assertThat(held())
                .allSatisfy(table -> assertThat(
                                bare.queryForObject("select count(*) from " + table + about(table), Long.class))
                        .as(table)
                        .isZero());
        assertThat(bare.update("update case_file set urgent = urgent")).isZero();
        assertThat(bare.update("delete from family_member")).isZero();
        writes().forEach((table, insert) -> assertThatThrownBy(() -> bare.update(insert, inKerkrade.caseId()))
                .as(table)
                .rootCause()
                .hasMessageContaining(DENIED));
    }

    @Test
    void whoSaysOneMunicipalityHasThatOneOnly() {
        bare.queryForList("select set_config('kansrijkestart.municipalities', ?, false)", HEERLEN);
        for (String table : List.of("case_file", "form_answer", "task_row", "access_line")) {
            assertThat(bare.queryForList("select distinct municipality from " + table, String.class))
                    .as(table)
                    .containsExactly(HEERLEN);
        }
        assertThat(bare.queryForList("select distinct case_id from time_line", String.class))
                .contains(inHeerlen.caseId())
                .doesNotContain(inKerkrade.caseId());
        assertThat(bare.update("update case_file set urgent = urgent where id = ?", inKerkrade.caseId()))
                .isZero();
        assertThat(bare.update("update case_file set urgent = urgent where id = ?", inHeerlen.caseId()))
                .isEqualTo(1);
        assertThatThrownBy(() ->
                        bare.update("update case_file set municipality = 'gm0928' where id = ?", inHeerlen.caseId()))
                .rootCause()
                .hasMessageContaining(DENIED);
        writes().forEach((table, insert) -> assertThatThrownBy(() -> bare.update(insert, inKerkrade.caseId()))
                .as(table)
                .rootCause()
                .hasMessageContaining(DENIED));
    }

    @Test
    void theOwnerOfTheTablesChangesNothingByMistake() {
        JdbcTemplate asOwner = new JdbcTemplate(owner);
        assertThat(asOwner.queryForObject("select count(*) from case_file", Long.class))
                .isPositive();
        assertThat(asOwner.update("update case_file set urgent = urgent")).isZero();
    }

    /** A look-up that asks for no right at all: what is not there cannot be shown. */
    @Test
    void whatIsHeldBackIsNotThere() {
        try (MunicipalityScope.Scope scope = reach.person(() -> "knooppuntheerlen")) {
            assertThat(files.find(inHeerlen.caseId())).isPresent();
            assertThat(files.find(inKerkrade.caseId())).isEmpty();
            assertThat(files.timeLine(inKerkrade.caseId())).isEmpty();
            assertThatThrownBy(() -> files.card(inKerkrade.caseId()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Dit traject is niet bekend.");
        }
        try (MunicipalityScope.Scope scope = reach.person(() -> null)) {
            assertThat(files.find(inHeerlen.caseId())).as("nobody is logged in").isEmpty();
        }
        assertThat(files.find(inKerkrade.caseId()))
                .as("the scope is closed again")
                .isPresent();
    }

    /**
     * Where an organisation does not work and somebody asks it all the same, it reaches what it is asked about; nobody
     * else does.
     */
    @Test
    void whoIsAskedElsewhereReachesIt() {
        String elsewhere = "sociaalteamheerlen";
        assertThat(reachOf(elsewhere)).isEqualTo(HEERLEN);
        sql.update("""
                update task_row set offer = offer_of(municipality,
                    (select doors::jsonb from task_offer where id = offer)
                    || jsonb_build_array(jsonb_build_array(?, null, null, null)))
                where case_id = ? and ended is null
                """, elsewhere, inKerkrade.caseId());
        try {
            assertThat(reachOf(elsewhere).split(",")).containsExactlyInAnyOrder(HEERLEN, KERKRADE);
            assertThat(reachOf("verloskundigeheerlen")).isEqualTo(HEERLEN);
        } finally {
            sql.update("""
                    update task_row set offer = offer_of(municipality, (select jsonb_agg(door)
                        from task_offer, jsonb_array_elements(doors::jsonb) door
                        where id = offer and door ->> 0 <> ?))
                    where case_id = ? and ended is null
                    """, elsewhere, inKerkrade.caseId());
            sql.update("delete from organisation_reach where organisation = ?", elsewhere);
        }
        assertThat(reachOf("nobodyknown")).isEmpty();
    }

    private String reachOf(String login) {
        return sql.queryForObject("select reach_of(?)", String.class, login);
    }

    /** Her own finished forms stay hers, also about work elsewhere; nobody else's do, and nothing else of it. */
    @Test
    void whatSomebodyWroteSheReads() {
        assertThat(formsSeenBy("verloskundigeheerlen")).isPositive();
        assertThat(formsSeenBy("sociaalteam")).isZero();
        try (MunicipalityScope.Scope elsewhere = reach.of(List.of(KERKRADE))) {
            assertThat(transaction.<Long>execute(status -> forms())).isZero();
        }
        bare.queryForList("select set_config('kansrijkestart.person', 'verloskundigeheerlen', false)");
        assertThat(bare.queryForList("select distinct person from form_answer", String.class))
                .containsExactly("verloskundigeheerlen");
        assertThat(bare.queryForObject("select count(*) from case_file", Long.class))
                .isZero();
        assertThat(bare.update("update form_answer set late = late")).isZero();
    }

    private long formsSeenBy(String login) {
        try (MunicipalityScope.Scope scope = reach.person(() -> login)) {
            return transaction.execute(status -> forms());
        }
    }

    private long forms() {
        return sql.queryForObject("select count(*) from form_answer where case_id = ?", Long.class, inHeerlen.caseId());
    }

    /** What one transaction may see is gone with it: the next one on the same connection begins with nothing. */
    @Test
    void aSayingEndsWithItsTransaction() {
        transaction.executeWithoutResult(status -> reach.include(HEERLEN));
        bare.execute("begin");
        bare.queryForList("select set_config('kansrijkestart.municipalities', ?, true)", HEERLEN);
        assertThat(bare.queryForObject("select count(*) from case_file", Long.class))
                .isPositive();
        bare.execute("commit");
        assertThat(bare.queryForObject("select count(*) from case_file", Long.class))
                .isZero();
        assertThatThrownBy(() -> reach.include(HEERLEN)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void twoMunicipalitiesOnTwoConnectionsNeverSeeEachOther() throws Exception {
        String kerkrade = files.card(inKerkrade.caseId()).mark();
        String heerlen = files.card(inHeerlen.caseId()).mark();
        Browser one = Browser.of(port, "knooppunt");
        Browser other = Browser.of(port, "knooppuntheerlen");
        HikariDataSource pool = program.unwrap(HikariDataSource.class);
        int most = pool.getMaximumPoolSize();
        int idle = pool.getMinimumIdle();
        pool.setMinimumIdle(2);
        pool.setMaximumPoolSize(2);
        pool.getHikariPoolMXBean().softEvictConnections();
        ExecutorService crowd = Executors.newFixedThreadPool(32);
        try {
            List<Callable<String>> requests = new ArrayList<>();
            for (int n = 0; n < 200; n++) {
                boolean own = n % 2 == 0;
                requests.add(() -> asked(one, own ? inKerkrade : inHeerlen, own, kerkrade, heerlen)
                        + unfiltered("knooppunt", KERKRADE));
                requests.add(() -> asked(other, own ? inHeerlen : inKerkrade, own, heerlen, kerkrade)
                        + unfiltered("knooppuntheerlen", HEERLEN));
            }
            for (Future<String> request : crowd.invokeAll(requests)) {
                assertThat(request.get()).isEmpty();
            }
            assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isLessThanOrEqualTo(2);
        } finally {
            crowd.shutdownNow();
            pool.setMaximumPoolSize(most);
            pool.setMinimumIdle(idle);
        }
    }

    /** @return what is wrong; empty when nothing is */
    private static String asked(Browser browser, Journey family, boolean own, String ownMark, String otherMark) {
        HttpResponse<String> answer = browser.get("/gezin/" + family.caseId());
        boolean right =
                own ? answer.statusCode() == 200 && answer.body().contains(ownMark) : answer.statusCode() == 404;
        return right && !answer.body().contains(otherMark) ? "" : "page " + answer.statusCode() + "; ";
    }

    /** The query that somebody forgot to narrow. */
    private String unfiltered(String login, String municipality) {
        try (MunicipalityScope.Scope scope = reach.person(() -> login)) {
            List<String> seen = transaction.execute(status -> sql.queryForList("""
                    select municipality from case_file union select municipality from form_answer union select municipality from access_line
                    union select f.municipality from time_line t left join case_file f on f.id = t.case_id""", String.class));
            return List.of(municipality).equals(seen) ? "" : "rows of " + seen + "; ";
        }
    }

    private List<String> held() {
        return sql.queryForList("select tablename from pg_policies where policyname = 'municipality'", String.class);
    }

    /** Lines that are about no family, and start forms with their drafts, belong to everybody. */
    private static String about(String table) {
        return List.of("notice", "served_form", "draft").contains(table) ? " where municipality is not null" : "";
    }

    /** An attempt per kind of policy, for a case in Kerkrade. */
    private static Map<String, String> writes() {
        return Map.of(
                "case_file",
                        """
                        insert into case_file
                        select (jsonb_populate_record(null::case_file, jsonb_build_object('id', ?, 'mark', 'Gezin X',
                        'municipality', 'gm0928', 'signaller', 'x',
                        """
                                + "'signaller_group', 'x', 'contact', 'x', 'contact_group', 'x', 'phase', 'born', "
                                + "'kind', 'x', 'urgent', false, 'themes', '', 'strengths', '', 'talked', "
                                + "false, "
                                + "'shared', false, 'opened', '2027-01-01'))).*",
                "time_line", "insert into time_line (case_id, at, text) values (?, now(), 'x')",
                "consent", """
                        insert into consent (case_id, purpose, also, categories, state, giver, how_explained,
                        recorded_by, at)
                        values (?, 'x', '{}', '{}', 'given', 'x', '{}', 'x', now())
                        """,
                "form_answer", """
                        insert into form_answer (case_id, form_id, title, person, organisation, at, late, lines,
                        municipality)
                        values (?, 'x', 'x', 'x', 'x', now(), false, '', 'gm0928')
                        """,
                "notice", "insert into notice (organisation, case_id, at, text) values ('x', ?, now(), 'x')",
                "access_line", """
                        insert into access_line (case_id, person, organisation, what, municipality)
                        values (?, 'x', 'x', 'x', 'gm0928')
                        """);
    }
}
