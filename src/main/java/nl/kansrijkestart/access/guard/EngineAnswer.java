package nl.kansrijkestart.access.guard;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** What the engine answers, kept until it is whole: where it says no, it says to whom the thing belongs. We say the same for what is not there. */
class EngineAnswer extends ContentCachingResponseWrapper {

    private final HttpServletResponse response;

    EngineAnswer(HttpServletResponse response) {
        super(response);
        this.response = response;
    }

    @Override
    public void sendError(int status) {
        setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
        setStatus(status);
    }

    void send() throws IOException {
        int status = getStatus();
        if (status < HttpServletResponse.SC_BAD_REQUEST) {
            copyBodyToResponse();
        } else if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            Refused.plain(response, status, "Log eerst in.");
        } else {
            Refused.plain(response, HttpServletResponse.SC_NOT_FOUND, "Dit is er niet, of is niet voor u.");
        }
    }
}
