package nl.kansrijkestart.engine.webapps;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.engine.Directory;
import nl.kansrijkestart.engine.webapps.GroupRights.Right;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The only rights that stand in the engine, written before the door opens: who can log in opens the task list, and some
 * roles open Cockpit and read definitions there. One that is marked as shielded is not even counted for anybody.
 */
@Component
class StandingRights implements SmartInitializingSingleton {

    private final Directory directory;
    private final GroupRights rights;
    private final RepositoryService repository;

    StandingRights(Directory directory, GroupRights rights, @Lazy RepositoryService repository) {
        this.directory = directory;
        this.rights = rights;
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<Right> wanted = new HashSet<>();
        wanted.add(new Right(null, Resources.APPLICATION, "tasklist", Permissions.ACCESS));
        List<String> readable = readable();
        directory.lookIntoCockpit().forEach(group -> {
            wanted.add(new Right(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS));
            wanted.add(new Right(group, Resources.DECISION_DEFINITION, "*", Permissions.READ));
            readable.forEach(key -> wanted.add(new Right(group, Resources.PROCESS_DEFINITION, key, Permissions.READ)));
        });
        rights.standing(wanted);
    }

    private List<String> readable() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(definition -> !shielded(definition.getId()))
                .map(ProcessDefinition::getKey)
                .toList();
    }

    private boolean shielded(String definitionId) {
        return repository.getBpmnModelInstance(definitionId).getModelElementsByType(CamundaProperty.class).stream()
                .anyMatch(property -> "shielded".equals(property.getCamundaName()));
    }
}
