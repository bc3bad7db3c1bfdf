package nl.kansrijkestart.outside;

import static nl.kansrijkestart.outside.TasklistClient.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.EngineTalk;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.engine.MovableTime;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.pathway.PathwayStories;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The engine's tables have few indexes. Whatever the program has the engine do, nothing is looked for in a table that
 * grows without one: each statement that the engine sends is explained as for a large table.
 */
@ProcessTest
@Tag(Proof.VERIFY)
class EngineIndexesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where reading all of it is what is asked, and why that is good. */
    private static final Map<String, String> WHOLE =
            Map.of("selectTaskCountByQueryCriteria", "Cockpit's first page counts all open tasks");

    @Autowired
    private Stories stories;

    @Autowired
    private PathwayStories told;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Journeys journeys;

    @Autowired
    private MovableTime time;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EmbeddedPostgres postgres;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    @Test
    void nothingIsLookedForInALargeTableWithoutAnIndex() throws Exception {
        Map<String, Set<String>> sent =
                EngineTalk.during(this::whatTheProgramDoes).statements();
        assertThat(sent)
                .as("the calls that were made")
                .containsKeys(
                        "insertHistoricActivityInstanceEvent",
                        "deleteExecution",
                        "selectNextJobsToExecute",
                        "selectHistoricProcessInstanceIdsForCleanup",
                        "deleteHistoricActivityInstancesByProcessInstanceIds")
                .hasSizeGreaterThan(70);
        assertThat(whole(sent)).isEmpty();
    }

    @Test
    void aStatementWithoutAnIndexIsNamed() throws Exception {
        assertThat(whole(Map.of("some", Set.of("select * from ACT_HI_ACTINST where ACT_NAME_ = ?"))))
                .containsExactly("some reads all of act_hi_actinst: select * from ACT_HI_ACTINST where ACT_NAME_ = ?");
    }

    private void whatTheProgramDoes() {
        Journey helped = told.agreed("carePath:debts").waitsFor("answerReferral");
        helped.takes("schuldhulp", "answerReferral");
        TasklistClient coordinator = TasklistClient.of(port, "knooppunt");
        cockpit(coordinator, helped.caseId());
        String referral = helped.idAt("answerReferral", "referralId");
        transaction.executeWithoutResult(
                now -> journeys.momentsChanged("referralId", referral, Map.of("answerReferral", clock.instant())));
        helped.afterWorkingDays(10);
        helped.tellCase("childBorn");
        journeys.tellPart("referralAnswered", "referralId", "nobody's", Map.of());
        transaction.executeWithoutResult(now ->
                journeys.shiftTerms(helped.caseId(), due -> due.plus(Duration.ofDays(1)), Set.of("contactFamily")));
        transaction.executeWithoutResult(now -> journeys.forget(helped.caseId()));
        stories.aReferral("debts")
                .answers("schuldhulp", "answerReferral", "answer", "decline", "reason", "alreadyInvolved")
                .endsAt("supportStarted");
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        transaction.executeWithoutResult(acquired -> {
            configuration.getCommandExecutorTxRequired().execute(new AcquireJobsCmd(configuration.getJobExecutor()));
            acquired.setRollbackOnly(); // they are other stories' jobs
        });
        time.moveTo(clock.instant().plus(Duration.ofMinutes(1)));
        cleanUp(helped.caseId());
    }

    /** Of this story only: others still read their own history. */
    private void cleanUp(String caseId) {
        sql.update(
                "update act_hi_procinst set end_time_ = end_time_ - interval '200 days' where business_key_ = ?",
                caseId);
        history.cleanUpHistoryAsync(true);
        history.findHistoryCleanupJobs().stream().map(Job::getId).forEach(jobs::executeJob);
        assertThat(sql.queryForObject(
                        "select count(*) from act_hi_procinst where business_key_ = ?", Integer.class, caseId))
                .isZero();
    }

    /** What Cockpit asks on its pages of processes and of one instance. */
    private void cockpit(TasklistClient coordinator, String caseId) {
        files.share(caseId, true);
        String plugin = "/camunda/api/cockpit/plugin/base/default";
        String instance = sql.queryForObject(
                "select id_ from act_hi_procinst where business_key_ = ? and super_process_instance_id_ is not null",
                String.class,
                caseId);
        String definition =
                sql.queryForObject("select proc_def_id_ from act_hi_procinst where id_ = ?", String.class, instance);
        coordinator
                .get(ENGINE + "/process-definition/statistics?rootIncidents=true")
                .orFail();
        coordinator
                .get(plugin + "/process-definition/statistics?firstResult=0&maxResults=50")
                .orFail();
        coordinator
                .get(ENGINE + "/process-definition/" + definition + "/statistics?incidents=true")
                .orFail();
        coordinator
                .get(ENGINE + "/job-definition?processDefinitionId=" + definition)
                .orFail();
        coordinator.get(ENGINE + "/task/count?unfinished=true&assigned=true").orFail();
        coordinator.get(ENGINE + "/process-instance/" + instance).orFail();
        coordinator
                .get(ENGINE + "/process-instance/" + instance + "/activity-instances")
                .orFail();
        coordinator.get(ENGINE + "/job/count?processInstanceId=" + instance).orFail();
        String page = "?firstResult=0&maxResults=50";
        coordinator
                .post(ENGINE + "/job" + page, "{\"processInstanceId\":\"" + instance + "\"}")
                .orFail();
        coordinator
                .post(plugin + "/process-instance" + page, "{\"processDefinitionId\":\"" + definition + "\"}")
                .orFail();
        coordinator
                .post(plugin + "/process-instance/count", "{\"processDefinitionId\":\"" + definition + "\"}")
                .orFail();
        coordinator
                .post(plugin + "/process-instance/" + instance + "/called-process-instances", "{}")
                .orFail();
        coordinator
                .post(ENGINE + "/process-instance" + page, "{\"superProcessInstance\":\"" + instance + "\"}")
                .orFail();
    }

    private List<String> whole(Map<String, Set<String>> sent) throws SQLException, IOException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        postgres.getJdbcUrl("postgres", "kansrijkestart") + "&preferQueryMode=simple");
                Statement plans = connection.createStatement()) {
            connection.setAutoCommit(false); // what is added is never kept
            Set<String> large = enlarged(plans);
            plans.execute("set enable_seqscan = off");
            // so few rows are also walked in the order of an index; what has no index is still named
            plans.execute("set enable_mergejoin = off");
            for (Map.Entry<String, Set<String>> statements : sent.entrySet()) {
                for (String statement : statements.getValue()) {
                    for (String table : wholeTables(JSON.readTree(plan(plans, statement)))) {
                        if (large.contains(table) && !WHOLE.containsKey(statements.getKey())) {
                            found.add(statements.getKey() + " reads all of " + table + ": " + statement);
                        }
                    }
                }
            }
            connection.rollback();
        }
        return found;
    }

    /**
     * Many more rows like those that stand in the engine's tables. Where stands none, none is ever written: not with
     * the history and the models we have.
     */
    private Set<String> enlarged(Statement plans) throws SQLException {
        plans.execute("set session_replication_role = replica"); // what they refer to is not added
        Set<String> large = new TreeSet<>();
        for (String table : sql.queryForList("""
                        select relname::text from pg_class where relkind = 'r' and relname ~ '^act_(ru|hi)_'
                        """, String.class)) {
            int added = plans.executeUpdate("""
                    insert into %1$s select (jsonb_populate_record(null::%1$s, to_jsonb(one) || (
                        select jsonb_object_agg(key, gen_random_uuid()) from jsonb_each_text(to_jsonb(one))
                        where value is not null and key in ('id_', 'execution_id_', 'proc_inst_id_', 'parent_id_',
                            'process_instance_id_', 'root_proc_inst_id_', 'super_exec_', 'act_inst_id_', 'var_scope_',
                            'text_', 'business_key_', 'configuration_', 'resource_id_', 'task_id_', 'group_id_')))).*
                    from (select * from %1$s limit 50) one, generate_series(1, 80)""".formatted(table));
            if (added > 0) {
                large.add(table);
                plans.execute("analyze " + table);
            }
        }
        assertThat(large).contains("act_hi_actinst", "act_hi_taskinst", "act_ru_variable", "act_ru_job");
        return large;
    }

    private static String plan(Statement plans, String statement) throws SQLException {
        // its one statement with remarks in it comes in one line
        Matcher places = Pattern.compile("\\?").matcher(statement.replaceAll("-- [a-z ]+?(?= and | \\))", ""));
        StringBuilder numbered = new StringBuilder();
        for (int n = 1; places.find(); n++) {
            places.appendReplacement(numbered, Matcher.quoteReplacement("$" + n));
        }
        places.appendTail(numbered);
        try (ResultSet plan = plans.executeQuery("explain (generic_plan, format json) " + numbered)) {
            plan.next();
            return plan.getString(1);
        } catch (SQLException unreadable) {
            throw new SQLException(statement, unreadable);
        }
    }

    private static Set<String> wholeTables(JsonNode plan) {
        Set<String> tables = new TreeSet<>();
        plan.forEach(part -> tables.addAll(wholeTables(part)));
        Set<String> found = Set.of("Bitmap Heap Scan", "ModifyTable"); // what is below them says how
        if (plan.has("Relation Name")
                && !plan.has("Index Cond")
                && !found.contains(plan.path("Node Type").asText())) {
            tables.add(plan.path("Relation Name").asText());
        }
        return tables;
    }
}
