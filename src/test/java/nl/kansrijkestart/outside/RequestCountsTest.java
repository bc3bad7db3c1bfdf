package nl.kansrijkestart.outside;

import static nl.kansrijkestart.outside.TasklistClient.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    private static final String STARTABLE = ENGINE
            + "/process-definition?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true"
            + "&firstResult=0&maxResults=15";

    /** Three a row it was. */
    private static final int KINDS = 8;

    private final StringBuilder told = new StringBuilder();
    private final List<String> tooMuch = new ArrayList<>();

    private TasklistClient midwife;
    private String caseId;
    private String task;
    private String instance;

    @BeforeEach
    void aSignalWaitsForItsTalk() {
        midwife = TasklistClient.of(port, "verloskundige");
        caseId = stories.aSignal("verloskundige", "note", "geteld").caseId();
        Map<String, Object> row = sql.queryForMap(
                "select task_id, process_instance_id from task_row where case_id = ? and ended is null", caseId);
        task = (String) row.get("task_id");
        instance = (String) row.get("process_instance_id");
    }

    @Test
    void anActionAsksNoMoreThanThis() throws IOException {
        String path = ENGINE + "/task/" + task;
        String next = ENGINE + "/task?assignee=verloskundige&processInstanceId=" + instance + "&maxResults=15";
        String filters = ENGINE + "/filter?firstResult=0&maxResults=2000&itemCount=false&resourceType=Task";
        Browser page = Browser.of(port, "verloskundige");
        most("who am I", 1, 1, 0, () -> midwife.get("/camunda/api/admin/auth/user/default"));
        most("profile", 1, 1, 0, () -> midwife.get(ENGINE + "/user/verloskundige/profile"));
        most("filters", 2, 1, 0, () -> midwife.get(filters));
        most("count of a filter", 2, 1, 0, () -> midwife.get(ENGINE + "/filter/team/count"));
        // what other stories left on her list has cards of other kinds, with a question of their own
        most("list", 6 + KINDS, 1, 0, () -> midwife.list("team", 0, 15));
        most("what comes next", 5, 1, 0, () -> midwife.hal(next));
        most("task", 6, 1, 0, () -> midwife.hal(path));
        most("which form", 2, 1, 0, () -> midwife.get(path + "/form"));
        most("form", 9, 1, 1, () -> midwife.get(path + "/deployed-form?noCache=1"));
        most("what it shows", 6, 1, 0, () -> midwife.get(path + "/form-variables?deserializeValues=false"));
        most("what can be started", 2, 1, 0, () -> midwife.get(STARTABLE));
        most("family", 21, 1, 1, () -> page.get("/gezin/" + caseId));
        most("own families", 10, 1, 0, () -> page.get("/gezinnen"));
        // three of them only where other stories left messages and forms of other families
        most("messages", 15, 1, 0, () -> page.get("/berichten"));
        Files.writeString(Path.of("target", "request-counts.txt"), told.toString());
        assertThat(tooMuch)
                .as("asks more than it did; each statement stands in target/request-counts.txt")
                .isEmpty();
    }

    /** Fifteen rows of a list cost what one does; another kind of task asks a question or two of its own. */
    @Test
    void aRowMoreAsksNothingMore() {
        for (int n = 0; n < 6; n++) {
            stories.aReferral("debts");
        }
        TasklistClient helper = TasklistClient.of(port, "schuldhulp");
        helper.list("team", 0, 15).orFail();
        int one = RequestCounts.of(() -> helper.list("team", 0, 1).orFail())
                .statements()
                .size();
        Count all = RequestCounts.of(() -> helper.list("team", 0, 15).orFail());
        assertThat(all.statements()).as(all.toString()).hasSizeLessThanOrEqualTo(one + KINDS);
    }

    private void most(String action, int statements, int transactions, int writing, Runnable request) {
        request.run();
        Count count = RequestCounts.of(request);
        told.append("== ").append(action).append(": ").append(count).append("\n");
        if (count.statements().size() > statements
                || count.transactions() > transactions
                || count.writing() > writing) {
            tooMuch.add(action + ": " + count.statements().size() + " statements (" + statements + "), "
                    + count.transactions() + " transactions (" + transactions + "), " + count.writing()
                    + " writing (" + writing + ")");
        }
    }
}
