package nl.kansrijkestart.engine.webapps;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.base.Dutch;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.engine.rest.dto.repository.ProcessDefinitionDto;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The numbers on Cockpit's first pages. The engine itself counts every running instance there; here people read the
 * number of instances that they may open, and no more. Runs with the rights of who asks.
 */
@Component
class CockpitNumbers {

    private final RepositoryService repository;
    private final RuntimeService runtime;

    CockpitNumbers(@Lazy RepositoryService repository, @Lazy RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    /** One path below the engine's API (the overview), one below Cockpit's own (the list of processes). */
    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/engine/default/process-definition/statistics", r -> TasklistAnswer.ok(overview()))
                .GET("/plugin/base/default/process-definition/statistics", r -> TasklistAnswer.ok(list(r)))
                .build();
    }

    private record Numbers(ProcessDefinition definition, long instances, long incidents) {}

    private List<Map<String, Object>> overview() {
        return numbers(repository.createProcessDefinitionQuery()).stream()
                .map(one -> {
                    Map<String, Object> answer = new LinkedHashMap<>();
                    answer.put("id", one.definition.getId());
                    answer.put("instances", one.instances);
                    answer.put("failedJobs", 0);
                    answer.put(
                            "incidents",
                            one.incidents == 0
                                    ? List.of()
                                    : List.of(Map.of("incidentType", "failedJob", "incidentCount", one.incidents)));
                    answer.put("definition", ProcessDefinitionDto.fromProcessDefinition(one.definition));
                    return answer;
                })
                .toList();
    }

    private List<Map<String, Object>> list(ServerRequest r) {
        ProcessDefinitionQuery query = repository.createProcessDefinitionQuery();
        r.param("key").ifPresent(query::processDefinitionKey);
        r.param("keyLike").ifPresent(query::processDefinitionKeyLike);
        r.param("name").ifPresent(query::processDefinitionName);
        r.param("nameLike").ifPresent(query::processDefinitionNameLike);
        Comparator<Numbers> order = switch (r.param("sortBy").orElse("name")) {
            case "instances" -> Comparator.comparing(Numbers::instances);
            case "incidents" -> Comparator.comparing(Numbers::incidents);
            case "key" -> Comparator.comparing(one -> one.definition.getKey());
            default -> Comparator.comparing(one -> String.valueOf(one.definition.getName()), Dutch.ORDER);
        };
        return numbers(query).stream()
                .sorted("desc".equals(r.param("sortOrder").orElse("asc")) ? order.reversed() : order)
                .skip(TasklistAnswer.number(r, "firstResult", 0))
                .limit(Math.min(TasklistAnswer.number(r, "maxResults", 50), 200))
                .map(one -> {
                    Map<String, Object> answer = new LinkedHashMap<>();
                    answer.put("id", one.definition.getId());
                    answer.put("key", one.definition.getKey());
                    answer.put("name", one.definition.getName());
                    answer.put("version", one.definition.getVersion());
                    answer.put("tenantId", one.definition.getTenantId());
                    answer.put("suspensionState", one.definition.isSuspended() ? 2 : 1);
                    answer.put("instances", one.instances);
                    answer.put("incidents", one.incidents);
                    return answer;
                })
                .toList();
    }

    /** Per process, all its versions together. */
    private List<Numbers> numbers(ProcessDefinitionQuery query) {
        return query.latestVersion().listPage(0, 200).stream()
                .map(definition -> new Numbers(
                        definition,
                        runtime.createProcessInstanceQuery()
                                .processDefinitionKey(definition.getKey())
                                .count(),
                        runtime.createIncidentQuery()
                                .processDefinitionKeyIn(definition.getKey())
                                .count()))
                .toList();
    }
}
