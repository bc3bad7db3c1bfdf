package nl.kansrijkestart.access.entry;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * What stands in the head of every answer, also of those that the server or the firewall gives before a page is asked.
 * A page that says something else itself (which scripts it may run) replaces it.
 */
class EveryAnswer extends ValveBase {

    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    private static final int NOT_MODIFIED = 304;

    EveryAnswer() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        HEADERS.forEach(response::setHeader);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        }
        try {
            getNext().invoke(request, response);
        } finally {
            if (!response.isCommitted()) {
                complete(response);
            }
        }
    }

    /** An answer that was begun anew has lost what stood there. */
    static void complete(Response response) {
        HEADERS.forEach((name, value) -> {
            if (!response.containsHeader(name)) {
                response.setHeader(name, value);
            }
        });
        if (response.getStatus() >= 300 && response.getStatus() != NOT_MODIFIED) {
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
