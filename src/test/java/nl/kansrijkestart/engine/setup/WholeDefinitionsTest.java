package nl.kansrijkestart.engine.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.kansrijkestart.engine.ProcessTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.pvm.ReadOnlyProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two people who need the same drawing at once, first after a start, get all of it or wait for it. */
@ProcessTest
class WholeDefinitionsTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private EmbeddedPostgres postgres;

    @Test
    void nobodySeesADrawingBeforeItsTimersKnowTheirRows() throws Exception {
        String drawing = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("referral")
                .latestVersion()
                .singleResult()
                .getId();
        DeploymentCache cache = engine.getDeploymentCache();
        CompletableFuture<ReadOnlyProcessDefinition> first;
        try (Connection holder =
                        postgres.getDatabase("postgres", "kansrijkestart").getConnection();
                Statement hold = holder.createStatement()) {
            holder.setAutoCommit(false);
            hold.execute("lock table act_ru_jobdef in access exclusive mode");
            cache.discardProcessDefinitionCache();
            first = CompletableFuture.supplyAsync(
                    () -> ((RepositoryServiceImpl) repository).getDeployedProcessDefinition(drawing));
            waitsFor("act_ru_jobdef");
            assertThat(cache.findProcessDefinitionFromCache(drawing))
                    .as("the drawing whose timers are looked up at this moment")
                    .isNull();
            holder.rollback();
        }
        assertThat(first.get(60, TimeUnit.SECONDS).getId()).isEqualTo(drawing);
        assertThat(cache.findProcessDefinitionFromCache(drawing)).isNotNull();
    }

    private void waitsFor(String table) throws InterruptedException {
        JdbcTemplate looking = new JdbcTemplate(postgres.getDatabase("postgres", "kansrijkestart"));
        String waiting = "select count(*) from pg_locks where not granted and relation = '" + table + "'::regclass";
        while (looking.queryForObject(waiting, Integer.class) == 0) {
            Thread.sleep(20);
        }
    }
}
