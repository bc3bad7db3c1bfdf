package nl.kansrijkestart.engine.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kansrijkestart.engine.ProcessTest;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class StandingRightsTest {

    @Autowired
    private StandingRights rights;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private AuthorizationService written;

    /** Making every model is most of what a start would do. */
    @Test
    void theyAreWrittenWithoutMakingAModel() {
        DeploymentCache made =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDeploymentCache();
        made.discardProcessDefinitionCache();
        made.getBpmnModelInstanceCache().clear();
        List<String> before = readable();

        rights.afterSingletonsInstantiated();

        assertThat(made.getBpmnModelInstanceCache().keySet()).isEmpty();
        assertThat(made.getProcessDefinitionCache().keySet()).isEmpty();
        assertThat(readable()).isEqualTo(before).contains("familyPathway").doesNotContain("reportingCode", "*");
    }

    private List<String> readable() {
        return written.createAuthorizationQuery().resourceType(Resources.PROCESS_DEFINITION).list().stream()
                .map(Authorization::getResourceId)
                .distinct()
                .sorted()
                .toList();
    }
}
