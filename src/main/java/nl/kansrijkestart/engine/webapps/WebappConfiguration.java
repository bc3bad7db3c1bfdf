package nl.kansrijkestart.engine.webapps;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappInitializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.http.HttpMessageConverters;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebappConfiguration {

    /** Puts our door behind the web application's own filters, whatever the order in which the container finds them. */
    @Bean
    static BeanPostProcessor doorBehindLogin(
            ObjectProvider<TasklistRoutes> tasks,
            ObjectProvider<StartRoutes> starts,
            ObjectProvider<CockpitNumbers> numbers,
            ObjectProvider<HttpMessageConverters> converters) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof CamundaBpmWebappInitializer webApplication)) {
                    return bean;
                }
                return (ServletContextInitializer) context -> {
                    webApplication.onStartup(context);
                    context.addFilter(
                                    "TasklistDoor",
                                    new TasklistDoor(
                                            numbers.getObject()
                                                    .routes()
                                                    .and(tasks.getObject().routes())
                                                    .and(starts.getObject().routes()),
                                            converters.getObject().getConverters()))
                            .addMappingForUrlPatterns(
                                    EnumSet.of(DispatcherType.REQUEST),
                                    true,
                                    "/camunda/api/engine/*",
                                    "/camunda/api/cockpit/*");
                };
            }
        };
    }
}
