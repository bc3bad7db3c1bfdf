package nl.kansrijkestart.access.entry;

import jakarta.servlet.Filter;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.handler.HandlerMappingIntrospector;

/**
 * Before the guard the framework would look through all pages for the one that answers, for rules that name pages. Ours
 * name routes ({@code routes.txt}): nobody asks for what was found, and it cost more than the guard.
 */
@Component
class NoLookAhead implements BeanPostProcessor, ApplicationContextAware {

    private ApplicationContext context;

    @Override
    public void setApplicationContext(ApplicationContext here) {
        context = here;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) throws BeansException {
        if (!(bean instanceof HandlerMappingIntrospector)) {
            return bean;
        }
        HandlerMappingIntrospector quiet = new Quiet();
        quiet.setApplicationContext(context);
        return quiet;
    }

    private static final class Quiet extends HandlerMappingIntrospector {

        @Override
        public Filter createCacheFilter() {
            return (request, response, chain) -> chain.doFilter(request, response);
        }
    }
}
