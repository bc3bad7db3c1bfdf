package nl.kansrijkestart.access;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Turns;
import nl.kansrijkestart.reference.StartRows;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** People and agreements on a real PostgreSQL with all migrations, without the engine; started once. */
public final class SeededDatabase {

    private static final Class<?> BASE = clause("BaseClauses");
    private static final Class<?> SETTINGS = clause("SettingsInForce");
    private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext(
            Features.class,
            People.class,
            PersonLookup.class,
            StandIns.class,
            OrganisationLookup.class,
            Leaving.class,
            Turns.class,
            Agreements.class,
            BASE,
            SETTINGS);

    private SeededDatabase() {}

    /** They stay inside their own package. */
    private static Class<?> clause(String name) {
        try {
            return Class.forName("nl.kansrijkestart.agreement.clause." + name);
        } catch (ClassNotFoundException moved) {
            throw new IllegalStateException(moved);
        }
    }

    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    /** Not annotated as a configuration, so that no component scan finds it. */
    @EnableJpaRepositories({"nl.kansrijkestart.access", "nl.kansrijkestart.agreement"})
    @EnableTransactionManagement(proxyTargetClass = true) // as the program does
    static class Features {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        EmbeddedPostgres postgres() throws IOException {
            return EmbeddedPostgres.start();
        }

        @Bean
        DataSource dataSource(EmbeddedPostgres postgres) {
            DataSource dataSource = postgres.getPostgresDatabase();
            Flyway.configure()
                    .dataSource(dataSource)
                    .placeholders(Map.of("programRole", "postgres"))
                    .locations("classpath:db/migration", "classpath:db/practice")
                    .load()
                    .migrate();
            StartRows.load(dataSource, true);
            return dataSource;
        }

        @Bean
        JdbcTemplate jdbcTemplate(DataSource dataSource) {
            return new JdbcTemplate(dataSource);
        }

        @Bean
        LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource dataSource) {
            var factory = new LocalContainerEntityManagerFactoryBean();
            factory.setDataSource(dataSource);
            factory.setPackagesToScan("nl.kansrijkestart.access", "nl.kansrijkestart.agreement");
            factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            factory.setJpaPropertyMap(Map.of(
                    "hibernate.hbm2ddl.auto",
                    "validate",
                    "hibernate.physical_naming_strategy",
                    CamelCaseToUnderscoresNamingStrategy.class.getName()));
            return factory;
        }

        @Bean
        PlatformTransactionManager transactionManager(EntityManagerFactory factory) {
            return new JpaTransactionManager(factory);
        }
    }
}
