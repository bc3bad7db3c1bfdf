package nl.kansrijkestart.engine.webapps;

import java.util.Map;
import nl.kansrijkestart.base.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.HtmlUtils;

/** How the task list is answered: never kept by a browser, and what is refused says why. */
final class TasklistAnswer {

    private static final MediaType HAL = MediaType.parseMediaType("application/hal+json");

    private TasklistAnswer() {}

    /** Routes that answer a refusal with its sentence, and what cannot be read with another one. */
    static RouterFunctions.Builder route() {
        return RouterFunctions.route()
                // the task list shows the sentence as HTML
                .onError(
                        Refusal.class,
                        (problem, r) -> refused("Refusal", HtmlUtils.htmlEscape(problem.getMessage(), "UTF-8")))
                .onError(
                        problem -> problem instanceof HttpMessageConversionException
                                || problem instanceof HttpMediaTypeException
                                || problem instanceof InvalidMediaTypeException,
                        (problem, r) -> refused(
                                "Unreadable",
                                "Dit is niet goed aangekomen. Er is niets veranderd. Probeer het nog eens."));
    }

    /** Who asks. */
    static String me(ServerRequest r) {
        return (String) r.attribute(TasklistDoor.PERSON).orElseThrow();
    }

    /** @return what stands in the address, 0 to 999999, or the other number */
    static int number(ServerRequest r, String name, int otherwise) {
        return r.param(name)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    static ServerResponse ok(Object body) {
        return answer(MediaType.APPLICATION_JSON, body);
    }

    static ServerResponse hal(Object body) {
        return answer(HAL, body);
    }

    private static ServerResponse answer(MediaType type, Object body) {
        return ServerResponse.ok()
                .contentType(type)
                .header("Cache-Control", "no-store")
                .body(body);
    }

    /** The same answer for what is not yours and what is not there. */
    static ServerResponse notFound() {
        return ServerResponse.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("type", "NotFound", "message", "Deze taak is er niet (meer), of is niet voor u."));
    }

    private static ServerResponse refused(String type, String why) {
        return ServerResponse.badRequest()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("type", type, "message", why));
    }
}
