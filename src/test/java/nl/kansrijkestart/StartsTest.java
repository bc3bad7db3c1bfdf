package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.metamodel.Attribute;
import java.lang.reflect.AnnotatedElement;
import nl.kansrijkestart.engine.ProcessTest;
import org.camunda.bpm.engine.RepositoryService;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProcessTest
class StartsTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private EntityManagerFactory entities;

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

    /** Each would be made at the start, and again at the next. An entity that is read later would need one. */
    @Test
    void noClassIsMadeForAnEntity() {
        assertThat(entities.unwrap(SessionFactoryImplementor.class)
                        .getServiceRegistry()
                        .requireService(BytecodeProvider.class))
                .isInstanceOf(BytecodeProviderImpl.class);
        assertThat(entities.getMetamodel().getEntities().stream()
                        .flatMap(entity -> entity.getAttributes().stream())
                        .filter(attribute -> attribute.isAssociation() && !attribute.isCollection())
                        .map(Attribute::getJavaMember)
                        .filter(member -> member instanceof AnnotatedElement one
                                && (one.isAnnotationPresent(OneToOne.class)
                                        || one.getAnnotation(ManyToOne.class).fetch() == FetchType.LAZY)))
                .isEmpty();
    }
}
