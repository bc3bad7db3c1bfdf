package nl.kansrijkestart.access.entry;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import nl.kansrijkestart.access.refusals.Refusals;
import nl.kansrijkestart.base.PlainAnswer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.coyote.ActionCode;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What somebody reads who is refused at the entry, in Dutch; a line of it is kept. The connection closes, whatever
 * still comes along it.
 */
class NoEntry {

    private record Answer(int status, String sentence) {}

    private static final String LATER = "Er komt nu te veel tegelijk. Wacht even en probeer het dan nog eens.";
    /** What is short has come already or comes now; a connection that closes on unread bytes may lose the answer. */
    private static final long SHORT = 64_000;

    private static final Duration PACKET_LATER = Duration.ofMillis(100);
    private static final Map<String, Answer> ANSWERS = Map.of(
            "origin",
                    new Answer(
                            HttpServletResponse.SC_FORBIDDEN, "Dit kwam van een andere site. Er is niets veranderd."),
            "path", new Answer(HttpServletResponse.SC_BAD_REQUEST, "Dit adres klopt niet."),
            "unknown", new Answer(HttpServletResponse.SC_LENGTH_REQUIRED, "Zeg vooraf hoe lang het is."),
            "length", new Answer(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "Dit is te lang."),
            "slow",
                    new Answer(
                            HttpServletResponse.SC_REQUEST_TIMEOUT,
                            "Het versturen duurde te lang. Er is niets veranderd. Probeer het nog eens."),
            "places", new Answer(HttpServletResponse.SC_SERVICE_UNAVAILABLE, LATER));

    private final ObjectProvider<Refusals> refusals;

    NoEntry(ObjectProvider<Refusals> refusals) {
        this.refusals = refusals;
    }

    /**
     * The server could not read its head (no or two hosts, two lengths, another protocol) and has chosen the status;
     * nobody shall try to.
     */
    void unreadable(Request request, Response response) throws IOException {
        response.setHeader("Connection", "close");
        PlainAnswer.to(request, "Dit verzoek klopt niet.").send(response, response.getStatus());
        EveryAnswer.complete(response);
        response.finishResponse();
        close(request);
    }

    /** @param why one of the words above */
    void answer(Request request, Response response, String why) throws IOException {
        Answer answer = ANSWERS.get(why);
        if (answer.status() != HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            refusals.getObject().note(request, why); // where there is too much, nothing is added to it
        }
        if (answer.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "10");
        }
        response.setHeader("Connection", "close");
        PlainAnswer.to(request, answer.sentence()).send(response, answer.status());
        EveryAnswer.complete(response);
        response.finishResponse();
        if (Body.of(request) == null
                && request.getContentLengthLong() > 0
                && answer.status() != HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            Body.unread(request).drain(request.getContentLengthLong() <= SHORT ? PACKET_LATER : Duration.ZERO);
        }
        close(request);
    }

    /** Without reading on. */
    static void close(Request request) {
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
}
