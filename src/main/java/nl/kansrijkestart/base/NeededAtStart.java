package nl.kansrijkestart.base;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** A setting without which a start ends, before the database is touched and before the door opens. */
public abstract class NeededAtStart implements BeanFactoryPostProcessor, EnvironmentAware {

    private Environment settings;

    @Override
    public final void setEnvironment(Environment environment) {
        settings = environment;
    }

    @Override
    public final void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        check(settings);
    }

    /** @throws IllegalStateException that says in Dutch, and after a bar in English, what is missing and what to do */
    protected abstract void check(Environment settings);
}
