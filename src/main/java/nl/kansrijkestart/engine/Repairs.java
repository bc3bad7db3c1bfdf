package nl.kansrijkestart.engine;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts right what runs and lost something, without moving it: a timer of the drawing is set again, a job is tried once
 * more, a drawn message reaches one instance. Nothing here says where a process is (docs/adr/0043).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Repairs {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final ProcessEngine engine;
    private final EngineCalls calls;

    Repairs(
            @Lazy RuntimeService runtime,
            @Lazy ManagementService management,
            @Lazy ProcessEngine engine,
            EngineCalls calls) {
        this.runtime = runtime;
        this.management = management;
        this.engine = engine;
        this.calls = calls;
    }

    /**
     * Every instance of a case keeps the clocks that are drawn where it is: a lost one is set at the moment its desk
     * says, one that stands still runs again. Only what changes the course: a reminder that was given does not come
     * back.
     */
    public void armAgain(String caseId) {
        calls.run(() -> instances(caseId).forEach(instance -> {
            execute(context -> setLostTimers(context, instance.getId()));
            jobs(instance.getId()).forEach(this::runAgain);
        }));
    }

    private void runAgain(Job job) {
        if (job.isSuspended()) {
            management.activateJobById(job.getId());
        }
        if (job.getRetries() <= 0) {
            management.setJobRetries(job.getId(), 1);
        }
    }

    private static void setLostTimers(CommandContext context, String instanceId) {
        context.getExecutionManager().findExecutionsByProcessInstanceId(instanceId).stream()
                .filter(one -> one.getActivity() != null && one.getExecutions().isEmpty())
                .flatMap(one -> one.createActivityExecutionMapping().entrySet().stream())
                .distinct()
                .toList()
                .forEach(one -> TimerDeclarationImpl.getDeclarationsForScope(one.getKey())
                        .values()
                        .forEach(timer -> setIfLost(timer, (ExecutionEntity) one.getValue())));
    }

    private static void setIfLost(TimerDeclarationImpl timer, ExecutionEntity execution) {
        boolean there = execution.getJobs().stream()
                .anyMatch(job -> timer.getActivityId().equals(job.getActivityId()));
        if (timer.isInterruptingTimer() && !there) {
            timer.createTimerInstance(execution);
        }
    }

    /** What an instance is found by. @param process its key @param idName name of the id @param id its value */
    public record Part(String process, String idName, String id) {}

    /**
     * A drawn timer of a part rings now.
     *
     * @param event id of the boundary event
     * @return false when none waits there
     */
    public boolean ring(Part part, String event) {
        return calls.call(() -> {
            List<Job> waiting = instances(part).stream()
                    .flatMap(one ->
                            management
                                    .createJobQuery()
                                    .processInstanceId(one.getId())
                                    .activityId(event)
                                    .list()
                                    .stream())
                    .toList();
            waiting.forEach(job -> {
                runAgain(job);
                management.executeJob(job.getId());
            });
            return !waiting.isEmpty();
        });
    }

    /** A drawn message to every instance of a part. */
    public void tellEach(String message, Part part) {
        calls.run(() -> instances(part).forEach(instance -> tell(message, instance)));
    }

    /** The same to all but one: the one that a caller waits for stays, else any. */
    public void tellExtra(String message, Part part) {
        calls.run(() -> instances(part).stream()
                .sorted(Comparator.comparing(Repairs::isTop).thenComparing(ProcessInstance::getId))
                .skip(1)
                .forEach(instance -> tell(message, instance)));
    }

    private void tell(String message, ProcessInstance instance) {
        runtime.createMessageCorrelation(message)
                .processInstanceId(instance.getId())
                .correlateAllWithResult();
    }

    private static boolean isTop(ProcessInstance instance) {
        return instance.getRootProcessInstanceId().equals(instance.getId());
    }

    /** Ends whatever still runs for a case that begins again from its start; its open tasks end with it. */
    public void endAll(String caseId) {
        calls.run(() -> instances(caseId).stream()
                .filter(Repairs::isTop)
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "begunAgain")));
    }

    private List<ProcessInstance> instances(String caseId) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId)
                .list();
    }

    private List<ProcessInstance> instances(Part part) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(part.process())
                .variableValueEquals(part.idName(), part.id())
                .list();
    }

    private List<Job> jobs(String instanceId) {
        return management.createJobQuery().processInstanceId(instanceId).list();
    }

    private void execute(Consumer<CommandContext> work) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    work.accept(context);
                    return null;
                });
    }
}
