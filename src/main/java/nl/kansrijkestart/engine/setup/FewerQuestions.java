package nl.kansrijkestart.engine.setup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;

/**
 * Questions that the engine asks with each step and whose answer is known here: what nothing in this program makes is
 * not looked for, and each says why nobody makes it; what a command has read it does not read again.
 */
final class FewerQuestions {

    private FewerQuestions() {}

    static List<SessionFactory> sessions() {
        return List.of(
                factory(TaskManager.class, Tasks::new),
                factory(ExecutionManager.class, Executions::new),
                factory(VariableInstanceManager.class, Variables::new),
                factory(EventSubscriptionManager.class, Subscriptions::new),
                factory(AuthorizationManager.class, Rights::new));
    }

    private static SessionFactory factory(Class<?> manager, Supplier<Session> ours) {
        return new SessionFactory() {

            @Override
            public Class<?> getSessionType() {
                return manager;
            }

            @Override
            public Session openSession() {
                return ours.get();
            }
        };
    }

    private static final class Tasks extends TaskManager {

        /** Tasks are made by drawings alone, and no drawing makes one below another. */
        @Override
        public List<Task> findTasksByParentTaskId(String parent) {
            return new ArrayList<>();
        }

        /** Who does something with a task needs where its instance stands: that comes in one question, not in four. */
        @Override
        public TaskEntity findTaskById(String id) {
            TaskEntity task = super.findTaskById(id);
            if (task != null
                    && task.getExecutionId() != null
                    && getDbEntityManager().getCachedEntity(ExecutionEntity.class, task.getExecutionId()) == null) {
                ((Executions) Context.getCommandContext().getExecutionManager()).readAhead(task.getProcessInstanceId());
            }
            return task;
        }

        /** A step has one task: when it was read it is all there is in the database, whatever became of it since. */
        @Override
        public List<TaskEntity> findTasksByExecutionId(String execution) {
            List<TaskEntity> read = getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                    .filter(task -> execution.equals(task.getExecutionId())
                            && getDbEntityManager()
                                            .getDbEntityCache()
                                            .getCachedEntity(task)
                                            .getEntityState()
                                    != DbEntityState.TRANSIENT)
                    .collect(Collectors.toCollection(ArrayList::new));
            return read.isEmpty() ? super.findTasksByExecutionId(execution) : read;
        }
    }

    private static final class Executions extends ExecutionManager {

        private final Map<String, List<ExecutionEntity>> ahead = new HashMap<>();

        private void readAhead(String instance) {
            ahead.put(instance, super.findExecutionsByProcessInstanceId(instance));
        }

        /** Once: what the command changes in the meantime is another answer. */
        @Override
        public List<ExecutionEntity> findExecutionsByProcessInstanceId(String instance) {
            List<ExecutionEntity> read = ahead.remove(instance);
            return read == null ? super.findExecutionsByProcessInstanceId(instance) : read;
        }
    }

    /** What is said with a task is said of its instance: no route, desk or drawing gives a task a variable. */
    private static final class Variables extends VariableInstanceManager {

        @Override
        public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(
                String task, Collection<String> names) {
            return new ArrayList<>();
        }
    }

    /** A message or signal is taken at once, never by a job of its own that could wait still. */
    private static final class Subscriptions extends EventSubscriptionManager {

        @Override
        public void deleteEventSubscription(EventSubscriptionEntity subscription) {
            getDbEntityManager().delete(subscription);
            if (subscription.isSubscriptionForEventType(EventType.SIGNAL)) {
                createdSignalSubscriptions.remove(subscription);
            }
        }
    }

    /** Rights on tasks live in the projection, and nobody is given a right on a right. */
    private static final class Rights extends AuthorizationManager {

        private static final Set<Resource> NONE = Set.of(Resources.TASK, Resources.AUTHORIZATION);

        @Override
        public void deleteAuthorizationsByResourceId(Resource resource, String id) {
            if (!NONE.contains(resource)) {
                super.deleteAuthorizationsByResourceId(resource, id);
            }
        }
    }

    /** A job has an incident when nothing of it is left to try. */
    static final class OfFailedJobs extends DefaultIncidentHandler {

        OfFailedJobs() {
            super(Incident.FAILED_JOB_HANDLER_TYPE);
        }

        @Override
        protected void removeIncident(IncidentContext context, boolean resolved) {
            JobEntity job = Context.getCommandContext()
                    .getDbEntityManager()
                    .getCachedEntity(JobEntity.class, context.getConfiguration());
            if (job == null || job.getRetries() <= 0) {
                super.removeIncident(context, resolved);
            }
        }
    }
}
