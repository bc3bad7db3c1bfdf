package nl.kansrijkestart.engine.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.engine.Desk;
import nl.kansrijkestart.engine.Directory;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.engine.webapps.CockpitRights;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * How the engine is set up beyond application.yaml: desks only, no rights per task, a municipality for every instance.
 */
@Component
@Order(100)
class EngineSettings extends AbstractProcessEnginePlugin {

    private final ListableBeanFactory beans;
    private final TaskRows taskRows;
    private final CockpitRights cockpit;
    private final MunicipalityScope scope;
    private final Directory directory;
    private Map<String, Object> desks;

    EngineSettings(
            ListableBeanFactory beans,
            TaskRows taskRows,
            CockpitRights cockpit,
            MunicipalityScope scope,
            Directory directory) {
        this.beans = beans;
        this.taskRows = taskRows;
        this.cockpit = cockpit;
        this.scope = scope;
        this.directory = directory;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new DeskExpressions(this::desks, scope::include));
        engine.setResourceAuthorizationProvider(new NoRightsByItself());
        engine.setIdentityProviderSessionFactory(DirectoryProvider.sessions(directory));
        engine.setTenantIdProvider(new MunicipalityOfTheCase());
        engine.setHistoryEventHandler(new StepsOnly());
        // no drawing says what goes first; the engine would look for it with each moment it plans
        engine.setProducePrioritizedJobs(false);
        engine.setCustomSessionFactories(FewerQuestions.sessions());
        engine.setCustomIncidentHandlers(List.of(new FewerQuestions.OfFailedJobs()));
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(new ModelListener(taskRows, cockpit));
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        WholeDefinitions.readBy(engine);
    }

    /** Parts of its statements, as they were read, hold the files of all: 60,000 nodes that nobody reads again. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getSqlSessionFactory()
                .getConfiguration()
                .getSqlFragments()
                .clear();
    }

    // looked up late: desks use the engine's services themselves
    private Map<String, Object> desks() {
        if (desks == null) {
            desks = new LinkedHashMap<>(beans.getBeansWithAnnotation(Desk.class));
        }
        return desks;
    }

    /**
     * Rights on tasks live in the projection. The engine writes no row by itself.
     */
    private static class NoRightsByItself extends DefaultAuthorizationProvider {

        private static final AuthorizationEntity[] NONE = null;

        @Override
        public AuthorizationEntity[] newTaskAssignee(Task task, String before, String after) {
            return NONE;
        }

        @Override
        public AuthorizationEntity[] newTaskOwner(Task task, String before, String after) {
            return NONE;
        }

        @Override
        public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String user, String type) {
            return NONE;
        }

        @Override
        public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String group, String type) {
            return NONE;
        }
    }

    /** The municipality where the family lives, given at the start; called processes inherit it. */
    private static class MunicipalityOfTheCase implements TenantIdProvider {

        @Override
        public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
            Object municipality = start.getVariables().getValueTyped(Journeys.MUNICIPALITY) == null
                    ? null
                    : start.getVariables().get(Journeys.MUNICIPALITY);
            if (municipality == null) {
                throw new ProcessEngineException(
                        "Een traject begint niet zonder gemeente: geef de gemeente waar het gezin woont.");
            }
            return municipality.toString();
        }

        @Override
        public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
            return null;
        }

        @Override
        public String provideTenantIdForHistoricDecisionInstance(
                TenantIdProviderHistoricDecisionInstanceContext decision) {
            return null;
        }
    }
}
