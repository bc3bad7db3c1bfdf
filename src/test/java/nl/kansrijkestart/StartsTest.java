package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kansrijkestart.engine.ProcessTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProcessTest
class StartsTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void allModelsAreOneDeployment() {
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(1);
        assertThat(repository.createProcessDefinitionQuery().list())
                .extracting("key")
                .contains("familyPathway", "referral", "prenatalHomeVisit", "hubMeeting", "familySupport");
    }

    @Test
    void theProgramsRoleOwnsNothingAndBypassesNothing() {
        assertThat(sql.queryForObject("""
                        select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole from pg_roles
                        where rolname = current_user
                        """, Boolean.class)).isFalse();
        assertThat(sql.queryForObject("select count(*) from pg_tables where tableowner = current_user", Integer.class))
                .isZero();
    }
}
