package nl.kansrijkestart.keys;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Outside practice mode a start without the wrapping key ends here, before the database is touched and before the door
 * opens.
 */
@Component
@Profile("!practice")
class KeyNeeded implements BeanFactoryPostProcessor, EnvironmentAware {

    private Environment settings;

    @Override
    public void setEnvironment(Environment settings) {
        this.settings = settings;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        WrappingKey.read(settings);
    }
}
