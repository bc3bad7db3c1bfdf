package nl.kansrijkestart.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The engine's history has instances, tasks and steps, each written once when it begins and once when it ends. */
@ProcessTest
class EngineHistoryTest {

    @Autowired
    private Stories stories;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void aGatewayLeavesNoRowAndAStepDoes() {
        Journey story = stories.aReferral("debts")
                .answers("schuldhulp", "answerReferral", "answer", "decline", "reason", "alreadyInvolved")
                .endsAt("supportStarted");
        List<String> instances = sql.queryForList(
                "select id_ from act_hi_procinst where business_key_ = ?", String.class, story.caseId());
        List<HistoricActivityInstance> steps = instances.stream()
                .flatMap(id -> history.createHistoricActivityInstanceQuery().processInstanceId(id).list().stream())
                .toList();
        assertThat(steps)
                .extracting(HistoricActivityInstance::getActivityType)
                .contains("serviceTask", "startEvent", "noneEndEvent")
                .as("a task has a row of its own kind, a gateway none")
                .noneMatch(type -> type.endsWith("Gateway") || type.equals("userTask"));
        assertThat(steps).allSatisfy(step -> {
            assertThat(step.getEndTime()).isNotNull();
            assertThat(step.getDurationInMillis()).isNotNull();
        });
        List<HistoricTaskInstance> tasks = instances.stream()
                .flatMap(id -> history.createHistoricTaskInstanceQuery().processInstanceId(id).list().stream())
                .toList();
        assertThat(tasks).extracting(HistoricTaskInstance::getTaskDefinitionKey).contains("answerReferral");
        assertThat(tasks).allSatisfy(task -> {
            assertThat(task.getEndTime()).isNotNull();
            assertThat(task.getDurationInMillis()).isNotNull();
        });
    }

    /** What nothing here makes is not looked for with each task that ends. */
    @Test
    void whatCannotBeThereIsNotAskedFor() {
        Journey story = stories.aReferral("debts").waitsFor("answerReferral");
        Map<String, Set<String>> said = EngineTalk.during(() ->
                        story.answers("schuldhulp", "answerReferral", "answer", "decline", "reason", "alreadyInvolved"))
                .statements();
        assertThat(said)
                .containsKeys("deleteTask", "deleteExecution", "updateHistoricTaskInstanceEvent")
                .doesNotContainKeys(
                        "selectHistoricTaskInstanceEvent",
                        "selectHistoricActivityInstanceEvent",
                        "selectTasksByParentTaskId",
                        "selectVariablesByTaskId",
                        "selectJobsByConfiguration",
                        "selectIncidentsByConfiguration");
    }

    @Test
    void whoTakesATaskChangesOneRowOfIt() {
        Journey story = stories.aReferral("debts").waitsFor("answerReferral");
        Map<String, Set<String>> said = EngineTalk.during(() -> story.takes("schuldhulp", "answerReferral"))
                .statements();
        assertThat(said)
                .containsKey("updateHistoricTaskInstanceEvent")
                .doesNotContainKeys(
                        "selectHistoricTaskInstanceEvent",
                        "selectHistoricActivityInstanceEvent",
                        "updateHistoricActivityInstanceEvent");
        assertThat(sql.queryForObject("""
                        select task.assignee_ from act_hi_taskinst task
                        join act_hi_procinst whole on whole.id_ = task.proc_inst_id_
                        where whole.business_key_ = ? and task.task_def_key_ = 'answerReferral'
                        """, String.class, story.caseId())).isEqualTo("schuldhulp");
    }
}
