package nl.kansrijkestart.engine.webapps;

import java.util.Set;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.engine.Directory;
import nl.kansrijkestart.engine.EngineCalls;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What Knooppunt coordinators see in Cockpit: the running instances of their own municipality's families that agreed to
 * it, one right per instance, from the agreement until withdrawal or the end. Never a safety process: its cases have no
 * file here. Who looks after a coalition sees what runs for it there, and nothing about a family.
 */
@Component
public class CockpitRights {

    /** Whether the family agreed that a pathway is kept; implemented by {@code casefile}. */
    public interface CaseSharing {

        boolean shared(String caseId);
    }

    /** The processes that are about no family but about a coalition and its social map; implemented by monitoring. */
    public interface CoalitionWork {

        Set<String> processes();
    }

    private final GroupRights rights;
    private final RuntimeService runtime;
    private final EngineCalls calls;
    private final ObjectProvider<CaseSharing> sharing;
    private final CoalitionWork coalitions;
    private final MunicipalityScope scope;

    CockpitRights(
            GroupRights rights,
            @Lazy RuntimeService runtime,
            EngineCalls calls,
            ObjectProvider<CaseSharing> sharing,
            CoalitionWork coalitions,
            MunicipalityScope scope) {
        this.rights = rights;
        this.runtime = runtime;
        this.calls = calls;
        this.sharing = sharing;
        this.coalitions = coalitions;
        this.scope = scope;
    }

    /** The family agreed, or withdrew. */
    public void changed(String caseId, String municipality, boolean agreed) {
        calls.run(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId).list().stream()
                .map(ProcessInstance::getProcessInstanceId)
                .forEach(instance -> {
                    if (agreed) {
                        rights.instance(Directory.coordinators(municipality), instance);
                    } else {
                        rights.forgetInstance(Directory.coordinators(municipality), instance);
                    }
                }));
    }

    public void opened(DelegateExecution instance) {
        scope.include(instance.getTenantId());
        String caseId = instance.getProcessBusinessKey();
        if (ofCoalition(instance)) {
            calls.run(() ->
                    rights.instance(Directory.coalition(instance.getTenantId()), instance.getProcessInstanceId()));
        } else if (instance.getProcessInstance().getSuperExecution() != null
                && caseId != null
                && sharing.getObject().shared(caseId)) {
            calls.run(() ->
                    rights.instance(Directory.coordinators(instance.getTenantId()), instance.getProcessInstanceId()));
        }
    }

    public void ended(DelegateExecution instance) {
        String group = ofCoalition(instance)
                ? Directory.coalition(instance.getTenantId())
                : Directory.coordinators(instance.getTenantId());
        calls.run(() -> rights.forgetInstance(group, instance.getProcessInstanceId()));
    }

    private boolean ofCoalition(DelegateExecution instance) {
        return coalitions
                .processes()
                .contains(((ExecutionEntity) instance).getProcessDefinition().getKey());
    }
}
