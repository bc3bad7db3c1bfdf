package nl.kansrijkestart.keys;

import java.util.List;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.hibernate.jpa.boot.spi.JpaSettings;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the sealing into Hibernate before the first entity is read. */
@Configuration(proxyBeanMethods = false)
class SealingConfiguration {

    @Bean
    HibernatePropertiesCustomizer sealedColumns(HouseholdKeys keys) {
        Sealing sealing = new Sealing(keys);
        IntegratorProvider provider = () -> List.of(new Integrator() {
            @Override
            public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
                EventListenerRegistry events = factory.getServiceRegistry().requireService(EventListenerRegistry.class);
                events.appendListeners(EventType.PRE_LOAD, sealing);
                events.appendListeners(EventType.PRE_INSERT, sealing);
                events.appendListeners(EventType.POST_INSERT, sealing);
                events.appendListeners(EventType.PRE_UPDATE, sealing);
                events.appendListeners(EventType.POST_UPDATE, sealing);
            }

            @Override
            public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
                // nothing is held
            }
        });
        return properties -> properties.put(JpaSettings.INTEGRATOR_PROVIDER, provider);
    }
}
