package nl.kansrijkestart.outside;

import static nl.kansrijkestart.outside.TasklistClient.ENGINE;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.outside.RequestCounts.Count;
import nl.kansrijkestart.pages.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a press of a button asks of the database at most. */
@ProcessTest
@Tag(Proof.VERIFY)
class RequestCountsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Stories stories;

    @Autowired
    private JdbcTemplate sql;

    private TasklistClient midwife;
    private String caseId;
    private String task;
    private String instance;

    @BeforeEach
    void aSignalWaitsForItsTalk() {
        midwife = TasklistClient.of(port, "verloskundige");
        for (int n = 0; n < 15; n++) {
            stories.aSignal("verloskundige", "note", "een van veel");
        }
        caseId = stories.aSignal("verloskundige", "note", "geteld").caseId();
        Map<String, Object> row = sql.queryForMap(
                "select task_id, process_instance_id from task_row where case_id = ? and ended is null", caseId);
        task = (String) row.get("task_id");
        instance = (String) row.get("process_instance_id");
    }

    @Test
    void measure() throws Exception {
        String path = ENGINE + "/task/" + task;
        Map<String, Runnable> actions = new LinkedHashMap<>();
        actions.put(
                "who am I",
                () -> midwife.get("/camunda/api/admin/auth/user/default").orFail());
        actions.put(
                "engine name", () -> midwife.get("/camunda/api/engine/engine/").orFail());
        actions.put(
                "profile",
                () -> midwife.get(ENGINE + "/user/verloskundige/profile").orFail());
        actions.put(
                "filters",
                () -> midwife.get(ENGINE + "/filter?firstResult=0&maxResults=2000&itemCount=false&resourceType=Task")
                        .orFail());
        actions.put(
                "filter count", () -> midwife.get(ENGINE + "/filter/team/count").orFail());
        actions.put("list", () -> midwife.list("team", 0, 15).orFail());
        actions.put(
                "next",
                () -> midwife.hal(ENGINE + "/task?assignee=verloskundige&processInstanceId=" + instance
                                + "&maxResults=15")
                        .orFail());
        actions.put("task", () -> midwife.hal(path).orFail());
        actions.put("form key", () -> midwife.get(path + "/form").orFail());
        actions.put("form", () -> midwife.get(path + "/deployed-form?noCache=1").orFail());
        actions.put(
                "variables",
                () -> midwife.get(path + "/form-variables?deserializeValues=false")
                        .orFail());
        actions.put("take", () -> midwife.claim(task).orFail());
        actions.put("submit", () -> midwife.post(path + "/submit-form", TasklistClient.body(Map.of())));
        actions.put("startables", () -> midwife.startables());
        String page = "/gezin/" + caseId;
        Browser browser = Browser.of(port, "verloskundige");
        actions.put("family page", () -> browser.get(page));
        actions.put("messages", () -> browser.get("/berichten"));
        StringBuilder all = new StringBuilder();
        StringBuilder detail = new StringBuilder();
        actions.forEach((name, action) -> {
            action.run();
            Count count = RequestCounts.of(action);
            all.append("%-14s %3d statements %3d transactions %d writing%n"
                    .formatted(name, count.statements().size(), count.transactions(), count.writing()));
            detail.append("== ").append(name).append("\n").append(count).append("\n");
        });
        Files.writeString(Path.of("target/counts.txt"), all + "\n" + detail);
        System.out.println(all);
        assertSoftly(soft -> {});
    }
}
