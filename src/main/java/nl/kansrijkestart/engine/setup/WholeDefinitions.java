package nl.kansrijkestart.engine.setup;

import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.core.model.Properties;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * How a drawing that is in the database already comes into memory, when somebody first needs it after a start. The
 * engine shows it to others before its timers know which row they are; who came at that moment was refused.
 */
class WholeDefinitions extends BpmnDeployer {

    private WholeDefinitions(BpmnDeployer own) {
        setExpressionManager(own.getExpressionManager());
        setIdGenerator(own.getIdGenerator());
        setBpmnParser(own.getBpmnParser());
    }

    static void readBy(ProcessEngineConfigurationImpl engine) {
        engine.getDeploymentCache()
                .setDeployers(engine.getDeployers().stream()
                        .map(one -> one instanceof BpmnDeployer own ? (Deployer) new WholeDefinitions(own) : one)
                        .toList());
    }

    @Override
    protected void registerDefinition(
            DeploymentEntity deployment, ProcessDefinitionEntity definition, Properties properties) {
        definitionAddedToDeploymentCache(deployment, definition, properties);
        addDefinitionToDeploymentCache(getDeploymentCache(), definition);
        deployment.addDeployedArtifact(definition);
    }
}
