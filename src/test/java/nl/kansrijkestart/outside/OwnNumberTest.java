package nl.kansrijkestart.outside;

import static nl.kansrijkestart.outside.TasklistClient.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.PartService;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.notify.Notices;
import nl.kansrijkestart.pages.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The own file number stands where its organisation works, and with nobody else. */
@ProcessTest
@Tag(Proof.VERIFY)
class OwnNumberTest {

    private static final String NUMBER = "2027-EIGEN-0155";
    private static final String PAGE = "/gezin/";

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private PartService parts;

    @Autowired
    private Notices notices;

    @Autowired
    private Journeys journeys;

    @Autowired
    private JdbcTemplate sql;

    @LocalServerPort
    private int port;

    @Test
    void whoTakesPartForTheOrganisationReadsItOnCardPageAndMessages() {
        String caseId = aNumberedSignal();
        String mark = files.card(caseId).mark();
        notices.tell("verloskundigenkerkrade", "verloskundige", caseId, mark + ": er is iets gebeurd.");
        Browser midwife = Browser.of(port, "verloskundige");

        assertThat(midwife.page(PAGE + caseId)).contains("Uw eigen dossiernummer", NUMBER);
        assertThat(midwife.page("/berichten")).contains("(uw nummer " + NUMBER + ")");
        JsonNode task = TasklistClient.of(port, "verloskundige")
                .hal(ENGINE + "/task/" + openTask(caseId))
                .json();
        assertThat(task.path("description").asText()).startsWith(mark + " (uw nummer " + NUMBER + ")");
        assertThat(task.path("page").asText()).isEqualTo(PAGE + caseId);
        assertThat(inList("verloskundige", openTask(caseId))).startsWith(mark + " (uw nummer " + NUMBER + ")");
    }

    /** The signaller's own part is gone: a colleague who only may take the task reads the mark. */
    @Test
    void aColleagueWithoutAPartReadsTheMarkOnly() {
        String caseId = aNumberedSignal();
        String task = openTask(caseId);
        sql.update("update part set ended = now(), why_ended = 'replaced' where case_id = ?", caseId);
        assertThat(inList("verloskundige", task))
                .startsWith(files.card(caseId).mark())
                .doesNotContain(NUMBER);
    }

    @Test
    void anotherOrganisationNeverReadsIt() {
        String caseId = aNumberedSignal();
        journeys.start("referral", caseId, "gm0928", Map.of("referralId", stories.anAgreedReferral(caseId, "debts")));
        String mark = files.card(caseId).mark();
        String asked = sql.queryForObject(
                "select task_id from task_row where case_id = ? and task_key = 'answerReferral'", String.class, caseId);
        JsonNode task = TasklistClient.of(port, "schuldhulp")
                .hal(ENGINE + "/task/" + asked)
                .json();
        assertThat(task.path("description").asText()).startsWith(mark).doesNotContain(NUMBER);
        assertThat(task.has("page")).as("no page, no link to it").isFalse();
        parts.helps(caseId, "schuldhulp");
        assertThat(inList("schuldhulp", asked)).startsWith(mark).doesNotContain(NUMBER);
        assertThat(Browser.of(port, "schuldhulp").page("/berichten")).doesNotContain(NUMBER);
    }

    private String aNumberedSignal() {
        sql.update("update case_file set closed = opened where own_number_mark is not null and closed is null");
        Journey story = stories.aSignal(
                "verloskundige", "ownFileNumber", NUMBER, "note", "nr" + System.nanoTime(), "themes", List.of("debts"));
        return story.caseId();
    }

    private String openTask(String caseId) {
        return sql.queryForObject(
                "select task_id from task_row where case_id = ? and ended is null", String.class, caseId);
    }

    private String inList(String person, String task) {
        for (JsonNode row :
                TasklistClient.of(port, person).list("team", 0, 200).json().at("/_embedded/task")) {
            if (row.path("id").asText().equals(task)) {
                return row.path("description").asText();
            }
        }
        throw new AssertionError("The task is not on the list of " + person);
    }
}
