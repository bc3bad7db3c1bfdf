package nl.kansrijkestart.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Notes every arrow that a story went along, and every gateway that it came to: the engine's history knows the steps,
 * not the way between them.
 */
@Component
@Order(200)
public class WalkedFlows extends AbstractProcessEnginePlugin {

    private static final Set<String> WALKED = ConcurrentHashMap.newKeySet();

    /** Process id, a dot, and the id of the arrow or the gateway. */
    public static Set<String> all() {
        return Set.copyOf(WALKED);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(new Noting());
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    private static class Noting extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
            String process = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey() + ".";
            flow.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> {
                WALKED.add(process + flow.getId());
                if (flow.getDestination().getProperty("type").toString().endsWith("Gateway")) {
                    WALKED.add(process + flow.getDestination().getId());
                }
            });
        }
    }
}
