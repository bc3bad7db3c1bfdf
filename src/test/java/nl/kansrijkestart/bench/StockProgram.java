package nl.kansrijkestart.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A plain Camunda web application with rights on and its default settings, running the program's drawings and forms.
 * Nothing of ours is on its class path but this package; desks are answered from a table.
 */
@EnableAutoConfiguration
public class StockProgram {

    private static final Map<String, String> GROUPS =
            Map.of(CaseRoute.MIDWIFE, "verloskundigenkerkrade", CaseRoute.DEBT_HELP, "schuldhulpparkstad");
    private static final String STARTERS = "signallers";

    public static void main(String[] arguments) {
        people(SpringApplication.run(StockProgram.class, arguments).getBean(ProcessEngine.class));
    }

    @Bean
    static CountedDatabase countedDatabase(@Value("${bench.counts-port}") int port) throws IOException {
        return new CountedDatabase(port);
    }

    @Bean
    ProcessEnginePlugin desks() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setExpressionManager(new StubbedDesks());
            }
        };
    }

    /** Two people with their groups, the rights that a modeller would give them, and a filter. */
    private static void people(ProcessEngine engine) {
        IdentityService identity = engine.getIdentityService();
        if (identity.createUserQuery().userId(CaseRoute.MIDWIFE).count() > 0) {
            return;
        }
        group(identity, STARTERS);
        GROUPS.forEach((login, group) -> {
            User user = identity.newUser(login);
            user.setFirstName(login);
            user.setLastName("Oefenberg");
            user.setPassword(Tasklist.PASSWORD);
            identity.saveUser(user);
            group(identity, group);
            identity.createMembership(login, group);
            identity.createMembership(login, STARTERS);
        });
        AuthorizationService rights = engine.getAuthorizationService();
        grant(rights, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(rights, Resources.FILTER, "*", Permissions.READ);
        grant(rights, Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
        grant(
                rights,
                Resources.PROCESS_DEFINITION,
                "*",
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
        FilterService filters = engine.getFilterService();
        TaskService tasks = engine.getTaskService();
        Filter team = filters.newTaskFilter(Tasklist.TEAM);
        team.setQuery(tasks.createTaskQuery()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .includeAssignedTasks());
        filters.saveFilter(team);
    }

    private static void group(IdentityService identity, String id) {
        var group = identity.newGroup(id);
        group.setName(id);
        identity.saveGroup(group);
    }

    private static void grant(AuthorizationService rights, Resource what, String id, Permission... permissions) {
        Authorization right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setGroupId(STARTERS);
        right.setResource(what);
        right.setResourceId(id);
        List.of(permissions).forEach(right::addPermission);
        rights.saveAuthorization(right);
    }
}
