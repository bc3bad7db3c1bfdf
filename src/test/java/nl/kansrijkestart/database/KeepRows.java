package nl.kansrijkestart.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.coalition.table.Coalition;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * No test: writes down all rows of ours that other tests left, for KeptRowsTest, when a new version is released. Run it
 * behind stories, with the key and the people of the tests: {@code mvn test -Dtest='KeepRows,CanaryTest,…'}.
 */
@ProcessTest
@Order(Integer.MAX_VALUE)
class KeepRows {

    /** One row of what no story here writes; of forms as they were shown a few are enough. */
    private static final String WITHOUT_A_STORY = """
            insert into access_review (municipality, reviewer, at, last_line, lines, unusual, whole)
                values ('gm0928', 'privacyfunctionaris', '2027-02-01', 3, 3, 0, true);
            insert into asked_in_vain values ('verloskundige', '2027-02-01');
            insert into counted_month values ('2027-01-01', '2027-02-01');
            insert into counted_fact select min(id), '2027-01-01' from fact;
            insert into edition (place, first_month, last_month, content, at)
                values ('gm0928', '2027-01-01', '2027-01-01', '{}', '2027-02-01');
            insert into destruction_certificate (municipality, at, approver, class, files, lines)
                values ('gm0928', '2027-02-01', 'privacyfunctionaris', 'coordinationFile', 1, 12);
            insert into emergency_request (municipality, by, decision, at)
                values ('gm0928', 'privacyfunctionaris', 'Besluit 1', '2027-02-01');
            insert into emergency_switch (municipality, switched_on, by, decision, at, request, requested_by)
                select 'gm0928', true, 'beheerder', decision, at, id, by from emergency_request;
            insert into emergency_try (person, at) values ('huisarts', '2027-02-01 09:00');
            insert into erasure_register values (repeat('0', 64), '2027-02-01', 'coordinationFile');
            insert into erasure_register_file (mark, at) values ('0c9d1c0e-0000-4000-8000-000000000000', '2027-01-01');
            insert into indicator_value values ('births', 'gm0928', 2025, 321);
            insert into log_start values ('refusal', '', 1, repeat('0', 64));
            insert into log_head values ('refusal', '', 2, repeat('0', 64));
            insert into log_anchor (log, place, number, hash) values ('refusal', '', 2, repeat('0', 64));
            insert into log_check (log, place, lines) values ('refusal', '', 2);
            insert into log_cleaned (at, kind, lines) values ('2027-02-01', 'refusal', 1);
            insert into loop_violation values ('withoutClock', 'gone', 'gm0928', '2027-02-01');
            insert into organisation_reach values ('sociaalteamheerlen', 'gm0928');
            insert into refusal (person, source, method, path, why) values (null, '127.0.0.1', 'GET', '/', 'route');
            insert into safety_certificate (organisation, at, approver, records, lines)
                values ('verloskundigenkerkrade', '2027-02-01', 'aandachtsfunctionaris', 1, 5);
            insert into search_count (person, sort, at) values ('verloskundige', 'mark', '2027-02-01');
            insert into social_map_evidence (entry, round, at, kind, working_days)
                values ('geldzorgen-parkstad', 1, '2027-02-01', 'answered', 2);
            insert into social_map_offer (entry, municipality, since)
                values ('sociaalteam-kerkrade', 'gm0882', '2027-02-01');
            delete from served_form where (task_id, person) not in (
                select task_id, person from served_form order by length(form) limit 5);
            """;

    private static final String BOARD = "wethouder";
    private static final String LEAD = "trekker";

    @Autowired
    private Stories stories;

    @Autowired
    private Coalition coalition;

    @Autowired
    private CaseFiles files;

    @Autowired
    private EmbeddedPostgres postgres;

    @Test
    void write() throws IOException {
        aCoalitionAndItsAgreement();
        aParentsRequest();
        JdbcTemplate sql = new JdbcTemplate(postgres.getDatabase("postgres", "kansrijkestart"));
        sql.execute("alter role postgres set timezone to 'UTC'");
        sql.execute(WITHOUT_A_STORY);
        String version = sql.queryForObject(
                "select version from flyway_schema_history where success order by installed_rank desc limit 1",
                String.class);
        List<String> script = new ArrayList<>();
        script.add("-- Rows as the program wrote them after migration " + version
                + ", all synthetic. Made by database.KeepRows.");
        script.add("set session_replication_role = replica; -- rows as they are: no trigger, no order");
        sql.queryForList("""
                        select tablename from pg_tables where schemaname = 'public' and tablename not like 'act\\_%'
                        and tablename not like 'flyway%' order by 1
                        """, String.class).forEach(table -> script.addAll(rows(sql, table)));
        script.addAll(sql.queryForList("""
                select format('select setval(%L, %s);', sequencename, last_value) from pg_sequences
                where schemaname = 'public' and last_value is not null order by 1
                """, String.class));
        Files.write(Path.of("src/test/resources/database/rows-" + version + ".sql"), script);
    }

    /** One statement for all rows of a table; none when it is empty. */
    private static List<String> rows(JdbcTemplate sql, String table) {
        List<String> columns = sql.queryForList("""
                select quote_ident(attname) from pg_attribute where attrelid = ?::regclass and attnum > 0
                and not attisdropped order by attnum
                """, String.class, table);
        List<String> rows = sql.queryForList(
                "select concat('(', concat_ws(', ', "
                        + columns.stream()
                                .map(column -> "quote_nullable(" + column + "::text)")
                                .collect(Collectors.joining(", "))
                        + "), ')') from " + table,
                String.class);
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        "delete from " + table + ";",
                        "insert into " + table + " (" + String.join(", ", columns)
                                + ") overriding system value values\n" + String.join(",\n", rows) + ";");
    }

    /** Other tests clear theirs away. */
    private void aCoalitionAndItsAgreement() {
        stories.aStart("coalitionCycle", BOARD, "remark", "Tijd voor een coalitie")
                .answers(BOARD, "appointLead", "lead", LEAD)
                .answers(LEAD, "describeLocalTask", "figures", "Cijfers", "conclusion", "Eerder samen signaleren")
                .answers(LEAD, "reviewComposition", "seats", List.of())
                .afterWorkingDays(15)
                .answers(LEAD, "discussSelfScan", "improve", "Sneller antwoorden")
                .answers(LEAD, "agreeAmbition", "ambition", "Samen eerder", "goal", "Over twee jaar")
                .answers(LEAD, "writePlan")
                .answers(LEAD, "chooseInterventions")
                .answers(BOARD, "decideOnPlan", "decision", "accepted")
                .answers(LEAD, "chooseEvaluationMoment", "evaluateOn", inDays(300), "way", "withSupport")
                .answers(LEAD, "planCoalitionMeeting", "meetOn", inDays(14), "agenda", "Afspraken")
                .afterCalendarDays(14)
                .answers(
                        LEAD,
                        "recordCoalitionMeeting",
                        "present",
                        List.of("gemeentekerkrade"),
                        "decisions",
                        "Wij gaan door",
                        "what_1",
                        "Folder maken",
                        "heading_1",
                        "communication",
                        "who_1",
                        "gemeentekerkrade",
                        "until_1",
                        inDays(20))
                .waitsFor("planCoalitionMeeting");
        coalition.admit("verloskundigenkerkrade", "gm0928", "member", "verloskundige");
        stories.aStart("agreementLife", LEAD, "need", "parenting")
                .answers(
                        LEAD,
                        "draftClause",
                        "signatories",
                        List.of("verloskundigenkerkrade"),
                        "validFrom",
                        inDays(60),
                        "validUntil",
                        inDays(425),
                        "evaluationDate",
                        inDays(240))
                .waitsFor("reactToClause");
    }

    private void aParentsRequest() {
        stories.aStart(
                        "rightsRequest",
                        "privacyfunctionaris",
                        "family",
                        "other",
                        "mark",
                        files.card(stories.aSignal("verloskundige").caseId()).mark(),
                        "right",
                        "access",
                        "asked",
                        "Wat staat er over ons?")
                .waitsFor("prepareRightsAnswer");
    }

    private String inDays(int amount) {
        return stories.today().plusDays(amount).toString();
    }
}
