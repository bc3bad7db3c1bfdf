package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The engine's own interface without anything of ours before it: asked every task route of its own list by people who
 * may work on the task, it shows and changes nothing, because the engine grants nobody anything. Who may what is
 * decided by our routes alone.
 */
@ProcessTest
@Tag(Proof.VERIFY)
class EngineAloneTest {

    private static final Set<String> NOTHING = Set.of("", "[]", "{}", "{\"count\":0}");

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private ApplicationContext context;

    @AfterEach
    void nobodyIsHere() {
        identities.clearAuthentication();
    }

    @Test
    void everyTaskRouteShowsNothingAndChangesNothing() throws Exception {
        String secret = "geheim van de engine";
        String caseId = stories.aSignal("verloskundige", "note", secret).caseId();
        files.share(caseId, true); // what Cockpit shows then is no task
        Map<String, Object> row =
                sql.queryForMap("select task_id, name from task_row where case_id = ? and ended is null", caseId);
        String task = (String) row.get("task_id");
        ApplicationHandler engine = new ApplicationHandler(new ResourceConfig()
                .property("contextConfig", context)
                .registerClasses(CamundaRestResources.getResourceClasses())
                .registerClasses(CamundaRestResources.getConfigurationClasses()));
        List<String> routes = routes();
        assertThat(routes).hasSizeGreaterThan(40);
        ByteArrayOutputStream asNobody = new ByteArrayOutputStream();
        assertThat(ask(engine, "GET", "/task/" + task, asNobody))
                .as("where no rights are asked for, the engine answers")
                .isEqualTo(200);
        assertThat(asNobody.toString(StandardCharsets.UTF_8)).contains(String.valueOf(row.get("name")));
        for (String login : List.of(
                "verloskundige",
                "aandachtsfunctionaris",
                "knooppunt",
                "verloskundigeheerlen",
                "beheerder",
                "modelleur")) {
            identities.clearAuthentication();
            identities.setAuthentication(
                    login,
                    identities.createGroupQuery().groupMember(login).list().stream()
                            .map(Group::getId)
                            .toList(),
                    identities.createTenantQuery().userMember(login).list().stream()
                            .map(Tenant::getId)
                            .toList());
            assertSoftly(all -> routes.forEach(route -> {
                String[] parts = route.split(" ");
                ByteArrayOutputStream body = new ByteArrayOutputStream();
                int status = ask(
                        engine,
                        parts[0],
                        parts[1].replace("{id}", task).replaceAll("\\{[^}]*}", "x")
                                + (parts[1].equals("/task") ? "?firstResult=0&maxResults=200" : ""),
                        body);
                String text = body.toString(StandardCharsets.UTF_8);
                all.assertThat(text)
                        .as(login + " " + route)
                        .doesNotContain(caseId, secret, String.valueOf(row.get("name")));
                if (route.equals("GET /task/count")) {
                    all.assertThat(status).as("the engine is asked").isEqualTo(200);
                }
                all.assertThat(status >= 400 || NOTHING.contains(text))
                        .as(login + " " + route + " answered " + status + " " + text)
                        .isTrue();
            }));
        }
        assertThat(sql.queryForMap("select assignee_, owner_, delegation_ from act_ru_task where id_ = ?", task)
                        .values())
                .containsOnlyNulls();
        for (String table : List.of("act_hi_comment", "act_hi_attachment")) {
            assertThat(sql.queryForObject("select count(*) from " + table + " where task_id_ = ?", Long.class, task))
                    .as(table)
                    .isZero();
        }
    }

    private static int ask(ApplicationHandler engine, String method, String path, ByteArrayOutputStream body) {
        ContainerRequest request = new ContainerRequest(
                URI.create("http://localhost/"),
                URI.create("http://localhost/engine/default" + path),
                method,
                null,
                new MapPropertiesDelegate(),
                null);
        request.header("Accept", "application/json");
        if (method.equals("POST") || method.equals("PUT")) {
            request.header("Content-Type", "application/json");
            request.setEntityStream(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)));
        }
        try {
            ContainerResponse answer = engine.apply(request, body).get();
            return answer.getStatus();
        } catch (Exception refused) {
            return 500;
        }
    }

    private static List<String> routes() throws IOException {
        Set<String> routes = new TreeSet<>();
        try (InputStream list = new ClassPathResource("openapi.json").getInputStream()) {
            new ObjectMapper()
                    .readTree(list)
                    .path("paths")
                    .fields()
                    .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                        if (path.getKey().matches("/task(/.*)?")
                                && Set.of("get", "post", "put", "delete", "options")
                                        .contains(method)) {
                            routes.add(method.toUpperCase() + " " + path.getKey());
                        }
                    }));
        }
        return List.copyOf(routes);
    }
}
