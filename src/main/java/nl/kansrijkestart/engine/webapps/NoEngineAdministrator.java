package nl.kansrijkestart.engine.webapps;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * An administrator of the engine named in the settings would get its own name as password when none is set. So none may
 * be named.
 */
@Component
class NoEngineAdministrator implements BeanFactoryPostProcessor, EnvironmentAware {

    static final String PROPERTY = "camunda.bpm.admin-user.id";

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (environment.containsProperty(PROPERTY)) {
            throw new IllegalStateException(
                    "Het programma start niet: " + PROPERTY + " is ingesteld. De engine heeft hier geen beheerder.");
        }
    }
}
