package nl.kansrijkestart.access;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People.Key;
import nl.kansrijkestart.access.StandIns.Away;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.engine.Directory;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Reads people with their roles, in one question. Within a request each is read once, and outside one within a
 * transaction: everything that is asked about somebody there is answered from what stood in the tables when it was
 * asked first. Nothing is kept longer, so that what was taken from somebody is gone at the next request.
 */
@Component
class PersonLookup {

    private static final String KEY = PersonLookup.class.getName();
    private static final String OPENS = KEY + ".opens";
    /** With {@code offset 0} the area and who is away are read once per person; else anew for each role. */
    private static final String SELECT = """
            select p.*, o.name%s, r.role, r.organisation as on_behalf_of, r.municipality
            from (select one.login, one.first_name, one.last_name, one.email, one.active, one.organisation%s,
                    (select array_agg(array[a.person, coalesce(a.stand_in, ''), a.from_day::text,
                        coalesce(a.until_day::text, ''), a.registered_by] order by a.id)
                     from absence a where a.organisation = one.organisation and a.kind <> 'ended') as away
                  from person one where %s offset 0) p
                join organisation o on o.code = p.organisation
                left join person_role r on r.person = p.login
            order by p.login""";

    private static final String HOUSE = ", " + OrganisationLookup.COLUMNS;
    private static final String AREA = ", " + OrganisationLookup.AREA.formatted("one.organisation");
    private static final String THESE = SELECT.formatted(HOUSE, AREA, "one.login = any(?)");
    /** The database keeps a plan for one, and plans a list anew. */
    private static final String ONE = SELECT.formatted(HOUSE, AREA, "one.login = ?");

    private static final String ACTIVE = SELECT.formatted("", "", "one.active");
    private static final String SAYING = SELECT.formatted(
            HOUSE, AREA + ", " + MunicipalityScope.SAYS_PERSON.formatted("one.login"), "one.login = ?");

    /** Somebody, may they come in or not. @param away of everybody at the organisation, what is not over */
    record Found(
            String login,
            String firstName,
            String lastName,
            String email,
            boolean active,
            String organisation,
            String organisationName,
            List<RoleHeld> roles,
            List<Away> away) {

        /** For the organisation where they work. */
        boolean holds(Role role) {
            return roles.stream()
                    .anyMatch(held -> held.role() == role && held.organisation().equals(organisation));
        }

        PersonCard card() {
            return new PersonCard(
                    login,
                    firstName + " " + lastName,
                    organisation,
                    organisationName,
                    PersonCard.sorted(
                            roles.stream().map(held -> held.role().name()).toList()),
                    PersonCard.sorted(roles.stream().map(RoleHeld::municipality).toList()));
        }

        /** Being of the organisation, working with families for it, the roles; empty when the access was ended. */
        List<Key> keys() {
            if (!active) {
                return List.of();
            }
            Stream<Key> held = roles.stream()
                    .map(RoleHeld::key)
                    .sorted(Comparator.comparing(Key::group).thenComparing(Key::municipality));
            Stream<Key> care = roles.stream()
                    .filter(one -> one.role().care() && organisation.equals(one.organisation()))
                    .map(RoleHeld::municipality)
                    .distinct()
                    .sorted()
                    .map(municipality -> new Key(organisation, municipality, organisation));
            return Stream.of(Stream.of(new Key(organisation, null, organisation)), care, held)
                    .flatMap(one -> one)
                    .toList();
        }

        Directory.Entry entry() {
            Set<String> groups = new HashSet<>();
            roles.forEach(held -> {
                groups.add(held.role().name());
                if (held.role() == Role.hubCoordinators) {
                    groups.add(Directory.coordinators(held.municipality()));
                }
                if (PeopleDirectory.LOOK_AT_COALITIONS.contains(held.role().name())) {
                    groups.add(Directory.coalition(held.municipality()));
                }
            });
            groups.add(organisation);
            PersonCard card = card();
            return new Directory.Entry(
                    login, firstName, lastName, email, PersonCard.sorted(groups), card.municipalities());
        }
    }

    private final JdbcTemplate sql;
    private final OrganisationLookup organisations;

    PersonLookup(JdbcTemplate sql, OrganisationLookup organisations) {
        this.sql = sql;
        this.organisations = organisations;
    }

    Optional<Found> find(String login) {
        return Optional.ofNullable(all(login == null ? Set.of() : Set.of(login)).get(login));
    }

    /** @return those that exist, by login */
    Map<String, Found> all(Collection<String> logins) {
        Map<String, Optional<Found>> known = ofThisRequest();
        String[] asked = logins.stream()
                .distinct()
                .filter(login -> !known.containsKey(login))
                .toArray(String[]::new);
        if (asked.length > 0) {
            Map<String, Found> read = asked.length == 1
                    ? read(ONE, organisations::alsoRead, asked[0])
                    : read(THESE, organisations::alsoRead, (Object) asked);
            for (String login : asked) {
                known.put(login, Optional.ofNullable(read.get(login)));
            }
        }
        Map<String, Found> found = new LinkedHashMap<>();
        logins.forEach(login -> known.get(login).ifPresent(one -> found.put(login, one)));
        return found;
    }

    /**
     * Reads somebody, and in the same question says to the database that the running transaction is for this person.
     *
     * @return where he or she works, with commas; null for an unknown login
     */
    String says(String login) {
        String[] reach = new String[1];
        Found found = read(
                        SAYING,
                        row -> {
                            reach[0] = row.getString("reach");
                            organisations.alsoRead(row);
                        },
                        login)
                .get(login);
        ofThisRequest().put(login, Optional.ofNullable(found));
        return reach[0];
    }

    /** Whether anybody who may come in opens what is asked of this organisation or role in this municipality. */
    boolean somebodyOpens(String group, String municipality) {
        return PersonLookup.<Boolean>ofThisRequest(OPENS)
                .computeIfAbsent(
                        group + "@" + municipality,
                        one -> Optional.ofNullable(sql.queryForObject(
                                "select somebody_opens(?, null::text, null::text, ?)",
                                Boolean.class,
                                group,
                                municipality)))
                .orElse(false);
    }

    /** Everybody who may come in, by login. */
    Collection<Found> active() {
        return read(ACTIVE, row -> {}).values();
    }

    /** Who is written anew in this request is read anew in it: before anybody else hears of it. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void changed(PersonChanged event) {
        ofThisRequest().clear(); // whoever acts for them too
        ofThisRequest(OPENS).clear();
    }

    private Map<String, Found> read(String question, RowCallbackHandler also, Object... values) {
        Map<String, Found> people = new LinkedHashMap<>();
        sql.query(
                question,
                row -> {
                    also.processRow(row);
                    Found one = people.get(row.getString("login"));
                    if (one == null) {
                        one = new Found(
                                row.getString("login"),
                                row.getString("first_name"),
                                row.getString("last_name"),
                                row.getString("email"),
                                row.getBoolean("active"),
                                row.getString("organisation"),
                                row.getString("name"),
                                new ArrayList<>(),
                                away(row.getArray("away")));
                        people.put(one.login(), one);
                    }
                    if (row.getString("role") != null) {
                        one.roles()
                                .add(new RoleHeld(
                                        Role.valueOf(row.getString("role")),
                                        row.getString("on_behalf_of"),
                                        row.getString("municipality")));
                    }
                },
                values);
        return people;
    }

    private static List<Away> away(Array found) throws SQLException {
        return found == null
                ? List.of()
                : Stream.of((String[][]) found.getArray())
                        .map(one -> new Away(
                                one[0],
                                one[1].isEmpty() ? null : one[1],
                                LocalDate.parse(one[2]),
                                one[3].isEmpty() ? null : LocalDate.parse(one[3]),
                                one[4]))
                        .toList();
    }

    private static Map<String, Optional<Found>> ofThisRequest() {
        return ofThisRequest(KEY);
    }

    /** As long as the request, or outside one as long as the transaction; without both, all is read each time. */
    @SuppressWarnings("unchecked")
    static <T> Map<String, Optional<T>> ofThisRequest(String key) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return (Map<String, Optional<T>>) (Map<?, ?>) Kept.ofThisTransaction(key).known;
        }
        if (!(request.getAttribute(key, RequestAttributes.SCOPE_REQUEST) instanceof Map<?, ?> known)) {
            Map<String, Optional<T>> none = new HashMap<>();
            request.setAttribute(key, none, RequestAttributes.SCOPE_REQUEST);
            return none;
        }
        return (Map<String, Optional<T>>) known;
    }

    /** What one transaction read; another inside it reads for itself. */
    private static final class Kept implements TransactionSynchronization {

        private final Map<String, Object> known = new HashMap<>();
        private final String key;

        private Kept(String key) {
            this.key = key;
        }

        static Kept ofThisTransaction(String key) {
            if (TransactionSynchronizationManager.getResource(key) instanceof Kept known) {
                return known;
            }
            Kept none = new Kept(key);
            if (TransactionSynchronizationManager.isSynchronizationActive()) {
                none.resume();
                TransactionSynchronizationManager.registerSynchronization(none);
            }
            return none;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(key);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(key, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(key);
        }
    }
}
