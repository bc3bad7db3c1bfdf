package nl.kansrijkestart.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/**
 * One Dutch sentence where no page can be made: as JSON for the web applications, as a small page for a browser.
 *
 * @param type of the content, without its letters
 */
public record PlainAnswer(String type, String text) {

    /**
     * @param sentence Dutch, without quotes or backslashes
     * @return in the form that the request asks for
     */
    public static PlainAnswer to(HttpServletRequest request, String sentence) {
        String accepts = request.getHeader("Accept");
        if (accepts != null && accepts.contains("text/html")) {
            return new PlainAnswer(
                    "text/html",
                    "<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Dit lukt "
                            + "niet</title></head><body><h1>Dit lukt niet</h1><p>"
                            + HtmlUtils.htmlEscape(sentence)
                            + "</p><p><a href=\"/\">Naar de startpagina</a></p></body></html>");
        }
        return new PlainAnswer("application/json", "{\"type\":\"Refused\",\"message\":\"" + sentence + "\"}");
    }

    /** @throws IOException when nobody reads it any more */
    public void send(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
