package nl.kansrijkestart.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.kansrijkestart.engine.ProcessTest;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;

/** What the engine knows of people: what stands in our tables at this moment, and nothing of its own. */
@ProcessTest
class PeopleDirectoryTest {

    @Autowired
    private IdentityService identities;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private PersonLookup lookup;

    @AfterEach
    void nobodyIsHere() {
        identities.clearAuthentication();
    }

    /** A role counts where it is held, not wherever the person does anything. */
    @Test
    void aCoordinatorCoordinatesInTheOwnMunicipalityOnly() {
        assertThat(tenants("knooppunt")).doesNotContain("gm0882");
        sql.update("""
                insert into person_role (person, role, organisation, municipality)
                values ('knooppunt', 'signallers', 'gemeentekerkrade', 'gm0882')
                """);
        try {
            assertThat(groups("knooppunt")).contains("signallers", "hubCoordinators", "gemeentekerkrade");
            assertThat(coordinates()).containsExactly("hubCoordinatorsgm0928");
            assertThat(tenants("knooppunt")).contains("gm0882", "gm0928");
        } finally {
            sql.update("delete from person_role where person = 'knooppunt' and role = 'signallers'");
        }
        assertThat(groups("knooppunt")).doesNotContain("signallers");
        assertThat(coordinates()).containsExactly("hubCoordinatorsgm0928");
    }

    @Test
    void whoIsDisabledIsNobodyAtOnce() {
        assertThat(identities.checkPassword("knooppunt", "praktijk")).isTrue();
        sql.update("update person set active = false where login = 'knooppunt'");
        try {
            assertThat(identities.createUserQuery().userId("knooppunt").singleResult())
                    .isNull();
            assertThat(groups("knooppunt")).isEmpty();
            assertThat(identities.checkPassword("knooppunt", "praktijk")).isFalse();
        } finally {
            sql.update("update person set active = true where login = 'knooppunt'");
        }
        assertThat(groups("knooppunt")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Praktijk", "praktijk ", "knooppunt", "%"})
    void anotherPasswordOpensNothing(String password) {
        assertThat(identities.checkPassword("knooppunt", password)).isFalse();
        assertThat(identities.checkPassword("KNOOPPUNT", "praktijk")).isFalse();
        assertThat(identities.checkPassword("knooppunt", null)).isFalse();
    }

    /** Whatever the settings say. */
    @Test
    void outsidePracticeModeNoPasswordOpensAnything() {
        MockEnvironment settings = new MockEnvironment().withProperty("kansrijkestart.practice.password", "praktijk");
        assertThat(new PeopleDirectory(lookup, sql, settings).opens("knooppunt", "praktijk"))
                .isFalse();
        settings.setActiveProfiles("practice");
        assertThat(new PeopleDirectory(lookup, sql, settings).opens("knooppunt", "praktijk"))
                .isTrue();
        assertThat(new PeopleDirectory(lookup, sql, new MockEnvironment()).opens("knooppunt", ""))
                .isFalse();
    }

    @Test
    void whoCameInBySingleSignOnHasNoPassword() {
        sql.update("update person set subject = 'elders' where login = 'knooppunt'");
        try {
            assertThat(identities.checkPassword("knooppunt", "praktijk")).isFalse();
        } finally {
            sql.update("update person set subject = null where login = 'knooppunt'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "group", "membership", "tenant", "tenant_member", "info"})
    void theEnginesOwnTablesOfPeopleAreEmptyAndStaySo(String table) {
        assertThat(sql.queryForObject("select count(*) from act_id_" + table, Long.class))
                .isZero();
        for (String write : List.of("insert into act_id_%s default values", "delete from act_id_%s")) {
            assertThatThrownBy(() -> sql.update(write.formatted(table))).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void nobodyMakesAnybodyAndNobodyIsTheEnginesAdministrator() {
        assertThat(identities.isReadOnly()).isTrue();
        assertThatThrownBy(() -> identities.newUser("iemand")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> identities.createMembership("knooppunt", "camunda-admin"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(identities.createUserQuery().memberOfGroup("camunda-admin").count())
                .isZero();
        assertThat(identities.createGroupQuery().groupId("camunda-admin").count())
                .isZero();
    }

    @Test
    void whoIsLoggedInFindsNobody() {
        identities.setAuthentication("knooppunt", List.of("hubCoordinators"), List.of("gm0928"));
        assertThat(identities.createUserQuery().listPage(0, 9)).isEmpty();
        assertThat(identities.createGroupQuery().listPage(0, 9)).isEmpty();
        assertThat(identities.createTenantQuery().listPage(0, 9)).isEmpty();
        assertThat(identities.checkPassword("verloskundige", "praktijk")).isFalse();
    }

    @Test
    void peopleAreFoundByWhatIsAskedAndInTheOrderThatIsAsked() {
        List<User> byName = identities
                .createUserQuery()
                .userFirstNameLike("B%")
                .orderByUserFirstName()
                .desc()
                .listPage(0, 3);
        assertThat(byName).hasSize(3).allMatch(one -> one.getFirstName().startsWith("B"));
        assertThat(byName).extracting(User::getFirstName).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(identities
                        .createUserQuery()
                        .memberOfGroup("hubCoordinators")
                        .memberOfTenant("gm0928")
                        .userIdIn("knooppunt", "verloskundige")
                        .list())
                .extracting(User::getId)
                .containsExactly("knooppunt");
        assertThat(identities.createUserQuery().userLastNameLike("%(").count()).isZero();
        assertThat(identities
                        .createGroupQuery()
                        .groupNameLike("hubCoordinatorsgm____")
                        .orderByGroupId()
                        .asc()
                        .list())
                .extracting(Group::getId)
                .contains("hubCoordinatorsgm0928")
                .isSorted();
        assertThat(identities
                        .createTenantQuery()
                        .tenantIdIn("gm0928", "gm0000")
                        .orderByTenantName()
                        .asc()
                        .list())
                .extracting(Tenant::getId)
                .containsExactly("gm0928");
    }

    @Test
    void whatTheEngineCannotBeAskedIsRefused() {
        String process = repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .listPage(0, 1)
                .get(0)
                .getId();
        assertThatThrownBy(() ->
                        identities.createUserQuery().potentialStarter(process).list())
                .isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() ->
                        identities.createGroupQuery().potentialStarter(process).count())
                .isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> identities.createNativeUserQuery().sql("select 1"))
                .isInstanceOf(BadUserRequestException.class);
        assertThat(tasks.createTaskQuery().taskCandidateUser("niemand").count()).isZero();
    }

    private List<String> coordinates() {
        return groups("knooppunt").stream()
                .filter(group -> group.startsWith("hubCoordinatorsgm"))
                .toList();
    }

    private List<String> groups(String login) {
        return identities.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
    }

    private List<String> tenants(String login) {
        return identities.createTenantQuery().userMember(login).list().stream()
                .map(Tenant::getId)
                .toList();
    }
}
