package nl.kansrijkestart.access.signon;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import nl.kansrijkestart.access.Accounts;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes who logged in to our tables and the engine's, in one transaction, and takes away what she no longer has. */
@Component
@Transactional
class Newcomers {

    private final JdbcTemplate sql;
    private final People people;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    Newcomers(JdbcTemplate sql, People people, Accounts accounts, ApplicationEventPublisher events) {
        this.sql = sql;
        this.people = people;
        this.accounts = accounts;
        this.events = events;
    }

    /**
     * Refuses with NoAccess a login that is the program's own, an unknown organisation, role or municipality, who was
     * disabled here, is a practice login, or has somebody else's old login.
     */
    public void write(Identity person) {
        if (accounts.reserved(person.login())) {
            throw new NoAccess("Deze inlognaam is van het programma zelf. De beheerder moet u een andere geven.");
        }
        if (sql.queryForList("select code from organisation where code = ?", person.organisation())
                .isEmpty()) {
            throw new NoAccess("Uw organisatie is hier niet bekend.");
        }
        for (String role : person.roles()) {
            String[] parts = role.split("@", 2);
            if (!people.roleCodes().contains(parts[0])) {
                throw new NoAccess("Uw rol is hier niet bekend.");
            }
            if (sql.queryForList("select code from municipality where code = ?", parts[1])
                    .isEmpty()) {
                throw new NoAccess("Uw gemeente is hier niet bekend.");
            }
        }
        List<Boolean> open = sql.queryForList(
                "select active and not practice from person where login = ?", Boolean.class, person.login());
        if (open.contains(false)) {
            throw new NoAccess("Uw toegang is stopgezet.");
        }
        if (!sql.queryForList(
                        "select login from person where login = ? and subject <> ?", person.login(), person.subject())
                .isEmpty()) {
            throw new NoAccess("Deze inlognaam was hier van iemand anders. De beheerder moet u een andere geven.");
        }
        try {
            sql.update(
                    """
                    insert into person (subject, login, first_name, last_name, email, organisation, job, practice) values (?, ?, ?, ?, ?, ?, '', false)
                    on conflict (login) do update set subject = excluded.subject, first_name = excluded.first_name, last_name = excluded.last_name, email = excluded.email,
                        organisation = excluded.organisation""",
                    person.subject(),
                    person.login(),
                    person.firstName(),
                    person.lastName(),
                    person.email(),
                    person.organisation());
        } catch (DataIntegrityViolationException odd) {
            throw new NoAccess("Uw gegevens kunnen niet bewaard worden.");
        }
        sql.update("delete from person_role where person = ?", person.login());
        for (String role : person.roles()) {
            String[] parts = role.split("@", 2);
            sql.update(
                    "insert into person_role (person, role, organisation, municipality) values (?, ?, ?, ?)",
                    person.login(),
                    parts[0],
                    person.organisation(),
                    parts[1]);
        }
        byte[] unknown = new byte[32];
        new SecureRandom().nextBytes(unknown);
        accounts.open(
                people.person(person.login()).orElseThrow(),
                "Aa1!" + HexFormat.of().formatHex(unknown));
        events.publishEvent(new PersonChanged(person.login()));
    }
}
