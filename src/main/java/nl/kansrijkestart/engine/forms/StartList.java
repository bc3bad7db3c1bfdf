package nl.kansrijkestart.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.engine.EngineCalls;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskAccess;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What somebody can start, and with which form. The model says which roles may start it: its candidate starter groups.
 */
@Component
class StartList {

    /** Definition → its candidate starter groups, which are deployed with it and never change. */
    private final Map<String, List<String>> starters = new ConcurrentHashMap<>();

    private final RepositoryService repository;
    private final FormFiles files;
    private final FormContents contents;
    private final TaskAccess access;
    private final EngineCalls calls;

    StartList(
            @Lazy RepositoryService repository,
            FormFiles files,
            FormContents contents,
            TaskAccess access,
            EngineCalls calls) {
        this.repository = repository;
        this.files = files;
        this.contents = contents;
        this.access = access;
        this.calls = calls;
    }

    /** A process that a person may start, and the form before that person. */
    record Start(ProcessDefinition definition, FormMoment moment, FormContents.Page page) {}

    /** The newest version of each process that this person may start. */
    List<StartForms.Line> of(String person) {
        List<ProcessDefinition> newest = calls.call(() -> repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .active()
                .startableInTasklist()
                .list());
        return newest.stream()
                .filter(one -> mayStart(person, one.getId()))
                .map(this::line)
                .sorted(Comparator.comparing(StartForms.Line::at))
                .toList();
    }

    /** @throws Refusal in Dutch when nobody can start this process in the task list */
    String formId(String definitionId) {
        return form(definition(definitionId));
    }

    /** @throws Refusal in Dutch when nobody, or not this person, can start this process in the task list */
    Start start(String definitionId, String person) {
        ProcessDefinition definition = definition(definitionId);
        if (!mayStart(person, definitionId)) {
            throw new Refusal("Uw rol kan dit traject niet beginnen.");
        }
        FormMoment moment = new FormMoment(form(definition), null, null, null, Map.of(), person);
        return new Start(definition, moment, contents.form(moment.formId()));
    }

    /** The form as it was deployed, written out. */
    JsonNode file(Start start) {
        return calls.call(() -> files.ofStart(start.definition().getId()));
    }

    private ProcessDefinition definition(String definitionId) {
        ProcessDefinition definition = calls.call(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionId(definitionId)
                .startableInTasklist()
                .active()
                .singleResult());
        if (definition == null) {
            throw new Refusal("Dit traject kunt u hier niet beginnen.");
        }
        return definition;
    }

    private boolean mayStart(String person, String definitionId) {
        return access.holdsAny(person, starters.computeIfAbsent(definitionId, this::starters));
    }

    private List<String> starters(String definitionId) {
        return calls.call(() -> repository.getIdentityLinksForProcessDefinition(definitionId)).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }

    private StartForms.Line line(ProcessDefinition definition) {
        FormContents.Page page = contents.form(form(definition));
        return new StartForms.Line(
                definition, page.offeredAs == null ? definition.getName() : page.offeredAs, page.offeredAt);
    }

    private String form(ProcessDefinition definition) {
        return calls.call(() -> files.startFormId(definition.getId()));
    }
}
