package nl.kansrijkestart.engine.webapps;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rows of rights in the engine: of groups, never of one person. */
@Component
@Transactional
class GroupRights {

    private static final List<Resource> STANDING =
            List.of(Resources.APPLICATION, Resources.PROCESS_DEFINITION, Resources.DECISION_DEFINITION);

    private final AuthorizationService rights;

    GroupRights(@Lazy AuthorizationService rights) {
        this.rights = rights;
    }

    /** A standing right of a group; of everybody who can log in when the group is null. */
    record Right(String group, Resource resource, String id, Permission permission) {}

    /** These are the standing rights on applications and definitions, and no others. */
    void standing(Set<Right> wanted) {
        Set<Right> missing = new HashSet<>(wanted);
        STANDING.forEach(resource -> rights.createAuthorizationQuery().resourceType(resource).list().stream()
                .filter(row -> !missing.removeIf(right -> same(right, row)))
                .forEach(row -> rights.deleteAuthorization(row.getId())));
        missing.forEach(right -> save(right.group(), right.resource(), right.id(), Set.of(right.permission())));
    }

    private static boolean same(Right right, Authorization row) {
        return right.resource().resourceType() == row.getResourceType()
                && right.id().equals(row.getResourceId())
                && (right.group() == null
                        ? row.getAuthorizationType() == Authorization.AUTH_TYPE_GLOBAL
                        : right.group().equals(row.getGroupId()))
                && row.isPermissionGranted(right.permission())
                && !row.isEveryPermissionGranted();
    }

    /** A single running instance, for those to whom the family agreed to be visible: look, and retry a job. */
    void instance(String group, String processInstanceId) {
        if (rows(group, processInstanceId).isEmpty()) {
            save(
                    group,
                    Resources.PROCESS_INSTANCE,
                    processInstanceId,
                    Set.of(Permissions.READ, ProcessInstancePermissions.RETRY_JOB));
        }
    }

    void forgetInstance(String group, String processInstanceId) {
        rows(group, processInstanceId).forEach(row -> rights.deleteAuthorization(row.getId()));
    }

    private List<Authorization> rows(String group, String processInstanceId) {
        return rights.createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(Resources.PROCESS_INSTANCE)
                .resourceId(processInstanceId)
                .list();
    }

    private void save(String group, Resource resource, String id, Set<Permission> permissions) {
        Authorization right = rights.createNewAuthorization(
                group == null ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT);
        if (group != null) {
            right.setGroupId(group);
        }
        right.setResource(resource);
        right.setResourceId(id);
        permissions.forEach(right::addPermission);
        rights.saveAuthorization(right);
    }
}
