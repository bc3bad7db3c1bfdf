package nl.kansrijkestart.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kansrijkestart.engine.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the engine's own tables know of somebody. */
@ProcessTest
class AccountsTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate sql;

    /** A role counts where it is held, not wherever the person does anything. */
    @Test
    void aCoordinatorCoordinatesInTheOwnMunicipalityOnly() {
        sql.update("""
                insert into person_role (person, role, organisation, municipality)
                values ('knooppunt', 'signallers', 'gemeentekerkrade', 'gm0882')
                """);
        try {
            accounts.open(people.person("knooppunt").orElseThrow(), "praktijk");
            assertThat(coordinates()).containsExactly("hubCoordinatorsgm0928");
        } finally {
            sql.update("delete from person_role where person = 'knooppunt' and role = 'signallers'");
            accounts.open(people.person("knooppunt").orElseThrow(), "praktijk");
        }
        assertThat(coordinates()).containsExactly("hubCoordinatorsgm0928");
    }

    private List<String> coordinates() {
        return sql.queryForList("""
                select group_id_ from act_id_membership where user_id_ = 'knooppunt'
                and group_id_ like 'hubCoordinatorsgm%'
                """, String.class);
    }
}
