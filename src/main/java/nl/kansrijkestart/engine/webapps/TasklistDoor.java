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
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * In front of the engine's own API, behind the web application's login and CSRF filters: answers the task list's
 * routes, lets the reading routes of Cockpit through to the engine and its rights, and refuses everything else with
 * 404.
 */
class TasklistDoor implements Filter {

    static final String PERSON = TasklistDoor.class.getName() + ".person";

    private static final String ONCE_MORE = "PUT /engine/engine/default/job/([^/]+)/retries";

    /** What Cockpit reads; the engine's own rights decide what it finds. Matched on method and path below the API. */
    private static final List<Pattern> THROUGH = List.of(
            Pattern.compile("[A-Z]+ /cockpit/.*"),
            Pattern.compile("GET /engine/(engine/?)?"),
            Pattern.compile("GET "
                    + "/engine/engine/default/(process-definition|decision-definition|"
                    + "decision-requirements-definition|case-definition|deployment|job-definition|"
                    + "job|incident|batch|authorization)(/.*)?"),
            Pattern.compile("GET "
                    + "/engine/engine/default/(process-instance|execution)(/[^/]+(/activity-instances|/incidents)?)?"),
            Pattern.compile("POST /engine/engine/default/(process-instance|job|job-definition)(/count)?"),
            Pattern.compile(ONCE_MORE),
            Pattern.compile(
                    "GET /engine/engine/default/(task/count|task/report/.*|external-task/count|version|telemetry/.*)"),
            Pattern.compile("POST /engine/engine/default/(task|external-task)/count"),
            Pattern.compile("OPTIONS "
                    + "/engine/engine/default/(process-instance|process-definition|deployment|batch|"
                    + "decision-definition|authorization).*"));

    private final RouterFunction<ServerResponse> routes;
    private final Predicate<String> failed;
    private final List<HttpMessageConverter<?>> converters;

    /** @param failed whether a job failed and is of an instance that who asks may read */
    TasklistDoor(
            RouterFunction<ServerResponse> routes, Predicate<String> failed, List<HttpMessageConverter<?>> converters) {
        this.routes = routes;
        this.failed = failed;
        this.converters = converters;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        Optional<String> person = person();
        String path = request.getRequestURI().substring((request.getContextPath() + "/camunda/api").length());
        Matcher onceMore = Pattern.compile(ONCE_MORE).matcher(request.getMethod() + " " + path);
        if (person.isPresent() && onceMore.matches() && !failed.test(onceMore.group(1))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (person.isEmpty()
                || THROUGH.stream()
                                .anyMatch(open -> open.matcher(request.getMethod() + " " + path)
                                        .matches())
                        && !ours(request)) {
            chain.doFilter(
                    request, response); // without a login the web application's own filters have answered already
            return;
        }
        request.setAttribute(PERSON, person.get());
        ServletRequestPathUtils.parseAndCache(request);
        ServerRequest asked = ServerRequest.create(request, converters);
        Optional<HandlerFunction<ServerResponse>> handler = routes.route(asked);
        if (handler.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
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

    private static boolean ours(HttpServletRequest request) {
        return request.getParameter("startableInTasklist") != null
                || request.getRequestURI()
                        .matches(".*/process-definition/[^/]+/(startForm|deployed-start-form|submit-form|xml)")
                || request.getRequestURI().endsWith("/process-definition/statistics");
    }

    static Optional<String> person() {
        return Optional.ofNullable(Authentications.getCurrent())
                .map(logins -> logins.getAuthenticationForProcessEngine("default"))
                .map(Authentication::getName);
    }
}
