package nl.kansrijkestart.engine.setup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;

/**
 * Questions that the engine asks with each step and whose answer is known here: what nothing in this program makes is
 * not looked for. Each says why nobody makes it.
 */
final class FewerQuestions {

    private FewerQuestions() {}

    static List<SessionFactory> sessions() {
        return List.of(
                factory(TaskManager.class, Tasks::new),
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

    /** Tasks are made by drawings alone, and no drawing makes one below another. */
    private static final class Tasks extends TaskManager {

        @Override
        public List<Task> findTasksByParentTaskId(String parent) {
            return new ArrayList<>();
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
