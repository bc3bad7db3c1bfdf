package nl.kansrijkestart.engine.setup;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.EnumSet;
import nl.kansrijkestart.engine.EngineClock;
import nl.kansrijkestart.engine.webapps.CockpitNumbers;
import nl.kansrijkestart.engine.webapps.TasklistDoor;
import nl.kansrijkestart.engine.webapps.TasklistRoutes;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappInitializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.http.HttpMessageConverters;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    Clock clock() {
        return new EngineClock();
    }

    /** Puts our door behind the web application's own filters, whatever the order in which the container finds them. */
    @Bean
    static BeanPostProcessor doorBehindLogin(
            ObjectProvider<TasklistRoutes> routes,
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
                                                    .and(routes.getObject().routes()),
                                            job -> numbers.getObject().failed(job),
                                            converters.getObject().getConverters()))
                            .addMappingForUrlPatterns(
                                    EnumSet.of(DispatcherType.REQUEST),
                                    true,
                                    "/camunda/api/engine/*",
                                    "/camunda/api/cockpit/*");
                    context.addFilter("NoSetup", (Filter) (request, response, chain) ->
                                    ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND))
                            .addMappingForUrlPatterns(
                                    EnumSet.of(DispatcherType.REQUEST),
                                    false,
                                    "/camunda/api/admin/setup/*",
                                    "/camunda/app/admin/*");
                };
            }
        };
    }
}
