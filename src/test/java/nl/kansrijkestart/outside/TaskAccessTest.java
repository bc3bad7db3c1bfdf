package nl.kansrijkestart.outside;

import static nl.kansrijkestart.outside.TasklistClient.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.outside.TasklistClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who may do what over HTTP: what is not yours is not there, and nothing outside the task list's few routes exists. */
@ProcessTest
@Tag(Proof.VERIFY)
class TaskAccessTest {

    private static final String NOBODYS = UUID.randomUUID().toString();

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
    private String execution;

    @BeforeEach
    void aSignalWaitsForItsTalk() {
        midwife = TasklistClient.of(port, "verloskundige");
        caseId = stories.aSignal("verloskundige", "note", "toegang " + UUID.randomUUID())
                .caseId();
        Map<String, Object> row = sql.queryForMap(
                "select task_id, process_instance_id, execution_id from task_row where case_id = ? and ended is null",
                caseId);
        task = (String) row.get("task_id");
        instance = (String) row.get("process_instance_id");
        execution = (String) row.get("execution_id");
    }

    @Test
    void aTaskOfOthersIsLikeATaskThatDoesNotExist() {
        for (String stranger : List.of(
                "sociaalteam",
                "huisarts",
                "knooppunt",
                "verloskundigeheerlen",
                "schuldhulp",
                "beheerder",
                "modelleur",
                "trekker")) {
            TasklistClient browser = TasklistClient.of(port, stranger);
            assertSoftly(all -> taskRoutes().forEach(route -> {
                Answer others = route.ask(browser, task);
                Answer nobodys = route.ask(browser, NOBODYS);
                all.assertThat(others.status()).as(others.call()).isEqualTo(404);
                all.assertThat(others.body()).as(others.call()).isEqualTo(nobodys.body());
                all.assertThat(nobodys.status()).as(nobodys.call()).isEqualTo(404);
            }));
            assertThat(browser.list("team", 0, 200).body()).doesNotContain(task);
            assertThat(browser.broken()).isEmpty();
        }
        assertThat(assignee()).isNull();
        assertThat(midwife.hal(ENGINE + "/task/" + task)
                        .orFail()
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo("Gesprek voeren met ouder");
    }

    @Test
    void withoutLoginThereIsNothing() {
        TasklistClient nobody = new TasklistClient(port);
        nobody.get("/camunda/api/engine/engine/").orFail(); // the cookies only
        assertSoftly(all -> {
            taskRoutes().forEach(route -> nothing(all, route.ask(nobody, task)));
            nothing(all, nobody.list("team", 0, 15));
            nothing(all, nobody.get(ENGINE + "/filter?resourceType=Task"));
            nothing(all, nobody.get(ENGINE + "/task?processInstanceId=" + instance));
            nothing(all, nobody.get(ENGINE + "/user/verloskundige/profile"));
            nothing(all, nobody.get(ENGINE + "/process-definition?latest=true&startableInTasklist=true"));
            nothing(all, nobody.get(ENGINE + "/process-definition"));
            nothing(all, nobody.get(ENGINE + "/process-instance/" + instance));
            nothing(all, nobody.get(ENGINE + "/job"));
            nothing(
                    all,
                    nobody.post(ENGINE + "/process-definition/" + definition() + "/submit-form", "{\"variables\":{}}"));
            nothing(all, nobody.get(ENGINE + "/process-definition/" + definition() + "/deployed-start-form"));
        });
        assertThat(nobody.broken()).isEmpty();
        assertThat(assignee()).isNull();
    }

    /** Asked by the task list after a start and after an answer, to lead on. */
    @Test
    void whatComesNextIsForWhoMayDoIt() {
        String asked = ENGINE + "/task?assignee=verloskundige&processInstanceId=" + instance + "&maxResults=15";
        assertThat(midwife.hal(asked).orFail().body()).contains(task, "Gesprek voeren met ouder");
        assertThat(midwife.hal(asked.replace(instance, NOBODYS)).orFail().body())
                .doesNotContain(task);
        assertThat(TasklistClient.of(port, "schuldhulp").hal(asked).orFail().body())
                .doesNotContain(task, "Gesprek voeren met ouder");
        TasklistClient colleague = TasklistClient.of(port, "collegaverloskundige");
        assertThat(colleague.hal(asked).orFail().body()).contains(task);
        midwife.claim(task).orFail();
        assertThat(colleague.hal(asked).orFail().body()).as("somebody has it").doesNotContain(task);
        assertThat(midwife.hal(asked).orFail().body()).contains(task);
    }

    @Test
    void nobodyTakesATaskForSomebodyElse() {
        assertThat(midwife.post(ENGINE + "/task/" + task + "/claim", "{\"userId\":\"aandachtsfunctionaris\"}")
                        .status())
                .isEqualTo(403);
        assertThat(assignee()).isNull();
        assertThat(midwife.get(ENGINE + "/user/knooppunt/profile").status()).isEqualTo(404);
    }

    @Test
    void theListIsNotSearchedByWhatIsNotShown() {
        assertSoftly(all -> {
            for (String criterion : List.of(
                    "\"processVariables\":[{\"name\":\"caseId\",\"operator\":\"like\",\"value\":\"%\"}]",
                    "\"taskVariables\":[{\"name\":\"referralId\",\"operator\":\"eq\",\"value\":\"1\"}]",
                    "\"caseInstanceVariables\":[{\"name\":\"a\",\"operator\":\"eq\",\"value\":\"1\"}]",
                    "\"orQueries\":[{\"processVariables\":[{\"name\":\"caseId\",\"operator\":\"neq\","
                            + "\"value\":\"1\"}]}]",
                    "\"processInstanceBusinessKey\":\"" + caseId + "\"",
                    "\"assignee\":\"aandachtsfunctionaris\"",
                    "\"candidateGroup\":\"sociaalteamkerkrade\"",
                    "\"assigneeExpression\":\"${currentUser()}\"",
                    "\"descriptionLike\":\"%Gezin%\"")) {
                Answer answer =
                        midwife.post(ENGINE + "/filter/team/list?firstResult=0&maxResults=15", "{" + criterion + "}");
                all.assertThat(answer.status()).as(criterion).isEqualTo(400);
                all.assertThat(answer.body())
                        .as(criterion)
                        .contains("Refusal", "zoekveld")
                        .doesNotContain(task);
            }
        });
        assertThat(midwife.post(
                                ENGINE + "/filter/team/list?firstResult=0&maxResults=200",
                                "{\"nameLike\":\"%gesprek voeren%\"}")
                        .orFail()
                        .body())
                .contains(task);
        assertThat(midwife.post(
                                ENGINE + "/filter/team/list?firstResult=0&maxResults=200",
                                "{\"nameLike\":\"%afsluiten%\"}")
                        .orFail()
                        .body())
                .doesNotContain(task);
        assertThat(midwife.list("mijn", 0, 200).orFail().body()).doesNotContain(task);
    }

    @Test
    void otherRoutesOfTheEngineDoNotExist() {
        midwife.claim(task).orFail();
        assertSoftly(all -> List.of(
                        "GET /task/{task}/attachment",
                        "GET /task/{task}/attachment/1",
                        "POST /task/{task}/attachment/create",
                        "GET /task/{task}/comment/1",
                        "POST /task/{task}/comment/create",
                        "GET /task/{task}/variables",
                        "POST /task/{task}/variables",
                        "GET /task/{task}/variables/caseId",
                        "PUT /task/{task}/variables/caseId",
                        "GET /task/{task}/localVariables",
                        "POST /task/{task}/complete",
                        "POST /task/{task}/resolve",
                        "POST /task/{task}/delegate",
                        "POST /task/{task}/identity-links",
                        "POST /task/{task}/identity-links/delete",
                        "POST /task/{task}/bpmnError",
                        "POST /task/{task}/bpmnEscalation",
                        "GET /task/{task}/rendered-form",
                        "PUT /task/{task}",
                        "DELETE /task/{task}",
                        "POST /task",
                        "POST /task/create",
                        "POST /message",
                        "POST /signal",
                        "GET /history/task",
                        "POST /history/task",
                        "GET /history/process-instance",
                        "GET /history/process-instance/{instance}",
                        "GET /history/activity-instance",
                        "GET /history/variable-instance",
                        "POST /history/variable-instance",
                        "GET /history/detail",
                        "GET /history/identity-link-log",
                        "GET /variable-instance",
                        "POST /variable-instance",
                        "POST /filter/create",
                        "PUT /filter/team",
                        "DELETE /filter/team",
                        "GET /execution/{execution}/localVariables",
                        "GET /execution/{execution}/localVariables/caseId",
                        "POST /execution/{execution}/signal",
                        "GET /execution/{execution}/messageSubscriptions/closingRequested",
                        "POST /execution/{execution}/messageSubscriptions/closingRequested/trigger",
                        "GET /process-instance/{instance}/variables",
                        "POST /process-instance/{instance}/modification",
                        "PUT /process-instance/{instance}/suspended",
                        "DELETE /process-instance/{instance}",
                        "POST /process-instance/delete",
                        "POST /process-definition/{definition}/start",
                        "POST /process-definition/key/familyPathway/start",
                        "POST /process-definition/key/familyPathway/submit-form",
                        "POST /process-definition/key/familyPathway/tenant-id/gm0928/submit-form",
                        "PUT /process-definition/{definition}/suspended",
                        "DELETE /process-definition/{definition}",
                        "POST /deployment/create",
                        "POST /decision-definition/key/supportRoute/evaluate",
                        "POST /external-task/fetchAndLock",
                        "POST /migration/execute",
                        "POST /modification/execute",
                        "GET /user",
                        "GET /user/knooppunt",
                        "GET /user/count",
                        "POST /user/create",
                        "PUT /user/verloskundige/credentials",
                        "GET /group",
                        "GET /identity/groups?userId=knooppunt",
                        "POST /identity/verify",
                        "GET /tenant",
                        "POST /authorization/create",
                        "GET /metrics",
                        "GET /event-subscription",
                        "POST /batch/1/suspended",
                        "GET /user/verloskundige",
                        "GET /condition",
                        "POST /condition")
                .forEach(route -> {
                    Answer answer = ask(midwife, route);
                    all.assertThat(answer.status()).as(route).isEqualTo(404);
                    all.assertThat(answer.body()).as(route).doesNotContain(caseId);
                }));
        assertThat(ask(midwife, "GET /task/{task}").status()).isEqualTo(200);
        assertThat(midwife.broken()).isEmpty();
    }

    /** The list of open routes is held against the path as the engine will read it. */
    @Test
    void noDetourLeadsAroundTheDoor() {
        midwife.claim(task).orFail();
        assertSoftly(all -> {
            for (String start : List.of(
                    "/process-definition/..",
                    "/job/%2e%2e",
                    "/authorization/x/../..",
                    "/deployment/.;a=b/..",
                    "/process-definition/%2e%2e")) {
                for (String route : List.of(
                        "/task/{task}/variables",
                        "/task/{task}",
                        "/history/task",
                        "/variable-instance",
                        "/user",
                        "/task/{task}/comment/1")) {
                    Answer answer = ask(midwife, "GET " + start + route);
                    all.assertThat(answer.status()).as(answer.call()).isIn(400, 404);
                    all.assertThat(answer.body()).as(answer.call()).doesNotContain(caseId, "Gesprek voeren");
                }
            }
            for (String elsewhere : List.of(
                    "/engine-rest/task",
                    "/rest/task",
                    "/camunda/api/cockpit/plugin/base/default/process-instance/" + instance
                            + "/called-process-instances",
                    "/camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated",
                    "/camunda/api/tasklist/plugin/tasklistPlugins/default/task",
                    "/camunda/api/engine/engine/DEFAULT/task/" + task + "/variables",
                    "/camunda/api/engine/engine/default;a=b/task/" + task + "/variables")) {
                Answer answer = midwife.get(elsewhere);
                all.assertThat(answer.status() == 200 && answer.body().equals("[]") ? 404 : answer.status())
                        .as(answer.call())
                        .isIn(400, 401, 403, 404);
                all.assertThat(answer.body()).as(answer.call()).doesNotContain(caseId);
            }
        });
        assertThat(midwife.broken()).isEmpty();
    }

    /** What the engine itself answers, by its own rights, holds nothing of the case for a professional. */
    @Test
    void whatPassesToTheEngineShowsAProfessionalNothing() {
        assertSoftly(all -> List.of(
                        "/process-instance",
                        "/process-instance/{instance}",
                        "/process-instance/{instance}/activity-instances",
                        "/process-instance/{instance}/incidents",
                        "/execution",
                        "/execution/{execution}",
                        "/job",
                        "/job?processInstanceId={instance}",
                        "/incident",
                        "/authorization",
                        "/deployment",
                        "/task/count?assignee=verloskundige",
                        "/task/report/candidate-group-count")
                .forEach(route -> {
                    Answer answer = ask(midwife, "GET " + route);
                    all.assertThat(answer.status()).as(route).isLessThan(500);
                    all.assertThat(answer.body()).as(route).doesNotContain(caseId, task, "kerkrade");
                    all.assertThat(answer.good() ? answer.body().replace(instance, "") : "")
                            .as(route)
                            .matches("(\\[]|\\{\"count\":0})?");
                }));
    }

    @Test
    void aRequestWithoutTheTokenChangesNothing() {
        TasklistClient forged = TasklistClient.of(port, "verloskundige");
        assertThat(forged.withoutToken().claim(task).status()).isEqualTo(403);
        assertThat(assignee()).isNull();
    }

    @Test
    void aDoublePressOnStartIsOneCase() throws Exception {
        Map<String, Object> signal = aSignal();
        JsonNode one = midwife.start(definition(), signal).orFail().json();
        assertThat(one.has("again")).isFalse();
        String first = one.path("id").asText();
        JsonNode second = midwife.start(definition(), signal).orFail().json();
        assertThat(second.path("id").asText()).isEqualTo(first);
        assertThat(second.path("again").asText())
                .as("it says so, and which")
                .startsWith("Dit hebt u net al verstuurd: Gezin ")
                .contains("Er is niets dubbel bewaard.");

        TasklistClient otherTab = TasklistClient.of(port, "verloskundige");
        Map<String, Object> another = aSignal();
        List<Answer> both =
                atOnce(() -> midwife.start(definition(), another), () -> otherTab.start(definition(), another));
        assertThat(both.get(0).orFail().json().path("id"))
                .isEqualTo(both.get(1).orFail().json().path("id"))
                .isNotEqualTo(first);
    }

    @Test
    void twoWhoTakeATaskAtOnceAreNotBothRight() throws Exception {
        TasklistClient colleague = TasklistClient.of(port, "collegaverloskundige");
        for (int round = 0; round < 5; round++) {
            List<Answer> both = atOnce(() -> midwife.claim(task), () -> colleague.claim(task));
            // whose it is may take it back from a colleague, and never the other way round
            assertThat(both.get(0).status()).isEqualTo(204);
            assertThat(both.get(1).status()).isIn(204, 400);
            if (!both.get(1).good()) {
                assertThat(both.get(1).message())
                        .isEqualTo("Een collega heeft deze taak al: Vera Oefenberg. U kunt meelezen. "
                                + "Wat u typte, blijft voor u bewaard.");
            }
            TasklistClient winner = midwife;
            TasklistClient loser = colleague;
            loser.open(task);
            assertThat(loser.submit(task, instance, Map.of()).message())
                    .startsWith("Een collega heeft deze taak genomen.");
            assertThat(loser.unclaim(task).status())
                    .as("giving back what is not yours changes nothing")
                    .isIn(204, 400, 403);
            assertThat(assignee()).isEqualTo(winner.login());
            winner.unclaim(task).orFail();
        }
    }

    @Test
    void theSameAnswerTwiceAtOnceIsOneStepAndKeptOnce() throws Exception {
        TasklistClient otherTab = TasklistClient.of(port, "verloskundige");
        midwife.claim(task).orFail();
        Map<String, Object> talk = aTalk();
        List<Answer> both =
                atOnce(() -> midwife.submit(task, instance, talk), () -> otherTab.submit(task, instance, talk));
        assertThat(both).extracting(Answer::status).containsExactly(204, 204);
        assertThat(sql.queryForObject(
                        "select count(*) from form_answer where case_id = ? and form_id = 'talkWithParent'",
                        Integer.class,
                        caseId))
                .isEqualTo(1);
        talk.put("balance", "enough".equals(talk.get("balance")) ? "notEnough" : "enough");
        assertThat(otherTab.submit(task, instance, talk).message())
                .as("another answer afterwards")
                .startsWith("U hebt deze taak al afgerond.");
        assertThat(sql.queryForList(
                        "select task_key from task_row where case_id = ? and ended is null", String.class, caseId))
                .containsExactly("weighSituation");
    }

    @Test
    void anAnswerNeedsAnOpenFormAndATakenTask() {
        assertThat(midwife.submit(task, instance, Map.of()).message()).startsWith("Open de taak eerst");
        Map<String, Object> talk = aTalk();
        assertThat(midwife.submit(task, instance, talk).message()).startsWith("Neem eerst de taak");
        midwife.claim(task).orFail();
        talk.remove("wish");
        Answer incomplete = midwife.submit(task, instance, talk);
        assertThat(incomplete.status()).isEqualTo(400);
        assertThat(incomplete.json().path("type").asText()).isEqualTo("Refusal");
        assertThat(incomplete.message()).startsWith("Vul in: ");
    }

    @Test
    void brokenRequestsAreRefusedAndNoFailure() {
        midwife.open(task);
        midwife.claim(task).orFail();
        assertSoftly(all -> {
            for (String body : List.of(
                    "",
                    "{",
                    "[]",
                    "null",
                    "\"x\"",
                    "{\"variables\":[]}",
                    "{\"variables\":{\"wish\":7}}",
                    "{\"variables\":{\"wish\":{\"value\":{\"a\":1}}}}",
                    "{\"variables\":{\"themes\":{\"type\":\"Json\",\"value\":\"[[\"}}}",
                    "{\"variables\":{\"themes\":{\"value\":\"debts\"}}}",
                    "{\"variables\":{\"wish\":{\"value\":\"\\u0000\"}}}",
                    "{\"variables\":{\"ownWishes\":{\"value\":\"a\\u0000b\"}}}")) {
                for (String route : List.of(
                        "/task/" + task + "/submit-form",
                        "/task/" + task + "/claim",
                        "/filter/team/list",
                        "/process-definition/" + definition() + "/submit-form")) {
                    Answer answer = midwife.post(ENGINE + route, body);
                    all.assertThat(answer.status()).as(answer + " to " + body).isLessThan(500);
                }
            }
        });
        assertSoftly(all -> {
            for (String search : List.of("\\u0000", "\\u0007", "\\ud800")) {
                Answer answer = midwife.post(
                        ENGINE + "/filter/team/list?firstResult=0&maxResults=15", "{\"nameLike\":\"" + search + "\"}");
                all.assertThat(answer.status()).as(search).isEqualTo(400);
                all.assertThat(answer.message()).as(search).contains("geen tekst");
            }
            for (String search : List.of("%".repeat(10_000), "_".repeat(10_000), "\\\\", "'")) {
                Answer answer = midwife.post(
                        ENGINE + "/filter/team/list?firstResult=0&maxResults=15", "{\"nameLike\":\"" + search + "\"}");
                all.assertThat(answer.status()).as(answer.call()).isEqualTo(200);
            }
            for (String type : List.of("text/plain", "application/xml", "multipart/form-data; boundary=a", "nothing")) {
                Answer answer = midwife.send(
                        "POST",
                        ENGINE + "/filter/team/list?firstResult=0&maxResults=15",
                        "{}",
                        type,
                        "application/json");
                all.assertThat(answer.status()).as(type).isEqualTo(400);
            }
        });
        assertThat(midwife.broken()).isEmpty();
        assertThat(sql.queryForList(
                        "select task_key from task_row where case_id = ? and ended is null", String.class, caseId))
                .containsExactly("talkWithParent");
    }

    /**
     * Whoever had the task may have lost the right to know: the case may be somebody else's now, or the parent may have
     * said no.
     */
    @Test
    void whatIsOverShowsNothingAnyMore() {
        Map<String, Object> talk = aTalk();
        midwife.claim(task).orFail();
        midwife.submit(task, instance, talk).orFail();
        for (TasklistClient one : List.of(midwife, TasklistClient.of(port, "collegaverloskundige"))) {
            assertSoftly(all -> taskRoutes().subList(0, 6).forEach(route -> {
                Answer over = route.ask(one, task);
                all.assertThat(over.status()).as(over.call()).isEqualTo(404);
                all.assertThat(over.body())
                        .as(over.call())
                        .isEqualTo(route.ask(one, NOBODYS).body());
            }));
        }
        Answer again = midwife.submit(task, instance, talk);
        assertThat(again.status()).as("a second press is answered as the first").isEqualTo(204);
        assertThat(again.body()).isEmpty();
    }

    /** The engine learns nothing that the form does not pass on, whatever else is sent. */
    @Test
    void whatIsAddedToAFormIsDropped() {
        midwife.claim(task).orFail();
        Map<String, Object> talk = aTalk();
        talk.put("caseId", "another");
        talk.put("municipality", "gm0917");
        talk.put("pathwayDesk", "mine");
        talk.put("outcome", "pathwayClosed");
        midwife.submit(task, instance, talk).orFail();
        assertThat(sql.queryForList(
                        "select text_ from act_ru_variable where proc_inst_id_ = ? and name_ = 'caseId'",
                        String.class,
                        instance))
                .containsOnly(caseId);
        assertThat(sql.queryForList(
                        "select name_ from act_ru_variable where proc_inst_id_ = ?", String.class, instance))
                .doesNotContain("pathwayDesk", "outcome");
        assertThat(sql.queryForList(
                        "select distinct tenant_id_ from act_ru_task where proc_inst_id_ = ?", String.class, instance))
                .containsExactly("gm0928");
    }

    private interface Route {
        Answer ask(TasklistClient browser, String task);
    }

    private static List<Route> taskRoutes() {
        return List.of(
                (browser, task) -> browser.hal(ENGINE + "/task/" + task),
                (browser, task) -> browser.get(ENGINE + "/task/" + task + "/form"),
                (browser, task) -> browser.get(ENGINE + "/task/" + task + "/deployed-form?noCache=1"),
                (browser, task) -> browser.get(ENGINE + "/task/" + task + "/form-variables?deserializeValues=false"),
                (browser, task) -> browser.get(ENGINE + "/task/" + task + "/comment"),
                (browser, task) -> browser.get(ENGINE + "/task/" + task + "/identity-links"),
                (browser, task) -> browser.claim(task),
                (browser, task) -> browser.unclaim(task),
                (browser, task) -> browser.post(
                        ENGINE + "/task/" + task + "/submit-form", TasklistClient.body(Map.of("wish", "arrange"))),
                (browser, task) -> browser.post(
                        ENGINE + "/task/" + task + "/draft", TasklistClient.body(Map.of("wish", "arrange"))));
    }

    private void nothing(org.assertj.core.api.SoftAssertions all, Answer answer) {
        all.assertThat(answer.status()).as(answer.call()).isIn(401, 404);
        all.assertThat(answer.body())
                .as(answer.call())
                .doesNotContain(
                        caseId,
                        "Gesprek",
                        "Gezin",
                        "Vera",
                        "\"components\""); // an error page repeats the path asked for
    }

    private Answer ask(TasklistClient browser, String route) {
        String[] parts = route.split(" ", 2);
        String path = ENGINE
                + parts[1].replace("{task}", task)
                        .replace("{instance}", instance)
                        .replace("{execution}", execution)
                        .replace("{definition}", definition());
        return browser.send(
                parts[0],
                path,
                parts[0].equals("GET") || parts[0].equals("DELETE") ? null : "{}",
                "application/json",
                "application/json");
    }

    private String assignee() {
        return sql.queryForObject("select assignee from task_row where task_id = ?", String.class, task);
    }

    private String definition() {
        return sql.queryForObject(
                "select id_ from act_re_procdef where key_ = 'familyPathway' order by version_ desc limit 1",
                String.class);
    }

    private Map<String, Object> aSignal() {
        Map<String, Object> signal = filled("sendSignal", midwife.openStart(definition()));
        signal.remove("ownFileNumber");
        signal.putAll(Map.of(
                "municipality",
                "gm0928",
                "phase",
                "pregnant",
                "dueDate",
                stories.today().plusWeeks(20).toString(),
                "note",
                "dubbel " + UUID.randomUUID()));
        return signal;
    }

    private Map<String, Object> aTalk() {
        return filled("talkWithParent", midwife.open(task));
    }

    private Map<String, Object> filled(String form, TasklistClient.Opened opened) {
        return new HashMap<>(new RandomAnswers(new Random(1)).fill(form, opened, stories.today(), 0, false));
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Answer>> answers = two.invokeAll(List.of(one, other));
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            two.shutdown();
        }
    }
}
