package nl.kansrijkestart.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts processes and brings messages to those that wait for them. */
@Component
public class Journeys {

    public static final String MUNICIPALITY = "municipality";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final EngineCalls calls;
    private final ProcessEngine engine;

    Journeys(
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            @Lazy ManagementService management,
            EngineCalls calls,
            @Lazy ProcessEngine engine) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.calls = calls;
        this.engine = engine;
    }

    /**
     * Starts a process for a case.
     *
     * @param caseId the business key
     * @param municipality CBS code in lower case, the tenant for the whole life of the case
     * @param ids further ids; never a fact about the family
     * @return the engine's id of the instance
     */
    @Transactional
    public String start(String processKey, String caseId, String municipality, Map<String, String> ids) {
        return calls.call(() -> runtime.createProcessInstanceByKey(processKey)
                .processDefinitionWithoutTenantId()
                .businessKey(caseId)
                .setVariables(variables(caseId, municipality, ids))
                .execute()
                .getId());
    }

    /**
     * The same, with exactly this version of a process.
     *
     * @param definitionId the engine's id of the version
     */
    @Transactional
    public ProcessInstance startVersion(
            String definitionId, String caseId, String municipality, Map<String, String> ids) {
        return calls.call(
                () -> runtime.startProcessInstanceById(definitionId, caseId, variables(caseId, municipality, ids)));
    }

    private static Map<String, Object> variables(String caseId, String municipality, Map<String, String> ids) {
        Map<String, Object> variables = new HashMap<>(ids);
        variables.put("caseId", caseId);
        variables.put(MUNICIPALITY, municipality);
        return variables;
    }

    /**
     * The same for many at once, each without further ids: the engine writes them down together instead of one by one.
     */
    @Transactional
    public void startAll(String processKey, List<String> caseIds, String municipality) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(together -> {
            caseIds.forEach(caseId -> start(processKey, caseId, municipality, Map.of()));
            return null;
        });
    }

    /** A message about the whole case, to its top process. Returns false when nothing waits for it. */
    @Transactional
    public boolean tellCase(String message, String caseId, Map<String, String> payload) {
        return calls.call(() -> {
            List<ProcessInstance> top = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(caseId)
                    .rootProcessInstances()
                    .active()
                    .list();
            return top.stream()
                            .filter(instance -> tell(
                                    runtime.createMessageCorrelation(message).processInstanceId(instance.getId()),
                                    payload))
                            .count()
                    > 0;
        });
    }

    /**
     * A message about one part, to the instance that has this id among its variables. Returns false when nothing waits
     * for it.
     */
    @Transactional
    public boolean tellPart(String message, String idName, String id, Map<String, String> payload) {
        return calls.call(() ->
                tell(runtime.createMessageCorrelation(message).processInstanceVariableEquals(idName, id), payload));
    }

    /**
     * The same, when the engine is busy with the step that led to it: told at the end of this transaction,
     * so that the step and what follows from it still commit together.
     */
    public void tellPartAfterwards(String message, String idName, String id, Map<String, String> payload) {
        afterwards(() -> tellPart(message, idName, id, payload));
    }

    /** A message about the whole case, when the engine is busy with the step that led to it. */
    public void tellCaseAfterwards(String message, String caseId, Map<String, String> payload) {
        tellCaseAfterwards(message, caseId, payload, () -> {});
    }

    /** The same. @param otherwise what is done, in the same transaction, when nothing waits for it */
    public void tellCaseAfterwards(String message, String caseId, Map<String, String> payload, Runnable otherwise) {
        afterwards(() -> {
            if (!tellCase(message, caseId, payload)) {
                otherwise.run();
            }
        });
    }

    /** The same, unless what was told before it made it needless. */
    public void tellCaseWhile(String message, String caseId, BooleanSupplier still) {
        afterwards(() -> {
            if (still.getAsBoolean()) {
                tellCase(message, caseId, Map.of());
            }
        });
    }

    /**
     * The program finishes an open task whose reason fell away, at the end of this transaction; its token goes on as
     * after an answer that says nothing, and nobody finds it any more.
     *
     * @param taskKey id of the user task
     * @param idName name of the id that tells one task from another with the same key, as actionId
     */
    public void finishAfterwards(String taskKey, String caseId, String idName, String id) {
        afterwards(() -> calls.run(() ->
                tasks.createTaskQuery().processInstanceBusinessKey(caseId).taskDefinitionKey(taskKey).list().stream()
                        .filter(task -> id.equals(tasks.getVariable(task.getId(), idName)))
                        .forEach(task -> tasks.complete(task.getId()))));
    }

    private static void afterwards(Runnable telling) {
        Afterwards.ofThisTransaction().add(telling);
    }

    /** Writes new moments of a part into its timers and tasks; the desks already answer the new ones. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void momentsChanged(String idName, String id, Map<String, Instant> dueOfTasks) {
        calls.run(() -> runtime.createProcessInstanceQuery()
                .variableValueEquals(idName, id)
                .list()
                .forEach(instance -> {
                    recalculate(instance.getId());
                    tasks.createTaskQuery().processInstanceId(instance.getId()).list().stream()
                            .filter(task -> dueOfTasks.containsKey(task.getTaskDefinitionKey()))
                            .forEach(task -> tasks.setDueDate(
                                    task.getId(), Date.from(dueOfTasks.get(task.getTaskDefinitionKey()))));
                }));
    }

    /**
     * A pause: timers of the whole case ask their desks for the moment again, and tasks move in the same way.
     *
     * @param keep tasks whose day is an appointment
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void shiftTerms(String caseId, UnaryOperator<Instant> by, Set<String> keep) {
        calls.run(() -> {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(caseId)
                    .list()
                    .forEach(instance -> recalculate(instance.getId()));
            tasks.createTaskQuery().processInstanceBusinessKey(caseId).list().stream()
                    .filter(task -> task.getDueDate() != null && !keep.contains(task.getTaskDefinitionKey()))
                    .forEach(task -> tasks.setDueDate(
                            task.getId(), Date.from(by.apply(task.getDueDate().toInstant()))));
        });
    }

    /** Ends whatever runs for a case of which nothing may be left; no step of a model follows. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String caseId) {
        calls.run(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId)
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "erased", true, true, true)));
    }

    private void recalculate(String instanceId) {
        management
                .createJobQuery()
                .processInstanceId(instanceId)
                .timers()
                .list()
                .forEach(job -> management.recalculateJobDuedate(job.getId(), false));
    }

    private static boolean tell(MessageCorrelationBuilder message, Map<String, String> payload) {
        Map<String, Object> ids = new HashMap<>(payload);
        return !message.setVariablesToTriggeredScope(ids)
                .correlateAllWithResult()
                .isEmpty();
    }
}
