package nl.kansrijkestart.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The engine's history has instances, tasks and steps, each written once when it begins and once when it ends. */
@ProcessTest
class EngineHistoryTest {

    private static final String ROWS =
            " from act_hi_actinst step join act_hi_procinst whole on whole.id_ = step.proc_inst_id_"
                    + " where whole.business_key_ = ?";

    @Autowired
    private Stories stories;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void aGatewayLeavesNoRowAndAStepDoes() {
        Journey story = stories.aReferral("debts")
                .answers("schuldhulp", "answerReferral", "answer", "decline", "reason", "alreadyInvolved")
                .endsAt("supportStarted");
        assertThat(sql.queryForList("select distinct act_type_" + ROWS, String.class, story.caseId()))
                .contains("userTask", "serviceTask", "startEvent", "noneEndEvent")
                .noneMatch(type -> type.endsWith("Gateway"));
        assertThat(sql.queryForObject(
                        "select count(*)" + ROWS + " and (step.end_time_ is null or step.duration_ is null)",
                        Integer.class,
                        story.caseId()))
                .as("steps without an end or a duration")
                .isZero();
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
