package nl.kansrijkestart.engine.setup;

import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.engine.webapps.CockpitRights;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Adds to every model what no model has to draw: the reached end becomes {@code outcome}, and each task its row in the
 * projection.
 */
class ModelListener extends AbstractBpmnParseListener {

    private final TaskRows rows;
    private final CockpitRights cockpit;

    ModelListener(TaskRows rows, CockpitRights cockpit) {
        this.rows = rows;
        this.cockpit = cockpit;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) cockpit::opened);
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) cockpit::ended);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl end) {
        boolean endsTheProcess = scope instanceof ProcessDefinitionEntity
                || scope instanceof ActivityImpl part
                        && part.isTriggeredByEvent()
                        && part.getFlowScope() instanceof ProcessDefinitionEntity;
        if (endsTheProcess) {
            end.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> {
                if (execution.getProcessInstance().getSuperExecution() != null) {
                    execution.getProcessInstance().setVariable("outcome", execution.getCurrentActivityId());
                }
            });
        }
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, rows::opened);
        // who gets a task is an update of it too
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, rows::changed);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, rows::ended);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, rows::ended);
    }
}
