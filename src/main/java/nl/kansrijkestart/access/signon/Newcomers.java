package nl.kansrijkestart.access.signon;

import java.util.List;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes who logged in to our tables, in one transaction, and takes away what they no longer have. */
@Component
@Transactional
class Newcomers {

    private final JdbcTemplate sql;
    private final People people;
    private final ApplicationEventPublisher events;

    Newcomers(JdbcTemplate sql, People people, ApplicationEventPublisher events) {
        this.sql = sql;
        this.people = people;
        this.events = events;
    }

    /**
     * Writes the person with the roles as they are now.
     *
     * @throws NoAccess for an unknown organisation, role or municipality, for who was disabled here or is a practice
     *     login, and for somebody else's old login
     */
    public void write(Identity person) {
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
            sql.update("""
                    insert into person_role (person, role, organisation, municipality) select ?, ?, ?, ?
                    where not exists (select 1 from leaving
                        where person = ? and municipality = ? and gone is not null)""", person.login(), parts[0], person.organisation(), parts[1], person.login(), parts[1]);
        }
        events.publishEvent(new PersonChanged(person.login()));
    }
}
