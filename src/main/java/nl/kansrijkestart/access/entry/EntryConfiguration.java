package nl.kansrijkestart.access.entry;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import nl.kansrijkestart.access.guard.RouteLookup;
import nl.kansrijkestart.access.refusals.Refusals;
import nl.kansrijkestart.engine.webapps.Visitor;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the entry before everything that the server does with a request. How many threads and connections there are says
 * application.yaml.
 */
@Configuration(proxyBeanMethods = false)
class EntryConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> entry(
            Visitor visitor, RouteLookup ways, ObjectProvider<Refusals> refusals) {
        return server -> {
            NoEntry noEntry = new NoEntry(refusals);
            server.addEngineValves(new EveryAnswer(), new EntryValve(visitor, ways, noEntry));
            server.addContextValves(new Unread(noEntry));
            server.addContextCustomizers(context ->
                    ((StandardHost) context.getParent()).setErrorReportValveClass(PlainErrors.class.getName()));
            server.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                    // "go on" is told when somebody wants to read the body, not before
                    http.setContinueResponseTiming("onRead");
                }
            });
        };
    }

    /** Behind Spring Security, where everything that may not come in is refused already. */
    @Bean
    FilterRegistrationBean<AtWork> atWork(
            RouteLookup ways,
            @Value("${kansrijkestart.requests.at-work}") int most,
            @Value("${kansrijkestart.requests.patience}") Duration patience) {
        FilterRegistrationBean<AtWork> filter = new FilterRegistrationBean<>(new AtWork(ways, most, patience));
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return filter;
    }

    /** Also for who begins to read before that. */
    @Bean
    Semaphore placesAtWork(FilterRegistrationBean<AtWork> atWork) {
        return atWork.getFilter().places();
    }
}
