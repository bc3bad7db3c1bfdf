package nl.kansrijkestart.engine.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * Stands before the engine's own deployers, also when a definition is read again from the database: whoever deploys, by
 * whatever way, deploys nothing that the modelling rules refuse for safety, and nothing new that breaks what a family
 * may count on. Refuses the whole deployment with every reason in Dutch.
 */
@Component
@Order(110)
class DeploymentGate extends AbstractProcessEnginePlugin implements Deployer {

    private static final int MOST_BYTES = 1_000_000;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<Deployer> deployers = new ArrayList<>(List.of(this));
        if (engine.getCustomPreDeployers() != null) {
            deployers.addAll(engine.getCustomPreDeployers());
        }
        engine.setCustomPreDeployers(deployers);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        deployment.getResources().values().forEach(file -> files.put(file.getName(), file.getBytes()));
        // what already runs stays readable when a rule is added: only what hurts is asked of it again
        List<Finding> findings = deployment.isNew() ? check(files) : safe(files);
        if (!findings.isEmpty()) {
            throw new ProcessEngineException("Niet geplaatst. "
                    + findings.stream().map(Finding::toString).collect(Collectors.joining(" | ")));
        }
    }

    /**
     * What a new deployment may not contain.
     *
     * @param files of one deployment: path and content
     */
    static List<Finding> check(Map<String, byte[]> files) {
        Set<String> called = new HashSet<>();
        models(files, (file, definitions) -> {
            called.addAll(FamilyRules.calledBy(definitions));
            return List.of();
        });
        List<Finding> findings = new ArrayList<>(safe(files));
        findings.addAll(models(files, (file, definitions) -> FamilyRules.findings(file, definitions, called)));
        findings.addAll(models(files, WordRules::findings));
        return findings;
    }

    /** One that cannot be read says so in {@link #safe}. */
    private static List<Finding> models(Map<String, byte[]> files, BiFunction<String, Element, List<Finding>> rule) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".bpmn") && file.getValue().length <= MOST_BYTES)
                .flatMap(file -> Xml.read(name(file.getKey()), file.getValue(), rule).stream()
                        .filter(finding -> finding.rule() > 0))
                .toList();
    }

    /** What is refused for safety, also when a definition is read again. */
    private static List<Finding> safe(Map<String, byte[]> files) {
        Map<String, byte[]> byName = new HashMap<>();
        files.forEach((path, content) -> byName.put(name(path), content));
        List<Finding> findings = new ArrayList<>();
        files.forEach((path, content) -> findings.addAll(check(name(path), content, byName)));
        return findings;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<Finding> check(String file, byte[] content, Map<String, byte[]> beside) {
        if (content.length > MOST_BYTES) {
            return List.of(new Finding(file, "", "het bestand is groter dan 1 MB. Splits het."));
        }
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "bpmn" -> Xml.read(file, content, ModelCheck::findings);
            case "dmn" -> Xml.read(file, content, TableCheck::findings);
            case "form" -> FormFileCheck.findings(file, content, beside);
            default ->
                List.of(new Finding(
                        file, "", "alleen .bpmn, .dmn en .form kunnen geplaatst worden. Haal dit bestand weg."));
        };
    }
}
