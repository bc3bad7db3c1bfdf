package nl.kansrijkestart.engine.setup;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.engine.Directory;
import nl.kansrijkestart.engine.Directory.Entry;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * Answers the engine's questions about people from the {@link Directory}. It only reads, so nobody can make a user, a
 * group or a first administrator, and nobody is in the engine's admin group. Who is logged in finds nobody: the web
 * applications ask before they let somebody in, and nothing else needs to.
 */
class DirectoryProvider implements ReadOnlyIdentityProvider {

    private final Directory directory;

    private DirectoryProvider(Directory directory) {
        this.directory = directory;
    }

    static SessionFactory sessions(Directory directory) {
        return new SessionFactory() {

            @Override
            public Class<?> getSessionType() {
                return ReadOnlyIdentityProvider.class;
            }

            @Override
            public Session openSession() {
                return new DirectoryProvider(directory);
            }
        };
    }

    @Override
    public boolean checkPassword(String login, String password) {
        return mayAsk() && directory.opens(login, password);
    }

    @Override
    public User findUserById(String login) {
        return people(login).map(DirectoryProvider::user).findFirst().orElse(null);
    }

    @Override
    public Group findGroupById(String id) {
        return people(null)
                .flatMap(DirectoryProvider::groups)
                .filter(id::equals)
                .findFirst()
                .map(DirectoryProvider::group)
                .orElse(null);
    }

    @Override
    public Tenant findTenantById(String id) {
        return people(null)
                .flatMap(one -> one.municipalities().stream())
                .filter(id::equals)
                .findFirst()
                .map(DirectoryProvider::tenant)
                .orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new Users(executor());
    }

    @Override
    public UserQuery createUserQuery(CommandContext command) {
        return new Users(null);
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new GroupsOf(executor());
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext command) {
        return new GroupsOf(null);
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new Tenants(executor());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext command) {
        return new Tenants(null);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("People are not in the engine's tables: there is nothing to ask in SQL");
    }

    @Override
    public void flush() {
        // nothing is written
    }

    @Override
    public void close() {
        // nothing is open
    }

    /** @param login null for everybody */
    private Stream<Entry> people(String login) {
        if (!mayAsk()) {
            return Stream.empty();
        }
        return login == null ? directory.everybody().stream() : directory.entry(login).stream();
    }

    private static boolean mayAsk() {
        CommandContext command = Context.getCommandContext();
        return !command.isAuthorizationCheckEnabled() || command.getAuthentication() == null;
    }

    private static CommandExecutor executor() {
        return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }

    private static Stream<String> groups(Entry entry) {
        return entry.groups().stream().filter(group -> !Groups.CAMUNDA_ADMIN.equals(group));
    }

    private static User user(Entry entry) {
        UserEntity user = new UserEntity(entry.login());
        user.setFirstName(entry.firstName());
        user.setLastName(entry.lastName());
        user.setEmail(entry.email());
        return user;
    }

    private static Group group(String id) {
        GroupEntity group = new GroupEntity(id);
        group.setName(id);
        return group;
    }

    private static Tenant tenant(String id) {
        TenantEntity tenant = new TenantEntity(id);
        tenant.setName(id);
        return tenant;
    }

    private final class Users extends UserQueryImpl {

        private Users(CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext command) {
            return found().count();
        }

        @Override
        public List<User> executeList(CommandContext command, Page page) {
            return sorted(
                    this,
                    found(),
                    Map.of(
                            "ID_", User::getId,
                            "FIRST_", User::getFirstName,
                            "LAST_", User::getLastName,
                            "EMAIL_", User::getEmail));
        }

        private Stream<User> found() {
            checkQueryOk();
            refuseStarters(procDefId);
            return people(id)
                    .filter(one -> among(ids, one.login())
                            && is(firstName, one.firstName())
                            && like(firstNameLike, one.firstName())
                            && is(lastName, one.lastName())
                            && like(lastNameLike, one.lastName())
                            && is(email, one.email())
                            && like(emailLike, one.email())
                            && (groupId == null || groups(one).anyMatch(groupId::equals))
                            && (tenantId == null || one.municipalities().contains(tenantId)))
                    .map(DirectoryProvider::user);
        }
    }

    private final class GroupsOf extends GroupQueryImpl {

        private GroupsOf(CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext command) {
            return found().count();
        }

        @Override
        public List<Group> executeList(CommandContext command, Page page) {
            return sorted(this, found(), Map.of("ID_", Group::getId, "NAME_", Group::getName, "TYPE_", Group::getId));
        }

        /** No group has a type or belongs to a tenant. */
        private Stream<Group> found() {
            checkQueryOk();
            refuseStarters(procDefId);
            return people(userId)
                    .flatMap(DirectoryProvider::groups)
                    .distinct()
                    .filter(one -> fits(one, id, ids, name, nameLike) && type == null && tenantId == null)
                    .map(DirectoryProvider::group);
        }
    }

    private final class Tenants extends TenantQueryImpl {

        private Tenants(CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext command) {
            return found().count();
        }

        @Override
        public List<Tenant> executeList(CommandContext command, Page page) {
            return sorted(this, found(), Map.of("ID_", Tenant::getId, "NAME_", Tenant::getName));
        }

        /** No tenant has groups. */
        private Stream<Tenant> found() {
            checkQueryOk();
            return people(userId)
                    .flatMap(one -> one.municipalities().stream())
                    .distinct()
                    .filter(one -> fits(one, id, ids, name, nameLike) && groupId == null)
                    .map(DirectoryProvider::tenant);
        }
    }

    /** Which roles may start a process stands in its model; who has them is asked of {@code TaskAccess}. */
    private static void refuseStarters(String definitionId) {
        if (definitionId != null) {
            throw new BadUserRequestException("Who may start a process is not asked of the engine");
        }
    }

    private static boolean fits(String one, String id, String[] ids, String name, String nameLike) {
        return is(id, one) && among(ids, one) && is(name, one) && like(nameLike, one);
    }

    private static boolean is(String wanted, String found) {
        return wanted == null || wanted.equals(found);
    }

    private static boolean among(String[] wanted, String found) {
        return wanted == null || Set.copyOf(Arrays.asList(wanted)).contains(found);
    }

    /** As SQL does: % is any text, _ any sign. */
    private static boolean like(String wanted, String found) {
        return wanted == null
                || found != null
                        && Pattern.compile(
                                        wanted.chars()
                                                .mapToObj(sign -> sign == '%'
                                                        ? ".*"
                                                        : sign == '_' ? "." : Pattern.quote(Character.toString(sign)))
                                                .collect(Collectors.joining()),
                                        Pattern.DOTALL)
                                .matcher(found)
                                .matches();
    }

    /** The engine gives the page with the query, not with the command. */
    private static <T> List<T> sorted(
            AbstractQuery<?, ?> query, Stream<T> found, Map<String, Function<T, String>> columns) {
        Comparator<T> order = query.getOrderingProperties().stream()
                .map(by -> {
                    Comparator<T> column = Comparator.comparing(
                            columns.get(by.getQueryProperty().getName()));
                    return Direction.DESCENDING.equals(by.getDirection()) ? column.reversed() : column;
                })
                .reduce(Comparator::thenComparing)
                .orElse(Comparator.comparing(columns.get("ID_")));
        return found.sorted(order)
                .skip(query.getFirstResult())
                .limit(query.getMaxResults())
                .toList();
    }
}
