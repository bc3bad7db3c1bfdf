package nl.kansrijkestart.outside;

import static nl.kansrijkestart.outside.TasklistClient.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.People.Login;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.keys.OpenedTexts;
import nl.kansrijkestart.outside.TasklistClient.Answer;
import nl.kansrijkestart.pages.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Work about safety over HTTP: there for its circle, and for nobody else not even as a number. */
@ProcessTest
@Tag(Proof.VERIFY)
class SafetyAccessTest {

    private static final String NOBODYS = UUID.randomUUID().toString();
    private static final List<String> CIRCLE = List.of("kraamzorg");

    @LocalServerPort
    private int port;

    @Autowired
    private Stories stories;

    @Autowired
    private People people;

    @Autowired
    private OpenedTexts opened;

    @Autowired
    private JdbcTemplate sql;

    private String secret;
    private String safetyId;
    private String task;
    private String instance;
    private String mark;

    @BeforeEach
    void aProfessionalIsBusyWithTheReportingCode() {
        secret = "zeldzaam" + UUID.randomUUID().toString().substring(0, 8);
        String family = stories.aSignal("kraamzorg", "note", secret).caseId();
        safetyId = stories.aStart(
                        "reportingCode", "kraamzorg", "municipality", "gm0928", "danger", "no", "family", family)
                .answers("kraamzorg", "mapConcerns", "observed", secret, "next", "consultSafely")
                .caseId();
        Map<String, Object> row = sql.queryForMap(
                "select task_id, process_instance_id from task_row where case_id = ? and ended is null", safetyId);
        task = (String) row.get("task_id");
        instance = (String) row.get("process_instance_id");
        mark = sql.queryForObject("select mark from safety_record where id = ?", String.class, safetyId);
    }

    @Test
    void outsideTheCircleItIsNotThere() {
        for (String stranger : people.practiceLogins().stream()
                .map(Login::login)
                .filter(login -> !CIRCLE.contains(login))
                .toList()) {
            TasklistClient browser = TasklistClient.of(port, stranger);
            Browser pages = Browser.of(port, stranger);
            assertSoftly(all -> {
                for (String route :
                        List.of("", "/form", "/deployed-form", "/form-variables", "/comment", "/identity-links")) {
                    Answer asked = browser.hal(ENGINE + "/task/" + task + route);
                    Answer nobodys = browser.hal(ENGINE + "/task/" + NOBODYS + route);
                    all.assertThat(asked.status()).as(stranger + route).isEqualTo(404);
                    all.assertThat(asked.body()).as(stranger + route).isEqualTo(nobodys.body());
                }
                all.assertThat(browser.claim(task).status()).as(stranger).isEqualTo(404);
                all.assertThat(browser.list("team", 0, 200).body()).as(stranger).doesNotContain(task, safetyId, mark);
                for (String route : List.of("/process-instance/" + instance)) {
                    Answer answer = browser.get(ENGINE + route);
                    all.assertThat(answer.status()).as(stranger + " " + route).isGreaterThanOrEqualTo(400);
                    all.assertThat(answer.body()).as(stranger + " " + route).doesNotContain(safetyId, mark);
                }
                for (String route : List.of(
                        "/process-instance",
                        "/process-instance?businessKey=" + safetyId,
                        "/execution",
                        "/job",
                        "/incident",
                        "/process-definition/statistics",
                        "/process-definition/key/reportingCode",
                        "/process-definition/key/reportingCode/statistics",
                        "/process-definition",
                        "/authorization",
                        "/process-instance/count?processDefinitionKey=reportingCode")) {
                    Answer answer = browser.get(ENGINE + route);
                    all.assertThat(answer.status() < 500 ? answer.body() : "(broke)")
                            .as(stranger + " " + route)
                            .doesNotContain(safetyId, instance, "\"reportingCode\"", "Meldcode", "(broke)")
                            .isNotEqualTo("{\"count\":1}");
                }
                for (String page : List.of("/berichten", "/")) {
                    all.assertThat(pages.get(page).body())
                            .as(stranger + " " + page)
                            .doesNotContain(safetyId, mark, secret);
                }
                all.assertThat(pages.get("/berichten").body()).as(stranger).doesNotContain("Eigen taak");
                all.assertThat(pages.get("/gezin/" + safetyId).statusCode())
                        .as(stranger)
                        .isEqualTo(404);
                all.assertThat(pages.get("/eigen-dossier/" + safetyId).statusCode())
                        .as(stranger)
                        .isEqualTo(404);
                all.assertThat(pages.get("/eigen-dossier").body()).as(stranger).doesNotContain(mark, safetyId);
            });
            assertThat(browser.broken()).isEmpty();
        }
    }

    @Test
    void theCircleReadsTheRealNameOnlyInTheOpenedTask() {
        TasklistClient nurse = TasklistClient.of(port, "kraamzorg");
        assertThat(nurse.hal(ENGINE + "/task/" + task)
                        .orFail()
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo("Zorgen met deskundige bespreken");
        String list = nurse.list("team", 0, 200).orFail().body();
        assertThat(list)
                .contains(task, "Eigen taak 2", "Eigen taken", mark)
                .doesNotContain("Zorgen met deskundige", "\"Meldcode\"");
        TasklistClient.Opened opened = nurse.open(task);
        assertThat(new RandomAnswers(new Random(1)).fill("consultSafely", opened, stories.today(), 0, false))
                .isNotEmpty();
        assertThat(sql.queryForList(
                        "select person from safety_look where safety_id = ? order by id", String.class, safetyId))
                .contains("kraamzorg")
                .containsOnly("kraamzorg");
    }

    @Test
    void theCircleReadsBackWhatItWrote() {
        Browser nurse = Browser.of(port, "kraamzorg");
        assertThat(nurse.page("/eigen-dossier")).contains(mark, "/eigen-dossier/" + safetyId);
        assertThat(nurse.page("/eigen-dossier/" + safetyId))
                .contains(secret, "Signalen in kaart brengen", "Wat zag of hoorde u, en wanneer");
        assertThat(sql.queryForList("select what from safety_look where safety_id = ?", String.class, safetyId))
                .contains("ownRecord");
    }

    /** No table of others holds a word of it; the engine knows an id that leads nowhere. */
    @Test
    void whatWasTypedIsInOneTableOnly() {
        assertThat(opened.tablesWith(secret))
                .as("the family's own note, and the record")
                .containsExactlyInAnyOrder("case_file", "form_answer", "safety_answer");
        assertThat(sql.queryForList("select lines from form_answer where case_id = ?", String.class, safetyId))
                .isEmpty();
        for (String table : List.of("access_line", "time_line", "notice", "form_answer", "decision_record")) {
            assertThat(sql.queryForObject(
                            "select count(*) from " + table + " t where t::text like ?",
                            Long.class,
                            "%" + safetyId + "%"))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void whoLookedCannotBeChanged() {
        for (String change : List.of("update safety_look set person = 'iemand'", "delete from safety_look")) {
            assertThatThrownBy(() -> sql.update(change)).rootCause().hasMessageContaining("permission denied");
        }
    }
}
