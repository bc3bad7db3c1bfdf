package nl.kansrijkestart.access.entry;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kansrijkestart.access.guard.RouteLookup;
import nl.kansrijkestart.access.guard.RouteLookup.Sender;
import nl.kansrijkestart.access.refusals.Refusals;
import nl.kansrijkestart.engine.webapps.Visitor;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.web.util.UriUtils;

/**
 * Decides about a request before a byte of its body is read: by where it comes from, its length, the route and whether
 * somebody is logged in. One source or person holds part of the threads at most, so that there is always one for
 * somebody else.
 */
class EntryValve extends ValveBase {

    /** Logging in, logging out, the clock of practice mode: nothing longer is sent by somebody without a login. */
    private static final long LONGEST_OF_ALL = 10_000;
    /** Read to its end and thrown away, so that the sentence about a file that is far too large arrives. */
    private static final long LONGEST_OF_A_PERSON = 200_000_000;

    private static final long SHORT = 64_000;
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    /** A slow line at the office or on the way: 400 kbit/s. */
    private static final long BYTES_PER_SECOND = 50_000;

    private static final long LONGEST_WAIT = 60;

    /** Letters, digits and {@code - . _ ~} are never written as a code (RFC 3986, 2.3). */
    private static final Pattern CODED_LETTER =
            Pattern.compile("(?i)%(3\\d|4[1-9a-f]|5[\\da]|6[1-9a-f]|7[\\da]|2[de]|5f|7e)");

    private final Visitor visitor;
    private final RouteLookup ways;
    private final NoEntry noEntry;
    /** Of the 400 threads (application.yaml). */
    private final ConcurrencyLimit served = new ConcurrencyLimit(300, 380);
    /** Files are large: who does not read on holds a thread until the server gives up. */
    private final ConcurrencyLimit files = new ConcurrencyLimit(250, 250);

    private final ConcurrencyLimit waiting = new ConcurrencyLimit(8, 64);

    EntryValve(Visitor visitor, RouteLookup ways, NoEntry noEntry) {
        super(true);
        this.visitor = visitor;
        this.ways = ways;
        this.noEntry = noEntry;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!readable(request)) {
            // the server may have begun to answer, with nothing
            response.setSuspended(false);
            response.resetError();
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST && !response.isError()) {
            noEntry.unreadable(request, response);
            return;
        }
        if (readOtherwise(request)) {
            noEntry.answer(request, response, "path");
            return;
        }
        Optional<String> login = visitor.login(request);
        String who = login.orElseGet(() -> Refusals.source(request));
        within(served, who, request, response, () -> {
            if (ways.file(request)) {
                within(files, who, request, response, () -> enter(request, response, login.isPresent(), who));
            } else {
                enter(request, response, login.isPresent(), who);
            }
        });
    }

    /** It has a method, and its length can be asked: one that is no number, or stands there twice, throws. */
    private static boolean readable(Request request) {
        try {
            request.getContentLengthLong();
            return request.getMethod() != null;
        } catch (IllegalArgumentException odd) {
            return false;
        }
    }

    /**
     * An address that the server reads otherwise than it is written: two slashes as one, without dots, without what
     * stands behind a semicolon, a letter for its code. Who stands behind it may read it as it is written, and think of
     * another place.
     */
    private static boolean readOtherwise(Request request) {
        String written = request.getRequestURI();
        String read = request.getDecodedRequestURI();
        return read != null
                && (CODED_LETTER.matcher(written).find()
                        || !read.equals(UriUtils.decode(written, StandardCharsets.UTF_8)));
    }

    private interface Step {

        void take() throws IOException, ServletException;
    }

    private void within(ConcurrencyLimit limit, String who, Request request, Response response, Step step)
            throws IOException, ServletException {
        if (!limit.take(who)) {
            noEntry.answer(request, response, "places");
            return;
        }
        try {
            step.take();
        } finally {
            limit.leave(who);
        }
    }

    private void enter(Request request, Response response, boolean person, String who)
            throws IOException, ServletException {
        long length = request.getContentLengthLong();
        boolean unknown = request.getHeader("Transfer-Encoding") != null;
        Sender sender = ways.sender(request);
        if (OtherSites.send(request)) {
            noEntry.answer(request, response, "origin");
        } else if (unknown) {
            noEntry.answer(request, response, "unknown");
        } else if (length <= 0) {
            getNext().invoke(request, response);
        } else if (sender == Sender.ALL && length > LONGEST_OF_ALL || length > LONGEST_OF_A_PERSON) {
            noEntry.answer(request, response, "length");
        } else {
            pass(request, response, length, person, who, sender == Sender.ALL || person && sender == Sender.PERSON);
        }
    }

    private void pass(Request request, Response response, long length, boolean person, String who, boolean mayBeRead)
            throws IOException, ServletException {
        Duration deadline = DEADLINE.plusSeconds(Math.min(LONGEST_WAIT, length / BYTES_PER_SECOND));
        Body body = Body.of(request, length, mayBeRead, deadline, waiting, who);
        try {
            getNext().invoke(request, response);
        } finally {
            body.leave();
        }
        if (body.problem() != null) {
            NoEntry.close(request);
        } else if (!body.drain(Duration.ZERO)) {
            throwAway(
                    request,
                    response,
                    body,
                    person ? deadline : Duration.ofMillis(500),
                    who,
                    person || body.left() <= SHORT);
        }
    }

    /**
     * What was not read is waited for, so that the answer arrives; for how long depends on who sends it. The connection
     * closes after it.
     */
    private void throwAway(Request request, Response response, Body body, Duration patience, String who, boolean worth)
            throws IOException {
        if (!response.isCommitted()) {
            response.setHeader("Connection", "close");
        }
        response.finishResponse();
        if (worth && waiting.take(who)) {
            try {
                body.drain(patience);
            } finally {
                waiting.leave(who);
            }
        }
        NoEntry.close(request);
    }
}
