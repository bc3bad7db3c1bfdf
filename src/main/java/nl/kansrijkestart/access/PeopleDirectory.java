package nl.kansrijkestart.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.kansrijkestart.engine.Directory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Says to the engine who there is: read from our tables at every request, so that a role counts at once and who was
 * disabled is out at once. A role counts where it is held, not wherever the person does anything.
 */
@Component
class PeopleDirectory implements Directory {

    private static final Set<String> LOOK_INTO_COCKPIT =
            Set.of(Role.hubCoordinators.name(), Role.administrators.name(), Role.modellers.name());

    private static final String SELECT = """
            select p.login, p.first_name, p.last_name, p.email, p.organisation,
                   array_agg(distinct r.role) as roles, array_agg(distinct r.municipality) as municipalities,
                   array_agg(distinct r.municipality) filter (where r.role = 'hubCoordinators') as coordinates
            from person p left join person_role r on r.person = p.login
            where p.active and (p.login = ? or ?::text is null) group by p.login order by p.login""";

    private final JdbcTemplate sql;
    /** Of everybody who is there to practise; empty outside practice mode. */
    private final String practicePassword;

    PeopleDirectory(JdbcTemplate sql, Environment settings) {
        this.sql = sql;
        practicePassword = settings.acceptsProfiles(Profiles.of("practice"))
                ? settings.getProperty("kansrijkestart.practice.password", "")
                : "";
    }

    @Override
    public Optional<Entry> entry(String login) {
        return login == null
                ? Optional.empty()
                : sql.query(SELECT, PeopleDirectory::entry, login, login).stream()
                        .findFirst();
    }

    @Override
    public List<Entry> everybody() {
        return sql.query(SELECT, PeopleDirectory::entry, null, null);
    }

    /** Who came in by single sign-on has no password here, in practice mode neither. */
    @Override
    public boolean opens(String login, String password) {
        return password != null
                && !practicePassword.isEmpty()
                && MessageDigest.isEqual(bytes(practicePassword), bytes(password))
                && !sql.queryForList(
                                "select login from person where login = ? and active and subject is null",
                                String.class,
                                login)
                        .isEmpty();
    }

    @Override
    public Set<String> lookIntoCockpit() {
        return LOOK_INTO_COCKPIT;
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        Set<String> groups = texts(row, "roles");
        groups.add(row.getString("organisation"));
        texts(row, "coordinates").stream().map(Directory::coordinators).forEach(groups::add);
        return new Entry(
                row.getString("login"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                groups,
                texts(row, "municipalities"));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        Set<String> texts = new TreeSet<>();
        if (array != null) {
            Stream.of((String[]) array.getArray()).filter(Objects::nonNull).forEach(texts::add);
        }
        return texts;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
