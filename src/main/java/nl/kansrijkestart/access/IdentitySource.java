package nl.kansrijkestart.access;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Outside practice mode somebody must say who is who. No source is built yet (single sign-on is the next step), so any
 * other start ends here, before the database is touched and before the door opens.
 */
@Component
@Profile("!practice")
class IdentitySource implements BeanFactoryPostProcessor, EnvironmentAware {

    static final String PROPERTY = "kansrijkestart.identity.source";

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        String source = environment.getProperty(PROPERTY, "").strip();
        throw new IllegalStateException(source.isEmpty()
                ? "Het programma start niet: het weet niet waar mensen inloggen. Stel KANSRIJKESTART_IDENTITY_SOURCE in. Let op: er is nog "
                        + "geen bron gebouwd; oefenen kan met `mvn spring-boot:run`. | No identity source: set " + PROPERTY
                        + " (environment KANSRIJKESTART_IDENTITY_SOURCE). None is built yet; practice mode starts with `mvn spring-boot:run`."
                : "Het programma start niet: inloggen via '" + source + "' is nog niet gebouwd. Buiten de oefenomgeving kan nog niemand inloggen. "
                        + "| The identity source '" + source + "' is not built: " + PROPERTY + " has no working value yet, only practice mode starts.");
    }
}
