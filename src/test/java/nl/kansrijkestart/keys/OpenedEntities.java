package nl.kansrijkestart.keys;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** All entities of the program on a database, sealed texts opened, without the rest of the program. */
public final class OpenedEntities {

    private OpenedEntities() {}

    /** Refuses a database whose tables do not fit. @param settings with the wrapping key */
    public static EntityManagerFactory on(DataSource database, Environment settings) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "hibernate.hbm2ddl.auto",
                "validate",
                "hibernate.physical_naming_strategy",
                CamelCaseToUnderscoresNamingStrategy.class.getName()));
        new SealingConfiguration()
                .sealedColumns(
                        new HouseholdKeys(new JdbcTemplate(database), new WrappingKey(settings), Clock.systemUTC()))
                .customize(properties);
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(database);
        factory.setPackagesToScan("nl.kansrijkestart");
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setJpaPropertyMap(properties);
        factory.afterPropertiesSet();
        return factory.getObject();
    }
}
