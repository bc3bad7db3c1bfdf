package nl.kansrijkestart.outside;

import static nl.kansrijkestart.outside.TasklistClient.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import nl.kansrijkestart.Proof;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What was taken from somebody is gone at their next request, whatever a session had kept of them; what was given
 * counts at the next one too.
 */
@ProcessTest
@Tag(Proof.VERIFY)
class RevokedTest {

    private static final String ME = "/camunda/api/admin/auth/user/default";

    @LocalServerPort
    private int port;

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private JdbcTemplate sql;

    private TasklistClient coordinator;
    private String instance;

    @BeforeEach
    void aFamilyIsVisibleToItsCoordinator() {
        Journey story = stories.aReferral("debts");
        files.share(story.caseId(), true);
        instance = sql.queryForObject("""
                        select a.resource_id_ from act_ru_authorization a
                        join act_ru_execution e on e.id_ = a.resource_id_
                        where e.business_key_ = ? limit 1
                        """, String.class, story.caseId());
        coordinator = TasklistClient.of(port, "knooppunt");
        assertThat(instance(coordinator)).isEqualTo(200);
        assertThat(coordinator.get(ME).orFail().body()).contains("cockpit");
    }

    @AfterEach
    void everythingIsAsItWas() {
        sql.update("update person set active = true, organisation = 'gemeentekerkrade' where login = 'knooppunt'");
        sql.update("update person_role set municipality = 'gm0928', role = 'hubCoordinators' where person = 'knooppunt'"
                + " and role in ('hubCoordinators', 'helpers')");
        sql.update("delete from person_role where person = 'verloskundige' and role = 'administrators'");
    }

    /** The engine's own rights hang on the groups that the web applications keep with the session. */
    @Test
    void whoCoordinatesElsewhereNowSeesNothingHere() {
        assertThat(sql.update("update person_role set municipality = 'gm0917' where person = 'knooppunt'"
                        + " and role = 'hubCoordinators'"))
                .isOne();
        assertThat(instance(coordinator)).isEqualTo(404);
        sql.update("update person_role set municipality = 'gm0928' where person = 'knooppunt'"
                + " and role = 'hubCoordinators'");
        assertThat(instance(coordinator)).isEqualTo(200);
    }

    @Test
    void aRoleThatWasTakenClosesCockpit() {
        sql.update("update person_role set role = 'helpers' where person = 'knooppunt' and role = 'hubCoordinators'");
        assertThat(instance(coordinator)).isEqualTo(404);
        assertThat(coordinator.get(ME).orFail().body()).contains("tasklist").doesNotContain("cockpit");
    }

    @Test
    void aRoleThatWasGivenOpensIt() {
        TasklistClient midwife = TasklistClient.of(port, "verloskundige");
        assertThat(midwife.get(ME).orFail().body()).contains("tasklist").doesNotContain("cockpit");
        sql.update("""
                insert into person_role (person, role, organisation, municipality)
                values ('verloskundige', 'administrators', 'verloskundigenkerkrade', 'gm0928')
                """);
        assertThat(midwife.get(ME).orFail().body()).contains("cockpit");
        assertThat(midwife.get(ENGINE + "/decision-definition/count?latestVersion=true")
                        .orFail()
                        .json()
                        .path("count")
                        .asInt())
                .isPositive();
    }

    @Test
    void whoLeftIsOut() {
        sql.update("update person set active = false where login = 'knooppunt'");
        assertThat(coordinator.list("team", 0, 15).status()).isEqualTo(401);
        assertThat(instance(coordinator)).isEqualTo(401);
        sql.update("update person set active = true where login = 'knooppunt'");
        assertThat(coordinator.list("team", 0, 15).status())
                .as("the session is over")
                .isEqualTo(401);
    }

    @Test
    void anotherOrganisationHasOtherTasks() {
        TasklistClient midwife = TasklistClient.of(port, "verloskundige");
        String task = sql.queryForObject(
                "select task_id from task_row where case_id = ? and ended is null",
                String.class,
                stories.aSignal("verloskundige", "note", "elders").caseId());
        assertThat(midwife.get(ENGINE + "/task/" + task + "/form").status()).isEqualTo(200);
        sql.update("update person set organisation = 'gemeentekerkrade' where login = 'verloskundige'");
        try {
            assertThat(midwife.get(ENGINE + "/task/" + task + "/form").status()).isEqualTo(404);
            assertThat(midwife.claim(task).status()).isEqualTo(404);
        } finally {
            sql.update("update person set organisation = 'verloskundigenkerkrade' where login = 'verloskundige'");
        }
        assertThat(midwife.get(ENGINE + "/task/" + task + "/form").status()).isEqualTo(200);
    }

    @Test
    void aSessionThatWasEndedElsewhereIsOver() {
        TasklistClient elsewhere = TasklistClient.of(port, "knooppunt").withFormToken();
        assertThat(instance(coordinator)).isEqualTo(200);
        assertThat(elsewhere.post("/sessies", "").status()).isEqualTo(302);
        assertThat(instance(coordinator)).isEqualTo(401);
        assertThat(instance(elsewhere)).isEqualTo(200);
    }

    private int instance(TasklistClient person) {
        return person.get(ENGINE + "/process-instance/" + instance).status();
    }
}
