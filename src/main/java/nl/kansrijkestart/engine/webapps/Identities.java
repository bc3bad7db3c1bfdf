package nl.kansrijkestart.engine.webapps;

import java.util.Collection;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes people to the engine's identity tables, the only place the web applications look for them. Nobody is in the
 * engine's admin group.
 */
@Component
@Transactional
public class Identities {

    private final IdentityService identities;
    private final AuthorizationService rights;
    private final RepositoryService repository;

    Identities(
            @Lazy IdentityService identities, @Lazy AuthorizationService rights, @Lazy RepositoryService repository) {
        this.identities = identities;
        this.rights = rights;
        this.repository = repository;
    }

    /** @return whether this is the sealed administrator, who is nobody */
    public static boolean sealed(String login) {
        return SealedAdministrator.LOGIN.equals(login);
    }

    /**
     * Makes the person if she is not there yet; groups and municipalities are added, never taken away here.
     *
     * @throws IllegalArgumentException for the sealed administrator and for the engine's admin group
     */
    public void person(
            String login,
            String firstName,
            String lastName,
            String password,
            Collection<String> groups,
            Collection<String> municipalities) {
        nobodysOwn(login, groups);
        write(login, firstName, lastName, password, groups, municipalities);
    }

    private static void nobodysOwn(String login, Collection<String> groups) {
        if (sealed(login) || groups.contains(Groups.CAMUNDA_ADMIN)) {
            throw new IllegalArgumentException("The sealed administrator and its group are nobody's: " + login);
        }
    }

    /** What {@link #person} does, for the sealed administrator too. */
    void write(
            String login,
            String firstName,
            String lastName,
            String password,
            Collection<String> groups,
            Collection<String> municipalities) {
        if (identities.createUserQuery().userId(login).count() == 0) {
            User user = identities.newUser(login);
            user.setFirstName(firstName);
            user.setLastName(lastName);
            user.setPassword(password);
            identities.saveUser(user);
        }
        groups.forEach(group -> {
            if (identities.createGroupQuery().groupId(group).count() == 0) {
                Group made = identities.newGroup(group);
                made.setName(group);
                identities.saveGroup(made);
            }
            if (identities.createGroupQuery().groupMember(login).groupId(group).count() == 0) {
                identities.createMembership(login, group);
            }
        });
        municipalities.forEach(municipality -> {
            if (identities.createTenantQuery().tenantId(municipality).count() == 0) {
                Tenant made = identities.newTenant(municipality);
                made.setName(municipality);
                identities.saveTenant(made);
            }
            if (identities
                            .createTenantQuery()
                            .tenantId(municipality)
                            .userMember(login)
                            .count()
                    == 0) {
                identities.createTenantUserMembership(municipality, login);
            }
        });
    }

    /**
     * Takes away every group and municipality of this person that is not named.
     *
     * @throws IllegalArgumentException for the sealed administrator
     */
    public void only(String login, Collection<String> groups, Collection<String> municipalities) {
        nobodysOwn(login, groups);
        identities.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .filter(group -> !groups.contains(group))
                .forEach(group -> identities.deleteMembership(login, group));
        identities.createTenantQuery().userMember(login).list().stream()
                .map(Tenant::getId)
                .filter(tenant -> !municipalities.contains(tenant))
                .forEach(tenant -> identities.deleteTenantUserMembership(tenant, login));
    }

    /** Opens a web application (tasklist, cockpit, welcome) for a group. */
    public void application(String group, String application) {
        grant(group, Resources.APPLICATION, application, Set.of(Permissions.ACCESS));
    }

    /**
     * Reading definitions is the only standing right in the engine; one marked as shielded is not even counted for
     * anybody.
     */
    public void definitions(String group) {
        rights.createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId("*")
                .list()
                .forEach(right -> rights.deleteAuthorization(right.getId()));
        repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(definition -> !shielded(definition.getId()))
                .forEach(definition ->
                        grant(group, Resources.PROCESS_DEFINITION, definition.getKey(), Set.of(Permissions.READ)));
        grant(group, Resources.DECISION_DEFINITION, "*", Set.of(Permissions.READ));
    }

    private boolean shielded(String definitionId) {
        return repository.getBpmnModelInstance(definitionId).getModelElementsByType(CamundaProperty.class).stream()
                .anyMatch(property -> "shielded".equals(property.getCamundaName()));
    }

    /** A single running instance, for those to whom the family agreed to be visible: look, and retry a job. */
    public void instance(String group, String processInstanceId) {
        grant(
                group,
                Resources.PROCESS_INSTANCE,
                processInstanceId,
                Set.of(Permissions.READ, org.camunda.bpm.engine.authorization.ProcessInstancePermissions.RETRY_JOB));
    }

    public void forgetInstance(String group, String processInstanceId) {
        rights.createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(Resources.PROCESS_INSTANCE)
                .resourceId(processInstanceId)
                .list()
                .forEach(right -> rights.deleteAuthorization(right.getId()));
    }

    private void grant(String group, Resource resource, String id, Set<Permission> permissions) {
        if (rights.createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0) {
            return;
        }
        Authorization right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setGroupId(group);
        right.setResource(resource);
        right.setResourceId(id);
        permissions.forEach(right::addPermission);
        rights.saveAuthorization(right);
    }
}
