package nl.kansrijkestart.engine;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.camunda.feel.api.FeelEngineApi;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Evaluates decision tables with facts of the case file. The process engine keeps no trace of inputs or results:
 * whoever asks keeps them, with the rows that fired. A running case asks the tables it was deployed with.
 */
@Component
public class Decisions {

    /**
     * One row that fired.
     *
     * @param rowId the row's id in the table
     * @param result output name → value
     */
    public record Row(String rowId, Map<String, Object> result) {

        public String text(String output) {
            return result.get(output) == null ? null : result.get(output).toString();
        }
    }

    private static final ThreadLocal<List<Row>> FIRED = new ThreadLocal<>();

    private final RepositoryService repository;
    private final EngineCalls calls;
    private final DmnEngine tables;
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();
    /** By deployment and name. */
    private final Map<String, DmnDecision> deployed = new ConcurrentHashMap<>();

    Decisions(@Lazy RepositoryService repository, EngineCalls calls) {
        this.repository = repository;
        this.calls = calls;
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(ReadOnce::new);
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(Decisions::noteRows));
        this.tables = configuration.buildEngine();
    }

    /** The language in which forms say what they hide: the same as that of tables. */
    public static FeelEngineApi ofForms() {
        return ReadOnce.ofForms();
    }

    /** The rows that fired, in the order of the table; empty when none did. */
    public List<Row> evaluate(String decisionId, Map<String, Object> facts) {
        DmnDecision decision = decision(decisionId);
        FIRED.set(new ArrayList<>());
        try {
            tables.evaluateDecisionTable(decision, facts);
            return List.copyOf(FIRED.get());
        } finally {
            FIRED.remove();
        }
    }

    /** What was deployed never changes: the table of a running case is looked for once. */
    private DmnDecision decision(String decisionId) {
        BpmnExecutionContext running = Context.getBpmnExecutionContext();
        if (running == null) {
            return byDefinition(decisionId, query(decisionId).latestVersion());
        }
        String deployment = running.getProcessDefinition().getDeploymentId();
        return deployed.computeIfAbsent(
                deployment + "/" + decisionId,
                name -> byDefinition(decisionId, query(decisionId).deploymentId(deployment)));
    }

    private DmnDecision byDefinition(String decisionId, DecisionDefinitionQuery query) {
        String id = calls.call(query::singleResult).getId();
        return parsed.computeIfAbsent(id, one -> parse(decisionId, one));
    }

    private DecisionDefinitionQuery query(String decisionId) {
        return repository.createDecisionDefinitionQuery().decisionDefinitionKey(decisionId);
    }

    private DmnDecision parse(String decisionId, String definitionId) {
        try (InputStream model = calls.call(() -> repository.getDecisionModel(definitionId))) {
            return tables.parseDecision(decisionId, model);
        } catch (java.io.IOException unreadable) {
            throw new IllegalStateException("Decision table " + decisionId + " cannot be read", unreadable);
        }
    }

    private static void noteRows(DmnDecisionTableEvaluationEvent event) {
        for (DmnEvaluatedDecisionRule rule : event.getMatchingRules()) {
            Map<String, Object> result = new LinkedHashMap<>();
            rule.getOutputEntries()
                    .forEach((name, output) ->
                            result.put(output.getOutputName(), output.getValue().getValue()));
            FIRED.get().add(new Row(rule.getId(), result));
        }
    }
}
