package nl.kansrijkestart.engine.webapps;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * In front of the engine's own API, behind the web application's login and CSRF filters. What may be asked at all says
 * the list of open routes; without its word the answer is 404. The task list's routes are answered here, those of
 * Cockpit by the engine and its rights.
 */
class TasklistDoor implements Filter {

    static final String PERSON = TasklistDoor.class.getName() + ".person";

    private final RouterFunction<ServerResponse> routes;
    private final List<HttpMessageConverter<?>> converters;

    TasklistDoor(RouterFunction<ServerResponse> routes, List<HttpMessageConverter<?>> converters) {
        this.routes = routes;
        this.converters = converters;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        Optional<String> person = person();
        Object engineAnswers = request.getAttribute(Visitor.ENGINE_ANSWERS);
        if (person.isEmpty()) {
            chain.doFilter(request, response); // the web application's own filters have answered already
            return;
        }
        if (engineAnswers == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.setAttribute(PERSON, person.get());
        ServletRequestPathUtils.parseAndCache(request);
        ServerRequest asked = ServerRequest.create(request, converters);
        Optional<HandlerFunction<ServerResponse>> handler =
                Boolean.TRUE.equals(engineAnswers) && !numbers(request) ? Optional.empty() : routes.route(asked);
        if (handler.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            ServerResponse answer = handler.get().handle(asked);
            answer.writeTo(request, response, () -> converters);
        } catch (IOException | ServletException | RuntimeException problem) {
            throw problem;
        } catch (Exception problem) {
            throw new ServletException(problem);
        }
    }

    /** Cockpit's numbers are counted by our own code. */
    private static boolean numbers(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/process-definition/statistics");
    }

    static Optional<String> person() {
        return Optional.ofNullable(Authentications.getCurrent())
                .map(logins -> logins.getAuthenticationForProcessEngine("default"))
                .map(Authentication::getName);
    }
}
