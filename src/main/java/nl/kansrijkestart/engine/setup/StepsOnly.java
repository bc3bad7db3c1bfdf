package nl.kansrijkestart.engine.setup;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * What the engine writes in its history: instances, tasks and steps. That a gateway was passed follows from the step
 * behind it, nobody asks for it, and it was nearly half of all rows of a case. Who took a task stands with the task.
 */
class StepsOnly extends DbHistoryEventHandler {

    private static final Set<String> PASSED = Set.of(
            ActivityTypes.GATEWAY_EXCLUSIVE,
            ActivityTypes.GATEWAY_EVENT_BASED,
            ActivityTypes.GATEWAY_INCLUSIVE,
            ActivityTypes.GATEWAY_PARALLEL);

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!(event instanceof HistoricActivityInstanceEventEntity step && PASSED.contains(step.getActivityType()))) {
            super.handleEvent(event);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        boolean ofBefore = getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) == null;
        if (ofBefore && event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_UPDATE)) {
            if (event instanceof HistoricTaskInstanceEventEntity) {
                // when it began is asked for what ends only
                getDbEntityManager().merge(event);
                return;
            }
            if (event instanceof HistoricActivityInstanceEventEntity step
                    && ActivityTypes.TASK_USER_TASK.equals(step.getActivityType())) {
                return;
            }
        }
        super.insertOrUpdate(event);
    }
}
