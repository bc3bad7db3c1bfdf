package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.access.guard.RouteList;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.round.StoryTable;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.pathway.LoopStories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cockpit for the lead and the coordinator of a coalition: its own work, and of families nothing, no number either. */
@ProcessTest
@Tag(Proof.VERIFY)
class CoalitionCockpitTest {

    private static final String KERKRADE = "gm0928";
    private static final String TODAY = "/regie/coalitie/vandaag.json";
    private static final List<String> THEY = List.of("trekker", "coordinator");

    @LocalServerPort
    private int port;

    @Autowired
    private Stories stories;

    @Autowired
    private LoopStories families;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CycleService rounds;

    @Autowired
    private StoryTable table;

    @Autowired
    private JdbcTemplate sql;

    @BeforeEach
    @AfterEach
    void nobodySitsThere() {
        table.clear(KERKRADE);
    }

    @Test
    void theyReadTheWorkOfTheirOwnCoalition() {
        Journey story = stories.startedIn(
                        KERKRADE, "coalitionFormation", rounds.open(KERKRADE).id(), Map.of())
                .waitsFor("appointLead");
        String instance = sql.queryForObject(
                "select process_instance_id from task_row where case_id = ? and ended is null",
                String.class,
                story.caseId());
        for (String login : THEY) {
            TasklistClient person = TasklistClient.of(port, login);
            assertThat(rows(person, TODAY)).as(login).anySatisfy(row -> {
                assertThat(row.path("drawing").asText()).isEqualTo(instance);
                assertThat(row.path("step").asText()).isNotBlank();
                assertThat(row.path("who").asText()).contains("Bestuurders");
                assertThat(row.path("group").asText()).isIn("late", "week", "later");
                assertThat(row.path("task").isNull()).as("another does it").isTrue();
            });
            assertThat(rows(person, "/regie/coalitie/proces/coalitionFormation"))
                    .as(login)
                    .isNotEmpty();
            assertThat(person.get(TasklistClient.ENGINE + "/process-instance/" + instance)
                            .status())
                    .as(login)
                    .isEqualTo(200);
            assertThat(person.get("/regie/coalitie/zaak/" + instance)
                            .orFail()
                            .json()
                            .path("done"))
                    .as(login)
                    .isNotEmpty();
        }
        TasklistClient elsewhere = TasklistClient.of(port, "trekkerlandgraaf");
        assertThat(elsewhere.get(TODAY).orFail().body()).doesNotContain(instance);
        assertThat(elsewhere
                        .get(TasklistClient.ENGINE + "/process-instance/" + instance)
                        .status())
                .isNotEqualTo(200);
        assertThat(elsewhere.get("/regie/coalitie/zaak/" + instance).status()).isEqualTo(404);
        assertThat(TasklistClient.of(port, "knooppunt").get(TODAY).status()).isEqualTo(404);
    }

    /** Every open route of Cockpit about a family, before and after another family began: the same, and empty. */
    @Test
    void theyFindNothingOfAFamilyNotEvenANumber() {
        Journey story = families.at("answerReferral");
        for (String login : THEY) {
            TasklistClient person = TasklistClient.of(port, login);
            Map<String, String> before = everything(person, story);
            families.at("answerReferral");
            Map<String, String> after = everything(person, story);
            assertThat(after).as(login).hasSizeGreaterThan(25).isEqualTo(before);
            String mark = files.card(story.caseId()).mark();
            assertThat(after)
                    .as(login)
                    .allSatisfy((route, answer) -> assertThat(answer)
                            .as(route)
                            .doesNotContain(story.caseId(), mark, "familyPathway", "reportingCode"));
        }
    }

    /** Cockpit asks nothing that is refused: each refusal would be a line in the log. */
    @Test
    void cockpitKnowsWhatItMayAsk() {
        Map.of(
                        "knooppunt",
                        "true false",
                        "trekker",
                        "false true",
                        "coordinator",
                        "false true",
                        "modelleur",
                        "false false")
                .forEach((login, may) -> {
                    JsonNode said = TasklistClient.of(port, login)
                            .get("/regie/rollen.json")
                            .orFail()
                            .json();
                    assertThat(said.path("families") + " " + said.path("coalition"))
                            .as(login)
                            .isEqualTo(may);
                });
    }

    private Map<String, String> everything(TasklistClient person, Journey story) {
        Map<String, Object> task = sql.queryForMap("""
                select process_instance_id, process_definition_id from task_row
                where case_id = ? and ended is null and task_key = 'answerReferral'""", story.caseId());
        String instance = (String) task.get("process_instance_id");
        String definition = (String) task.get("process_definition_id");
        String job = sql.queryForList(
                        "select id_ from act_ru_job where process_instance_id_ = ?", String.class, instance)
                .get(0);
        Map<String, String> answers = new TreeMap<>();
        RouteList.lines().stream()
                .filter(line -> line.who().contains("leads") && !line.method().equals("PUT"))
                .filter(line ->
                        line.path().startsWith("/camunda") || line.path().startsWith("/regie"))
                .forEach(line -> {
                    String path = line.path()
                            .replace("{instance}", instance)
                            .replace("{work}", instance)
                            .replace("{definition}", definition)
                            .replace("{process}", "familyPathway")
                            .replace("{job}", job);
                    String body = !line.method().equals("POST")
                            ? null
                            : line.path().contains("/job")
                                    ? "{\"processInstanceId\":\"" + instance + "\"}"
                                    : line.path().endsWith("/process-instance")
                                                    && line.path().startsWith(TasklistClient.ENGINE)
                                            ? "{\"superProcessInstance\":\"" + instance + "\"}"
                                            : "{}";
                    TasklistClient.Answer answer =
                            person.send(line.method(), path, body, "application/json", "application/json");
                    answers.put(
                            line.method() + " " + line.path(),
                            answer.status() + " " + (answer.good() ? answer.body() : ""));
                });
        return answers;
    }

    private static List<JsonNode> rows(TasklistClient person, String path) {
        return StreamSupport.stream(
                        person.get(path).orFail().json().path("rows").spliterator(), false)
                .toList();
    }
}
