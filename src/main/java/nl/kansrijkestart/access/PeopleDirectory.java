package nl.kansrijkestart.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.access.PersonLookup.Found;
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

    static final Set<String> LOOK_AT_COALITIONS = Set.of(Role.leads.name(), Role.coordinators.name());

    private final PersonLookup people;
    private final JdbcTemplate sql;
    /** Of everybody who is there to practise; empty outside practice mode. */
    private final String practicePassword;

    PeopleDirectory(PersonLookup people, JdbcTemplate sql, Environment settings) {
        this.people = people;
        this.sql = sql;
        practicePassword = settings.acceptsProfiles(Profiles.of("practice"))
                ? settings.getProperty("kansrijkestart.practice.password", "")
                : "";
    }

    @Override
    public Optional<Entry> entry(String login) {
        return people.find(login).filter(Found::active).map(Found::entry);
    }

    @Override
    public List<Entry> everybody() {
        return people.active().stream().map(Found::entry).toList();
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

    @Override
    public Set<String> lookAtCoalitions() {
        return LOOK_AT_COALITIONS;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
