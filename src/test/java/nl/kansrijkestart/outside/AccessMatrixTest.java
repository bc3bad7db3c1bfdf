package nl.kansrijkestart.outside;

import static nl.kansrijkestart.outside.TasklistClient.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.access.guard.RouteList;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.PartService;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.support.SupportPlans;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Asks every route of the engine's own list (OpenAPI) and every route of ours, as nobody and as everybody who can be
 * something to a family, about one case, and compares the statuses with {@code access-matrix.txt}. A route without a
 * row fails. When a change is meant: read the difference and copy {@code target/access-matrix.txt} over the table.
 */
@ProcessTest
@Tag(Proof.VERIFY)
class AccessMatrixTest {

    private static final String TABLE = "access-matrix.txt";
    /** Column → login. */
    private static final Map<String, String> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put("nobody", null);
        PEOPLE.put("signaller", "verloskundige");
        PEOPLE.put("contact", "jeugdverpleegkundige");
        PEOPLE.put("director", "casusregisseur");
        PEOPLE.put("helper", "schuldhulp");
        PEOPLE.put("colleagueWithoutPart", "collegaverloskundige");
        PEOPLE.put("colleagueWithoutCareRole", "aandachtsfunctionaris");
        PEOPLE.put("formerDirector", "sociaalteam");
        PEOPLE.put("standIn", "klinischverloskundige");
        PEOPLE.put("coordinator", "knooppunt");
        PEOPLE.put("otherOrganisation", "huisarts");
        PEOPLE.put("otherMunicipality", "verloskundigeheerlen");
        PEOPLE.put("coalitionCoordinator", "coordinator");
        PEOPLE.put("projectLeader", "projectleider");
        PEOPLE.put("modeller", "modelleur");
        PEOPLE.put("administrator", "beheerder");
    }

    /** Sent without the token: with it they would end the session, or the case, before the next question. */
    private static final Set<String> WITHOUT_TOKEN = Set.of("POST /uitloggen", "POST /gezin/{caseId}/intrekken");

    @LocalServerPort
    private int port;

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private PartService parts;

    @Autowired
    private SupportPlans plans;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping pages;

    private String caseId;
    private Map<String, Object> task;

    @Test
    void everyRouteAnswersAsTheTableSays() throws IOException {
        aFamilyWithEverybody();
        task = sql.queryForMap("""
                select task_id, process_instance_id, execution_id, process_definition_id from task_row
                where case_id = ? and task_key = 'talkWithParent' and ended is null
                """, caseId);
        Map<String, TasklistClient> people = new LinkedHashMap<>();
        PEOPLE.forEach((column, login) -> people.put(
                column,
                login == null ? anonymous() : TasklistClient.of(port, login).withFormToken()));

        Map<String, String> seen = new TreeMap<>();
        for (String route : routes()) {
            String[] parts = route.split(" ");
            StringBuilder row = new StringBuilder();
            people.forEach((column, person) -> row.append(' ')
                    .append((WITHOUT_TOKEN.contains(route) ? person.withoutToken() : person)
                            .send(
                                    parts[0],
                                    filled(parts[1]),
                                    Set.of("POST", "PUT").contains(parts[0]) ? "{}" : null,
                                    "application/json",
                                    "application/json")
                            .status()));
            seen.put(route, row.substring(1));
        }
        people.values().forEach(person -> assertThat(person.broken()).isEmpty());
        Path table = Path.of("target", TABLE);
        Files.writeString(table, "# " + String.join(" ", PEOPLE.keySet()) + "\n" + text(seen));

        List<String> meant = new ClassPathResource(TABLE)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(text(seen).lines().filter(line -> !meant.contains(line)))
                .as("what differs from src/test/resources/" + TABLE)
                .isEmpty();
        assertThat(meant.stream().map(line -> line.split("  ")[1]))
                .as("rows without a route")
                .isSubsetOf(seen.keySet());
    }

    /**
     * The midwife signalled and has a task, the nurse is the contact, debt help accepted, the second director has the
     * place of the first, somebody stands in, and something is agreed in the plan.
     */
    private void aFamilyWithEverybody() {
        caseId = stories.aSignal("verloskundige", "note", "de tabel").caseId();
        stories.started("referral", caseId, Map.of("referralId", stories.anAgreedReferral(caseId, "debts")))
                .answers("schuldhulp", "answerReferral", "answer", "accept");
        files.share(caseId, true);
        stories.anAgreed(
                "sharePlan", caseId, "jgzzuidlimburg", "sociaalteamkerkrade", "welzijnkerkrade", "ziekenhuisparkstad");
        files.contact(caseId, "jeugdverpleegkundige", "jgzzuidlimburg");
        files.direct(caseId, "sociaalteam", "sociaalteamkerkrade");
        files.direct(caseId, "casusregisseur", "welzijnkerkrade");
        plans.addAction(
                caseId, "Overzicht van de post", "parent", stories.today().plusDays(10));
        parts.standsIn(caseId, "klinischverloskundige", clock.instant().plus(Duration.ofDays(7)));
    }

    private TasklistClient anonymous() {
        TasklistClient nobody = new TasklistClient(port);
        nobody.get("/camunda/api/engine/engine/").orFail(); // the cookies only
        return nobody;
    }

    private static String text(Map<String, String> seen) {
        StringBuilder text = new StringBuilder();
        seen.forEach((route, statuses) ->
                text.append(statuses).append("  ").append(route).append('\n'));
        return text.toString();
    }

    /**
     * {@code METHOD path} of the engine's list, of our pages and of the list of open routes, drafts too; logging
     * in and out is tested elsewhere.
     */
    private Set<String> routes() throws IOException {
        Set<String> routes = new TreeSet<>();
        try (InputStream list = new ClassPathResource("openapi.json").getInputStream()) {
            JsonNode paths = new ObjectMapper().readTree(list).path("paths");
            paths.fields()
                    .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                        if (Set.of("get", "post", "put", "delete", "options").contains(method)) {
                            routes.add(method.toUpperCase() + " " + ENGINE + path.getKey());
                        }
                    }));
        }
        assertThat(routes).as("the engine's own list").hasSizeGreaterThan(350);
        pages.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().startsWith("nl.kansrijkestart")) {
                mapping.getPatternValues()
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> routes.add(verb + " " + plain(path))));
            }
        });
        RouteList.lines().stream()
                .filter(line -> line.path().endsWith("/draft")
                        || line.path().startsWith("/camunda/api/cockpit/")
                                && !line.path().contains("/static/"))
                .forEach(line -> routes.add(line.method() + " " + line.path()));
        return routes;
    }

    private static String plain(String path) {
        return path.replaceAll("\\{(\\w+):[^/]*}(?=/|$)", "{$1}");
    }

    /** The ids of the first person's case, where there is one. */
    private String filled(String template) {
        String path = template.replace("{caseId}", caseId)
                .replace("{login}", "verloskundige")
                .replace("{taskId}", id("task_id"))
                .replace("{key}", "familyPathway")
                .replace("{tenant-id}", "gm0928")
                .replace("{municipality}", "gm0928");
        Map<String, String> ids = Map.of(
                "/task/{",
                "task_id",
                "/process-instance/{",
                "process_instance_id",
                "/execution/{",
                "execution_id",
                "/process-definition/{",
                "process_definition_id");
        for (Map.Entry<String, String> one : ids.entrySet()) {
            int at = path.indexOf(one.getKey());
            if (at >= 0) {
                path = path.substring(0, at + one.getKey().length() - 1)
                        + id(one.getValue())
                        + path.substring(path.indexOf('}', at) + 1);
            }
        }
        if (path.contains("/berichten/formulier/{number}")) {
            path = path.replace(
                    "{number}",
                    sql.queryForObject(
                            "select number from form_answer where case_id = ? order by id limit 1",
                            String.class,
                            caseId));
        }
        return path.replaceAll("\\{[^}]*}", "x");
    }

    private String id(String column) {
        return (String) task.get(column);
    }
}
