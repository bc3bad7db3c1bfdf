package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.StreamSupport;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.pages.Browser;
import nl.kansrijkestart.pathway.LoopStories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What our parts of Cockpit read: families that somebody coordinates and that agreed to it, and no others. */
@ProcessTest
@Tag(Proof.VERIFY)
class CockpitPagesTest {

    private static final String TODAY = "/regie/vandaag.json";
    private static final String OVER = "/regie/afgesloten.json";

    @Autowired
    private LoopStories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private JdbcTemplate sql;

    @LocalServerPort
    private int port;

    private TasklistClient coordinator;

    @BeforeEach
    void comes() {
        coordinator = TasklistClient.of(port, "knooppunt");
    }

    @Test
    void whatIsLateStandsOnTopUntilTheFamilyWithdraws() {
        Journey story = stories.at("answerReferral");
        String mark = dueFirst(story);
        JsonNode row = group("late").path("rows").path(0);
        assertThat(row.path("mark").asText()).isEqualTo(mark);
        assertThat(row.path("step").asText()).isEqualTo("Verwijzing beantwoorden");
        assertThat(row.path("who").asText()).isNotBlank();
        assertThat(row.path("why").asText()).matches("\\d+ dagen te laat\\.");
        assertThat(row.path("cure").path("page").asText()).isEqualTo("/gezin/" + story.caseId() + "/taken");
        assertThat(row.path("page").asText()).isEqualTo("/gezin/" + story.caseId());
        assertThat(first("/regie/proces/referral").path("mark").asText()).isEqualTo(mark);
        assertThat(first("/regie/proces/hubMeeting").path("mark").asText()).isNotEqualTo(mark);

        assertThat(read("knooppuntheerlen", TODAY)).doesNotContain(mark, story.caseId());
        for (String nobody : new String[] {"verloskundige", "trekker", "coordinator", "projectleider", "beheerder"}) {
            assertThat(TasklistClient.of(port, nobody).get(TODAY).status())
                    .as(nobody)
                    .isEqualTo(404);
        }

        String path = "/regie/zaak/" + row.path("drawing").asText();
        assertThat(coordinator.get(path).status()).isEqualTo(200);
        files.share(story.caseId(), false);
        assertThat(read("knooppunt", TODAY)).doesNotContain(mark, story.caseId());
        assertThat(read("knooppunt", "/regie/proces/referral")).doesNotContain(mark, story.caseId());
        assertThat(coordinator.get(path).status()).isEqualTo(404);
    }

    /** After the end of a pregnancy nothing of it is for who coordinates. */
    @Test
    void whatEndedSadlyIsNowhere() {
        Journey story = stories.at("answerReferral");
        String mark = dueFirst(story);
        files.pregnancyEnded(story.caseId());
        assertThat(read("knooppunt", TODAY)).doesNotContain(mark, story.caseId());
        assertThat(read("knooppunt", "/regie/proces/referral")).doesNotContain(mark, story.caseId());
    }

    @Test
    void whatIsStalledAndWhatIsNobodysStandApart() {
        Journey stalled = stories.at("solveStalledReferral");
        String mark = dueFirst(stalled);
        JsonNode first = group("stalled").path("rows").path(0);
        assertThat(first.path("mark").asText()).isEqualTo(mark);
        assertThat(first.path("cure").path("page").asText())
                .as("what is one's own is opened")
                .matches("/camunda/app/tasklist/default/#/\\?task=[0-9a-z-]+");

        Journey loose = stories.at("answerReferral");
        sql.update("update task_row set offer = null where case_id = ? and ended is null", loose.caseId());
        Browser page = Browser.of(port, "knooppunt");
        page.post("/losse-eindes", "token", page.token("/losse-eindes"));
        assertThat(StreamSupport.stream(group("nobody").path("rows").spliterator(), false))
                .anySatisfy(row -> {
                    assertThat(row.path("mark").asText())
                            .isEqualTo(files.card(loose.caseId()).mark());
                    assertThat(row.path("cure").path("page").asText())
                            .isEqualTo("/losse-eindes#family-" + loose.caseId());
                    assertThat(row.path("page").asText()).startsWith("/losse-eindes#");
                });
    }

    /** The way of one process with who did what: never what was answered. The look is written down. */
    @Test
    void theWayOfACaseSaysWhoDidWhat() {
        Journey story = stories.at("contactFamily");
        dueFirst(story);
        String instance = sql.queryForObject(
                "select process_instance_id from task_row where case_id = ? and task_key = 'contactFamily'",
                String.class,
                story.caseId());
        long looks = looks(story);
        JsonNode path = json("/regie/zaak/" + instance);
        assertThat(path.path("mark").asText())
                .isEqualTo(files.card(story.caseId()).mark());
        JsonNode answered = path.path("done").path(0);
        assertThat(answered.path("element").asText()).isEqualTo("answerReferral");
        assertThat(answered.path("what").asText()).isEqualTo("Verwijzing beantwoorden");
        assertThat(answered.path("who").asText()).contains("Schuldhulp");
        assertThat(answered.path("open").asBoolean()).isFalse();
        assertThat(path.path("passed").toString()).contains("sendReferral");
        assertThat(path.path("agreement").asText()).contains("versie");
        assertThat(path.path("clocks")).isNotEmpty();
        assertThat(looks(story)).isEqualTo(looks + 1);
        assertThat(TasklistClient.of(port, "knooppuntheerlen")
                        .get("/regie/zaak/" + instance)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsOverSaysWhenAndNoReason() {
        Journey story = stories.at("answerReferral");
        String mark = files.card(story.caseId()).mark();
        files.close(story.caseId(), "needsMet");
        sql.update("update case_file set closed = '2031-03-04' where id = ?", story.caseId());
        JsonNode row = first(OVER);
        assertThat(row.path("mark").asText()).isEqualTo(mark);
        assertThat(row.path("month").asText()).isEqualTo("maart 2031");
        assertThat(row.path("how").asText()).isEqualTo("Traject gesloten");
        assertThat(read("knooppuntheerlen", OVER)).doesNotContain(mark);
        sql.update("update case_file set shared = false where id = ?", story.caseId());
        assertThat(read("knooppunt", OVER)).doesNotContain(mark);
    }

    /** Before everything that other stories left. @return the family's mark */
    private String dueFirst(Journey story) {
        sql.update("""
                update task_row set due = (select least(min(due), '2001-01-01') from task_row) - interval '1 day'
                where case_id = ? and ended is null and due is not null""", story.caseId());
        return files.card(story.caseId()).mark();
    }

    private long looks(Journey story) {
        return Optional.ofNullable(sql.queryForObject(
                        "select count(*) from access_line where case_id = ?", Long.class, story.caseId()))
                .orElseThrow();
    }

    private JsonNode group(String code) {
        return StreamSupport.stream(json(TODAY).path("groups").spliterator(), false)
                .filter(one -> one.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private String read(String login, String path) {
        return TasklistClient.of(port, login).get(path).orFail().json().toString();
    }

    private JsonNode first(String path) {
        return json(path).path("rows").path(0);
    }

    private JsonNode json(String path) {
        return coordinator.get(path).orFail().json();
    }
}
