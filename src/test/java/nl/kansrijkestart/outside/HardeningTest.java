package nl.kansrijkestart.outside;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static nl.kansrijkestart.outside.TasklistClient.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import nl.kansrijkestart.outside.TasklistClient.Answer;
import nl.kansrijkestart.pages.Browser;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the engine as it comes does not protect, one test each. Where it can be shown, the engine itself is seen to do
 * it (called directly, with the other person's name), and the same through our door is seen to fail.
 */
@ProcessTest
@Tag(Proof.VERIFY)
class HardeningTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identities;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Journeys journeys;

    @Autowired
    private TransactionTemplate transaction;

    private final ProcessEngineConfigurationImpl stock = new StandaloneProcessEngineConfiguration();
    private final String secret = "geheim " + UUID.randomUUID();
    private TasklistClient midwife;
    private TasklistClient stranger;
    private String caseId;
    private String task;
    private String instance;

    @BeforeEach
    void aSignalWaitsForItsTalk() {
        midwife = TasklistClient.of(port, "verloskundige");
        stranger = TasklistClient.of(port, "verloskundigeheerlen");
        caseId = stories.aSignal("verloskundige", "note", secret).caseId();
        Map<String, Object> row = sql.queryForMap(
                "select task_id, process_instance_id from task_row where case_id = ? and ended is null", caseId);
        task = (String) row.get("task_id");
        instance = (String) row.get("process_instance_id");
    }

    @Test
    void s01_anAttachmentIsReadAndDeletedByNobody() {
        Attachment made = tasks.createAttachment(
                "text", task, instance, "brief", "", new ByteArrayInputStream("x".getBytes(StandardCharsets.UTF_8)));
        assertThat(engineAs("verloskundigeheerlen", "gm0917", () -> tasks.getTaskAttachment(task, made.getId())))
                .as("the engine itself")
                .isNotNull();
        for (TasklistClient person : List.of(midwife, stranger)) {
            closed(
                    person,
                    "GET",
                    "/task/" + task + "/attachment",
                    "/task/" + task + "/attachment/" + made.getId(),
                    "/task/" + task + "/attachment/" + made.getId() + "/data");
            closed(person, "DELETE", "/task/" + task + "/attachment/" + made.getId());
            closed(person, "POST", "/task/" + task + "/attachment/create");
        }
        assertThat(tasks.getAttachment(made.getId())).isNotNull();
        engineAs("verloskundigeheerlen", "gm0917", () -> {
            tasks.deleteAttachment(made.getId());
            return null;
        });
        assertThat(tasks.getAttachment(made.getId()))
                .as("deleted by a stranger in the engine itself")
                .isNull();
    }

    @Test
    void s02_aCommentIsReadByNobody() {
        Comment made = tasks.createComment(task, instance, "opmerking");
        assertThat(engineAs("verloskundigeheerlen", "gm0917", () -> tasks.getTaskComment(task, made.getId())))
                .as("the engine itself")
                .isNotNull();
        for (TasklistClient person : List.of(midwife, stranger)) {
            closed(
                    person,
                    "GET",
                    "/task/" + task + "/comment/" + made.getId(),
                    "/process-instance/" + instance + "/comment");
            closed(person, "POST", "/task/" + task + "/comment/create");
        }
        tasks.deleteTaskComment(task, made.getId());
    }

    @Test
    void s03_aStoredExpressionRunsNowhere() {
        assertThat(stock.isEnableExpressionsInStoredQueries()).as("as it comes").isTrue();
        Filter filter = filters.newTaskFilter("proef")
                .setQuery(tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        assertThatThrownBy(() -> filters.saveFilter(filter))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Expressions are forbidden in stored queries");
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .taskAssigneeExpression("${currentUser()}")
                        .count())
                .isInstanceOf(ProcessEngineException.class);
        for (String login : List.of("verloskundige", "knooppunt", "modelleur", "beheerder")) {
            closed(TasklistClient.of(port, login), "POST", "/filter/create", "/filter", "/task/count");
        }
    }

    @Test
    void s04_noValueIsGuessedByCounting() {
        files.share(caseId, true);
        assertThat(engineAs(
                        "knooppunt",
                        "gm0928",
                        () -> runtime.createProcessInstanceQuery()
                                .variableValueEquals("caseId", caseId)
                                .count()))
                .as("the engine itself")
                .isEqualTo(1);
        TasklistClient coordinator = TasklistClient.of(port, "knooppunt");
        String guess = "{\"variables\":[{\"name\":\"caseId\",\"operator\":\"eq\",\"value\":\"" + caseId + "\"}]}";
        assertThat(coordinator.post(ENGINE + "/process-instance/count", guess).status())
                .isEqualTo(404);
        assertThat(coordinator.post(ENGINE + "/process-instance", guess).status())
                .isEqualTo(404);
        assertThat(coordinator
                        .post("/camunda/api/cockpit/plugin/base/default/process-instance/count", guess)
                        .status())
                .isEqualTo(404);
        assertThat(coordinator
                        .get(ENGINE + "/process-instance/count?variables=caseId_eq_" + caseId)
                        .status())
                .isEqualTo(404);
        assertThat(coordinator
                        .get(ENGINE + "/task/count?processVariables=caseId_eq_" + caseId)
                        .status())
                .isEqualTo(404);
        assertThat(midwife.post(
                                ENGINE + "/filter/team/list?firstResult=0&maxResults=15",
                                guess.replace("variables", "processVariables"))
                        .status())
                .isEqualTo(400);
        assertThat(coordinator
                        .post(ENGINE + "/process-instance/count", "{\"processDefinitionKey\":\"familyPathway\"}")
                        .status())
                .as("what Cockpit asks")
                .isEqualTo(200);
    }

    @Test
    void s05_finishingATaskReturnsNoVariables() {
        String other = stories.aSignal("verloskundige", "note", "anders").caseId();
        String otherTask = sql.queryForObject(
                "select task_id from task_row where case_id = ? and ended is null", String.class, other);
        assertThat(transaction.<Integer>execute(status -> {
                    status.setRollbackOnly();
                    return tasks.completeWithVariablesInReturn(otherTask, Map.of(), false)
                            .size();
                }))
                .as("the engine itself")
                .isPositive();
        midwife.open(task);
        midwife.claim(task).orFail();
        Answer answer = midwife.post(
                ENGINE + "/task/" + task + "/submit-form", "{\"withVariablesInReturn\":true,\"variables\":{}}");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain(caseId);
        closed(midwife, "POST", "/task/" + task + "/complete", "/message");
        assertThat(sql.queryForObject("select ended from task_row where task_id = ?", java.sql.Timestamp.class, task))
                .isNull();
    }

    @Test
    void s06_variablesAreIdsAndStepCodes() {
        assertThat(sql.queryForList(
                        "select text_ from act_ru_variable where proc_inst_id_ = ? and text_ is not null",
                        String.class,
                        instance))
                .isNotEmpty()
                .noneMatch(value -> value.contains(secret))
                .allMatch(value -> value.matches("[A-Za-z0-9-]{1,64}"));
        assertThat(sql.queryForObject(
                        "select count(*) from act_ge_bytearray where encode(bytes_, 'escape') like ?",
                        Long.class,
                        "%" + secret + "%"))
                .isZero();
        closed(
                midwife,
                "GET",
                "/task/" + task + "/variables",
                "/process-instance/" + instance + "/variables",
                "/variable-instance",
                "/task/" + task + "/localVariables");
    }

    @Test
    void s07_noClassIsMadeBecauseACallerNamesIt() {
        assertThat(stock.isDeserializationTypeValidationEnabled())
                .as("as it comes")
                .isFalse();
        assertThat(ours().isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(ours().isJavaSerializationFormatEnabled()).isFalse();
        String object =
                "{\"value\":\"{}\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"javax.swing.JEditorPane\","
                        + "\"serializationDataFormat\":\"application/json\"}}";
        for (String path : List.of(
                "/process-instance/" + instance + "/variables/a",
                "/task/" + task + "/variables/a",
                "/execution/" + instance + "/localVariables/a")) {
            assertThat(midwife.send("PUT", ENGINE + path, object, "application/json", "application/json")
                            .status())
                    .as(path)
                    .isEqualTo(404);
            assertThat(midwife.post(ENGINE + path + "/data", object).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(sql.queryForList(
                        "select name_ from act_ru_variable where proc_inst_id_ = ?", String.class, instance))
                .doesNotContain("a");
    }

    /** That a named administrator stops the start is tested in NoEngineAdministratorTest. */
    @Test
    void s08_nobodysPasswordIsTheirOwnName() {
        assertThat(identities.createUserQuery().list())
                .isNotEmpty()
                .noneMatch(user -> identities.checkPassword(user.getId(), user.getId()));
    }

    @Test
    void s09_nobodyMakesTheFirstAdministrator() {
        long before = identities.createUserQuery().count();
        String user = "{\"profile\":{\"id\":\"eerste\",\"firstName\":\"E\",\"lastName\":\"E\"},"
                + "\"credentials\":{\"password\":\"Eerste-beheerder-1\"}}";
        TasklistClient nobody = new TasklistClient(port);
        nobody.get("/camunda/api/engine/engine/").orFail();
        for (TasklistClient person : List.of(nobody, midwife)) {
            assertThat(person.post("/camunda/api/admin/setup/default/user/create", user)
                            .status())
                    .isIn(401, 404);
            assertThat(person.get("/camunda/app/admin/default/setup/").status()).isEqualTo(404);
        }
        assertThat(identities.createUserQuery().count()).isEqualTo(before);
    }

    @Test
    void s10_wrongPasswordsLockNobodyOut() throws IOException {
        // a place that no other story knows: these may have been at another time
        assertThat(stock.getLoginMaxAttempts()).as("as it comes").isEqualTo(10);
        List<Integer> wrong = IntStream.range(0, 12)
                .mapToObj(n -> login("kraamzorg", "verkeerd", "127.0.0.21"))
                .toList();
        assertThat(wrong.subList(0, 10)).containsOnly(401);
        assertThat(wrong.subList(10, 12)).as("from there one has to wait").containsOnly(429);
        assertThat(login("kraamzorg", "praktijk", "127.0.0.21"))
                .as("also with the right password")
                .isEqualTo(429);
        assertThat(login("huisarts", "praktijk", "127.0.0.21"))
                .as("a colleague at the same place")
                .isEqualTo(200);
        assertThat(login("kraamzorg", "praktijk", "127.0.0.2"))
                .as("the right person elsewhere")
                .isEqualTo(200);
        StoryTime.set("2027-01-11T09:15");
        assertThat(login("kraamzorg", "praktijk", "127.0.0.21"))
                .as("a quarter of an hour later")
                .isEqualTo(200);
    }

    @Test
    void s11_oddPathsLeadNowhere() throws IOException {
        for (String path : List.of(
                "//example.invalid/../camunda/app",
                "/camunda/../camunda/app/",
                "/camunda;a=b/app/",
                "/camunda/app/%2e%2e/app/",
                "/camunda%2fapp/",
                "/camunda//app/",
                "/camunda/app/tasklist/%252e%252e/",
                "/camunda\\app/",
                "/camunda/app/\u0001/",
                "/./berichten")) {
            String answer =
                    raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "127.0.0.1");
            assertThat(answer).as(path).startsWith("HTTP/1.1 400").doesNotContainIgnoringCase("\nLocation:");
        }
        assertThat(raw("TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "127.0.0.1"))
                .matches("(?s)HTTP/1.1 40[05].*");
        String other = raw(
                "POST " + ENGINE + "/task/" + task
                        + "/claim HTTP/1.1\r\nHost: localhost\r\nX-HTTP-Method-Override: DELETE\r\nContent-Length: "
                        + "0\r\nConnection: close\r\n\r\n",
                "127.0.0.1");
        assertThat(other).startsWith("HTTP/1.1 401");
    }

    /**
     * As it comes, the nonce of a page is kept for everybody at once; a page that was asked for earlier then stays
     * white.
     */
    @Test
    void s12_pagesOpenedTogetherMayRunTheirScripts() throws Exception {
        ExecutorService eight = Executors.newFixedThreadPool(8);
        try {
            List<Callable<HttpResponse<String>>> loads = new ArrayList<>();
            HttpClient browser = HttpClient.newHttpClient();
            for (int n = 0; n < 8; n++) {
                String application = List.of("tasklist", "cockpit", "welcome").get(n % 3);
                loads.add(() -> browser.send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://127.0.0.1:" + port + "/camunda/app/" + application + "/default/"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString()));
            }
            for (Future<HttpResponse<String>> load : eight.invokeAll(loads)) {
                HttpResponse<String> page = load.get();
                assertThat(page.statusCode()).isEqualTo(200);
                String policy =
                        page.headers().firstValue("Content-Security-Policy").orElseThrow();
                Matcher inline = Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>(.*?)</script>", Pattern.DOTALL)
                        .matcher(page.body());
                int scripts = 0;
                while (inline.find()) {
                    scripts++;
                    String hash = Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-256")
                                    .digest(inline.group(1).getBytes(StandardCharsets.UTF_8)));
                    assertThat(policy).as(page.uri().getPath()).contains("'sha256-" + hash + "'");
                }
                assertThat(scripts)
                        .as("inline scripts of " + page.uri().getPath())
                        .isPositive();
                assertThat(policy)
                        .doesNotContain("nonce-")
                        .doesNotContain("script-src 'unsafe-inline'")
                        .contains("frame-ancestors 'none'");
            }
        } finally {
            eight.shutdown();
        }
    }

    @Test
    void s13_whatIsNotNamedIsClosed() {
        TasklistClient nobody = new TasklistClient(port);
        assertSoftly(all -> {
            for (String path : List.of(
                    "/camunda/api/elsewhere",
                    "/camunda/api/",
                    "/camunda/api/cockpit/elsewhere",
                    "/camunda/api/welcome/plugin/a/b",
                    "/camunda/plugin/a",
                    "/camunda/app/other/default/",
                    "/camunda/swaggerui/",
                    "/camunda/forms/x.html",
                    "/engine-rest/engine",
                    "/engine-rest/task",
                    "/actuator",
                    "/actuator/env",
                    "/actuator/heapdump",
                    "/h2-console",
                    "/swagger-ui.html",
                    "/v3/api-docs",
                    "/api/anything",
                    "/camunda/securityFilterRules.json",
                    "/webjars/camunda/securityFilterRules.json")) {
                for (TasklistClient person : List.of(nobody, midwife)) {
                    all.assertThat(person.get(path).status()).as(path).isIn(401, 404);
                }
            }
        });
    }

    /** The engine itself says whose it is; a coordinator elsewhere reads what she reads of a case that never was. */
    @Test
    void whatIsNotYoursIsLikeWhatIsNotThere() {
        files.share(caseId, true);
        TasklistClient elsewhere = TasklistClient.of(port, "knooppuntheerlen");
        for (String path : List.of("", "/activity-instances")) {
            Answer others = elsewhere.get(ENGINE + "/process-instance/" + instance + path);
            Answer nobodys = elsewhere.get(ENGINE + "/process-instance/" + UUID.randomUUID() + path);
            assertThat(others.status()).isEqualTo(404).isEqualTo(nobodys.status());
            assertThat(others.body()).isEqualTo(nobodys.body()).doesNotContain(instance);
        }
        assertThat(TasklistClient.of(port, "knooppunt")
                        .get(ENGINE + "/process-instance/" + instance + "/activity-instances")
                        .status())
                .isEqualTo(200);
    }

    /**
     * With no try left a term would never run out, and the engine would never clean up: nobody sets that number, also
     * not to try a step again. That is asked of our own route, with a reason.
     */
    @Test
    void nobodyStopsAClock() {
        TasklistClient coordinator = TasklistClient.of(port, "knooppunt");
        files.share(caseId, true);
        String cleanup = sql.queryForObject(
                "select id_ from act_ru_job where handler_type_ = 'history-cleanup' limit 1", String.class);
        String own =
                sql.queryForObject("""
                select id_ from act_ru_job where process_instance_id_ in (select proc_inst_id_
                from act_ru_execution where business_key_ = ?) limit 1
                """, String.class, stories.aReferral("debts").caseId());
        for (String job : List.of(cleanup, own)) {
            int before = retries(job);
            sql.update("update act_ru_job set retries_ = 0 where id_ = ?", job);
            try {
                for (String body : List.of(
                        "{\"retries\":1}",
                        "{\"retries\":0}",
                        "{\"retries\":-1}",
                        "{\"retries\":3}",
                        "{\"retries\":\"0\"}",
                        "{}",
                        "")) {
                    assertThat(coordinator
                                    .send(
                                            "PUT",
                                            ENGINE + "/job/" + job + "/retries",
                                            body,
                                            "application/json",
                                            "application/json")
                                    .status())
                            .as(body)
                            .isEqualTo(404);
                }
                assertThat(retries(job)).isZero();
                assertThat(coordinator.get("/regie/mislukt/stap/" + cleanup).status())
                        .as("the engine's own jobs are nobody's")
                        .isEqualTo(404);
            } finally {
                sql.update("update act_ru_job set retries_ = ? where id_ = ?", before, job);
            }
        }
    }

    /** What stands in an address comes into logs, and a link would do for a form. */
    @Test
    void aFormIsAnsweredInItsBodyOnly() {
        Browser browser = Browser.of(port, "verloskundige");
        String token = browser.token("/gezin/" + caseId + "/intrekken");
        for (String path : List.of("/gezin/" + caseId + "/intrekken", "/uitloggen", "/sessies")) {
            assertThat(browser.post(path + "?token=" + token).statusCode())
                    .as(path)
                    .isEqualTo(404);
            assertThat(browser.post(path + "?x=1", "token", token).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(browser.post("/uitloggen", "token", token).statusCode()).isNotIn(403, 404);
    }

    private int retries(String job) {
        return sql.queryForObject("select retries_ from act_ru_job where id_ = ?", Integer.class, job);
    }

    @Test
    void everyAnswerKeepsToItself() throws Exception {
        HttpClient browser = HttpClient.newHttpClient();
        for (String path : List.of(
                "/",
                "/verwijsbrief",
                "/bestaat-niet",
                "/pages/pages.css",
                "/camunda/app/tasklist/default/",
                "/camunda/api/elsewhere")) {
            HttpResponse<String> answer = browser.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            for (Map.Entry<String, String> header : Map.of(
                            "Cross-Origin-Opener-Policy",
                            "same-origin",
                            "Cross-Origin-Resource-Policy",
                            "same-origin",
                            "X-Content-Type-Options",
                            "nosniff",
                            "Referrer-Policy",
                            "no-referrer")
                    .entrySet()) {
                assertThat(answer.headers().firstValue(header.getKey()))
                        .as(path + " " + header.getKey())
                        .contains(header.getValue());
            }
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .get()
                    .asString()
                    .contains("frame-ancestors 'none'");
            assertThat(answer.headers().map().keySet())
                    .as(path)
                    .doesNotContain("server", "x-powered-by", "access-control-allow-origin");
        }
    }

    @Test
    void aRedirectStaysHereWhateverHostIsAskedFor() throws IOException {
        for (String path : List.of("/berichten", "/camunda", "/camunda/app")) {
            assertThat(raw(
                            "GET " + path
                                    + " HTTP/1.1\r\nHost: example.invalid\r\nX-Forwarded-Host: "
                                    + "example.invalid\r\nConnection: close\r\n\r\n",
                            "127.0.0.1"))
                    .as(path)
                    .startsWith("HTTP/1.1 302")
                    .contains("Location: /camunda/app/")
                    .doesNotContain("example.invalid");
        }
    }

    @Test
    void whatIsRefusedLeavesALine() throws IOException {
        raw(
                "GET /camunda/api/elsewhere?secret=1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "127.0.0.7");
        assertThat(sql.queryForList("select method, path, why, person from refusal where source = '127.0.0.7'"))
                .containsExactly(
                        new java.util.HashMap<>(
                                Map.of("method", "GET", "path", "/camunda/api/elsewhere", "why", "route")) {
                            {
                                put("person", null);
                            }
                        });
        assertThatThrownBy(() -> sql.update("delete from refusal"))
                .as("kept")
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> sql.update("update refusal set why = ''"))
                .as("not changed")
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void s14_whatRunsForLongIsNotDeployed() {
        long before = repository.createDeploymentQuery().count();
        String table = """
                <?xml version="1.0" encoding="UTF-8"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="x">
                <decision id="slow" name="slow" camunda:historyTimeToLive="P1D"><decisionTable id="t"><output id="o" name="o" typeRef="number"/><rule id="r"><outputEntry id="e">
                <text>count(for i in 1..30000000 return i)</text></outputEntry></rule></decisionTable></decision></definitions>""";
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("slow.dmn", table)
                        .deploy())
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Niet geplaatst")
                .hasMessageContaining("FEEL");
        String loop = """
                <?xml version="1.0" encoding="UTF-8"?><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
                <bpmn:process id="round" isExecutable="true" camunda:historyTimeToLive="P1D"><bpmn:startEvent id="a"/><bpmn:sequenceFlow id="f" sourceRef="a" targetRef="b"/>
                <bpmn:exclusiveGateway id="b"/><bpmn:sequenceFlow id="g" sourceRef="b" targetRef="b"/></bpmn:process></bpmn:definitions>""";
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("round.bpmn", loop)
                        .deploy())
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("draaien rond");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
        for (String login : List.of("modelleur", "beheerder")) {
            closed(
                    TasklistClient.of(port, login),
                    "POST",
                    "/deployment/create",
                    "/decision-definition/key/supportRoute/evaluate");
        }
    }

    @Test
    void s15_theSettingsAreNotThoseOfTheBox() throws IOException {
        assertSoftly(all -> {
            all.assertThat(stock.isAuthorizationEnabled()).isFalse();
            all.assertThat(ours().isAuthorizationEnabled()).isTrue();
            all.assertThat(ours().getHistoryLevel().getName()).isEqualTo("activity");
            all.assertThat(stock.getHistory()).isNotEqualTo("activity");
            all.assertThat(stock.getQueryMaxResultsLimit()).isEqualTo(Integer.MAX_VALUE);
            all.assertThat(ours().getQueryMaxResultsLimit()).isEqualTo(2000);
            all.assertThat(stock.getHistoryCleanupBatchWindowStartTime()).isNull();
            all.assertThat(ours().getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
        });
        // outside practice mode; practice mode has no TLS
        PropertySource<?> settings = new YamlPropertySourceLoader()
                .load("all", new ClassPathResource("application.yaml"))
                .get(0);
        for (String name : List.of("csrf.enable-secure-cookie", "session-cookie.enable-secure-cookie")) {
            assertThat(settings.getProperty("camunda.bpm.webapp." + name))
                    .as(name)
                    .isEqualTo(true);
        }
        assertThat(settings.getProperty("camunda.bpm.webapp.header-security.hsts-disabled"))
                .isEqualTo(false);
        // who was changed is so at the next request all the same: RevokedTest
        assertThat(settings.getProperty("camunda.bpm.webapp.auth.cache.time-to-live"))
                .isEqualTo(60_000);
        assertThat(settings.getProperty("camunda.bpm.generic-properties.properties.enablePasswordPolicy"))
                .isEqualTo(true);
    }

    @Test
    void s16_aStepAndItsDataCommitTogetherOrNotAtAll() {
        String[] made = new String[1];
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    made[0] = stories.aCase(false);
                    journeys.start("familyPathway", made[0], "gm0928", Map.of());
                    throw new IllegalStateException("the machine stops here");
                }))
                .hasMessage("the machine stops here");
        assertThat(sql.queryForObject("select count(*) from case_file where id = ?", Long.class, made[0]))
                .isZero();
        assertThat(sql.queryForObject(
                        "select count(*) from act_ru_execution where business_key_ = ?", Long.class, made[0]))
                .isZero();
        // a step talks to nothing outside: mail and the like go through an outbox
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Desk")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net.http..",
                        "jakarta.mail..",
                        "org.springframework.mail..",
                        "org.springframework.web.client..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("nl.kansrijkestart"));
    }

    private void closed(TasklistClient person, String method, String... paths) {
        for (String path : paths) {
            Answer answer = person.send(
                    method, ENGINE + path, method.equals("POST") ? "{}" : null, "application/json", "application/json");
            assertThat(answer.status()).as(answer.call()).isEqualTo(404);
            assertThat(answer.body()).as(answer.call()).doesNotContain(caseId, secret);
        }
    }

    private <T> T engineAs(String login, String municipality, Supplier<T> work) {
        List<String> groups = identities.createGroupQuery().groupMember(login).list().stream()
                .map(org.camunda.bpm.engine.identity.Group::getId)
                .toList();
        identities.setAuthentication(login, groups, List.of(municipality));
        try {
            return work.get();
        } finally {
            identities.clearAuthentication();
        }
    }

    private ProcessEngineConfigurationImpl ours() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** Logs in from another address of this machine, in a new session; answers the status. */
    private int login(String login, String password, String from) {
        try {
            String first = raw(
                    "GET /camunda/api/engine/engine/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", from);
            String session = cookie(first, "JSESSIONID");
            String token = cookie(first, "XSRF-TOKEN");
            String body = "username=" + login + "&password=" + password;
            String answer = raw(
                    "POST /camunda/api/admin/auth/user/default/login/tasklist HTTP/1.1\r\nHost: "
                            + "localhost\r\nConnection: close\r\nAccept: application/json\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                            + "\r\nCookie: JSESSIONID=" + session + "; XSRF-TOKEN=" + token
                            + "\r\nX-XSRF-TOKEN: " + token + "\r\n\r\n" + body,
                    from);
            return Integer.parseInt(answer.substring(9, 12));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static String cookie(String answer, String name) {
        Matcher found =
                Pattern.compile("Set-Cookie: " + name + "=([^;\\r\\n]*)").matcher(answer);
        return found.find() ? found.group(1) : "";
    }

    private String raw(String request, String from) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
