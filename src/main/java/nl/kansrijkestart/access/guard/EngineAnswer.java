package nl.kansrijkestart.access.guard;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What the engine answers, kept until it is whole: where it says no, it says to whom the thing belongs. We say the same
 * for what is not there.
 */
class EngineAnswer extends ContentCachingResponseWrapper {

    EngineAnswer(HttpServletResponse response) {
        super(response);
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
        if (getStatus() >= SC_BAD_REQUEST) {
            resetBuffer();
            boolean login = getStatus() == SC_UNAUTHORIZED;
            Refused.plain(
                    this,
                    login ? SC_UNAUTHORIZED : SC_NOT_FOUND,
                    login ? "Log eerst in." : "Dit is er niet, of is niet voor u.");
        }
        copyBodyToResponse();
    }
}
