package nl.kansrijkestart.engine.setup;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * What the engine writes in its history: instances, tasks and steps, with what tells them apart. That a gateway was
 * passed follows from the step behind it, when somebody had a task stands with the task: neither has a row of its own.
 */
class StepsOnly extends DbHistoryEventHandler {

    private static final Set<String> ELSEWHERE = Set.of(
            ActivityTypes.GATEWAY_EXCLUSIVE,
            ActivityTypes.GATEWAY_EVENT_BASED,
            ActivityTypes.GATEWAY_INCLUSIVE,
            ActivityTypes.GATEWAY_PARALLEL,
            ActivityTypes.TASK_USER_TASK);

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity step) {
            if (ELSEWHERE.contains(step.getActivityType())) {
                return;
            }
            // both stand in the drawing, which the row names
            step.setActivityName(null);
            step.setProcessDefinitionKey(null);
            // of one case are the instances with its business key; nothing is asked by the first of them
            step.setRootProcessInstanceId(null);
        }
        super.handleEvent(event);
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    /** The engine asks of each that ends when it began, for how long it took: who reads both moments knows. */
    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        boolean ofBefore = !isInitialEvent(event)
                && event.getId() != null
                && getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) == null;
        if (ofBefore
                && (event instanceof HistoricTaskInstanceEventEntity
                        || event instanceof HistoricActivityInstanceEventEntity)) {
            getDbEntityManager().merge(event);
        } else {
            super.insertOrUpdate(event);
        }
    }
}
