package nl.kansrijkestart.outside;

import static nl.kansrijkestart.outside.TasklistClient.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.access.guard.RouteList;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import nl.kansrijkestart.notify.Messages;
import nl.kansrijkestart.notify.Notices;
import nl.kansrijkestart.pages.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Somebody tries ids of families one after the other: each try leaves a line, and the privacy officer hears of it once.
 */
@ProcessTest
@Tag(Proof.VERIFY)
class AskedInVainTest {

    private static final String THING = "\\{(case|form|record|look|request|task|instance|job)}";

    @LocalServerPort
    private int port;

    @Autowired
    private Stories stories;

    @Autowired
    private Messages notices;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private EmbeddedPostgres postgres;

    private long before;

    /** What people of other stories asked for in vain is theirs. */
    @BeforeEach
    void fromHere() {
        before = sql.queryForObject("select coalesce(max(id), 0) from refusal", Long.class);
    }

    private List<String> lines(String login) {
        return sql.queryForList(
                "select method || ' ' || path from refusal where why = 'object' and person = ? and id > ? order by id",
                String.class,
                login,
                before);
    }

    private int told() {
        return (int) notices.of(List.of(Notices.role("privacyOfficers", "gm0928")), "nobody").stream()
                .map(Messages.Line::text)
                .filter(text -> text.contains("niet voor die persoon"))
                .count();
    }

    /**
     * Every route about something of one family, whoever answers it: our pages, the task list, the engine for Cockpit.
     */
    @Test
    void eachRouteWithAnIdOfAFamilyLeavesALine() throws Exception {
        StoryTime.set("2027-02-01T10:00");
        List<String> routes = RouteList.lines().stream()
                .filter(RouteList.Line::family)
                .map(line -> line.method() + " " + line.path())
                .toList();
        assertThat(routes).hasSizeGreaterThan(25);
        TasklistClient coordinator = TasklistClient.of(port, "knooppunt");
        for (String route : routes) {
            String[] parts = route.split(" ");
            String id = parts[1].contains("{form}")
                    ? "999999999"
                    : UUID.randomUUID().toString();
            String path = parts[1].replaceAll(THING, id).replace("{what}", "geboorte");
            int status = coordinator
                    .send(
                            parts[0],
                            path,
                            "GET".equals(parts[0]) ? null : path.endsWith("/retries") ? "{\"retries\":1}" : "{}",
                            "application/json",
                            "application/json")
                    .status();
            assertThat(status).as(route).isIn(400, 403, 404, 405, 415, 200);
            if (status == 403 || status == 404) {
                // the engine's answer may be out before its line is written
                await(route + " " + status)
                        .atMost(Duration.ofSeconds(5))
                        .until(() -> lines("knooppunt").contains(route));
            }
            assertThat(sql.queryForList("""
                            select 1 from refusal where why = 'object' and (path like '%' || ? || '%'
                            or object like '%' || ? || '%')
                            """, id, id)).as("no id in clear").isEmpty();
        }
        assertThat(lines("knooppunt")).hasSizeGreaterThan(20);
    }

    @Test
    void foreignFamiliesAreCountedAndThePrivacyOfficerHearsOnce() {
        StoryTime.set("2027-02-02T10:00");
        Journey family = stories.aSignal("verloskundige", "note", "nummers " + System.nanoTime());
        StoryTime.set("2027-02-02T10:00");
        Browser walker = Browser.of(port, "sociaalteam");
        int heard = told();
        for (int n = 0; n < 3; n++) {
            assertThat(walker.get("/gezin/" + family.caseId()).statusCode()).isEqualTo(404);
        }
        assertThat(lines("sociaalteam"))
                .as("the same thing again is no other try")
                .containsExactly("GET /gezin/{case}");
        for (int n = 0; n < 19; n++) {
            walker.get("/gezin/" + UUID.randomUUID());
        }
        assertThat(told() - heard).as("twenty things").isZero();
        for (int n = 0; n < 5; n++) {
            walker.get("/gezin/" + UUID.randomUUID());
        }
        assertThat(told() - heard).as("more").isEqualTo(1);
        assertThat(lines("sociaalteam")).hasSize(25);
        String page = Browser.of(port, "privacyfunctionaris").page("/inzage");
        assertThat(page)
                .contains("Vaak vergeefs gevraagd", "2 februari 2027", "25 keer")
                .doesNotContain(family.caseId());
        StoryTime.set("2027-02-03T10:00");
        walker = Browser.of(port, "sociaalteam");
        for (int n = 0; n < 21; n++) {
            walker.get("/gezin/" + UUID.randomUUID());
        }
        assertThat(told() - heard).as("another day").isEqualTo(2);
    }

    /** Where nobody is privacy officer, those of the other municipalities hear it. */
    @Test
    void aWalkerFromAMunicipalityWithoutAnOfficerIsSeenToo() {
        StoryTime.set("2027-02-04T10:00");
        Browser walker = Browser.of(port, "verloskundigeheerlen");
        int heard = told();
        for (int n = 0; n < 21; n++) {
            walker.get("/berichten/formulier/" + UUID.randomUUID());
        }
        assertThat(told() - heard).isEqualTo(1);
    }

    @Test
    void theOwnTaskThatIsDoneIsNoTryAndAFloodIsBounded() {
        StoryTime.set("2027-02-05T10:00");
        TasklistClient midwife = TasklistClient.of(port, "verloskundige");
        Journey family = stories.aSignal("verloskundige", "note", "klaar " + System.nanoTime());
        StoryTime.set("2027-02-05T10:00");
        String task = sql.queryForObject(
                "select task_id from task_row where case_id = ? and ended is null", String.class, family.caseId());
        family.answers(
                "verloskundige",
                "talkWithParent",
                "spokenWith",
                "pregnantWoman",
                "alone",
                "yes",
                "balance",
                "notEnough",
                "selfRelianceParent",
                "some",
                "selfRelianceProfessional",
                "some",
                "wish",
                "register");
        List<String> earlier = lines("verloskundige");
        assertThat(midwife.get(ENGINE + "/task/" + task).status()).isEqualTo(404);
        assertThat(lines("verloskundige")).isEqualTo(earlier);
        new JdbcTemplate(postgres.getDatabase("postgres", "kansrijkestart"))
                .update("insert into refusal (practised, person, source, method, path, why, object) "
                        + "select timestamptz '2027-02-05 10:00+01', 'verloskundige', 'x', 'GET', "
                        + "'/gezin/{case}', 'object', n::text from generate_series(1, 500) n");
        int full = lines("verloskundige").size();
        assertThat(midwife.get(ENGINE + "/task/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(lines("verloskundige")).hasSize(full);
    }
}
