package nl.kansrijkestart.engine.webapps;

import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.engine.EngineCalls;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What Knooppunt coordinators see in Cockpit: the running instances of their own municipality's families that agreed to
 * it, one right per instance, from the agreement until withdrawal or the end. Never a safety process: its cases have no
 * file here.
 */
@Component
public class CockpitRights {

    private final Identities identities;
    private final RuntimeService runtime;
    private final EngineCalls program;
    private final ObjectProvider<CaseSharing> sharing;
    private final MunicipalityScope reach;

    CockpitRights(
            Identities identities,
            @Lazy RuntimeService runtime,
            EngineCalls program,
            ObjectProvider<CaseSharing> sharing,
            MunicipalityScope reach) {
        this.identities = identities;
        this.runtime = runtime;
        this.program = program;
        this.sharing = sharing;
        this.reach = reach;
    }

    /** The group of those who coordinate in a municipality, as the engine's identity tables know it. */
    public static String coordinators(String municipality) {
        return "hubCoordinators" + municipality;
    }

    /** The family agreed, or withdrew. */
    public void changed(String caseId, String municipality, boolean agreed) {
        program.run(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId).list().stream()
                .map(ProcessInstance::getProcessInstanceId)
                .forEach(instance -> {
                    if (agreed) {
                        identities.instance(coordinators(municipality), instance);
                    } else {
                        identities.forgetInstance(coordinators(municipality), instance);
                    }
                }));
    }

    public void opened(DelegateExecution instance) {
        reach.include(instance.getTenantId());
        String caseId = instance.getProcessBusinessKey();
        if (instance.getProcessInstance().getSuperExecution() != null
                && caseId != null
                && sharing.getObject().shared(caseId)) {
            program.run(
                    () -> identities.instance(coordinators(instance.getTenantId()), instance.getProcessInstanceId()));
        }
    }

    public void ended(DelegateExecution instance) {
        program.run(
                () -> identities.forgetInstance(coordinators(instance.getTenantId()), instance.getProcessInstanceId()));
    }
}
