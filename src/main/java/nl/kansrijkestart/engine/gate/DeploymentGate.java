package nl.kansrijkestart.engine.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/**
 * Stands before the engine's own deployers, also when a definition is read again from the database: whoever deploys, by
 * whatever way, deploys nothing that the modelling rules refuse for safety. Refuses the whole deployment with every
 * reason in Dutch.
 */
public class DeploymentGate implements Deployer {

    private static final int MOST_BYTES = 1_000_000;

    @Override
    public void deploy(DeploymentEntity deployment) {
        List<Finding> findings = new ArrayList<>();
        deployment.getResources().values().forEach(file -> findings.addAll(check(file.getName(), file.getBytes())));
        if (!findings.isEmpty()) {
            throw new ProcessEngineException("Niet geplaatst. "
                    + findings.stream().map(Finding::toString).collect(Collectors.joining(" | ")));
        }
    }

    static List<Finding> check(String path, byte[] content) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        if (content.length > MOST_BYTES) {
            return List.of(new Finding(file, "", "het bestand is groter dan 1 MB"));
        }
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "bpmn" -> Xml.read(file, content, ModelCheck::findings);
            case "dmn" -> Xml.read(file, content, TableCheck::findings);
            case "form" -> FormCheck.findings(file, content);
            default -> List.of(new Finding(file, "", "alleen .bpmn, .dmn en .form kunnen geplaatst worden"));
        };
    }
}
