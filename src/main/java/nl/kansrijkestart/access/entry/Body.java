package nl.kansrijkestart.access.entry;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The body of one request while it comes in. Whoever reads it (a form's fields, a file, JSON) reads it through here:
 * there is a place for each who waits for bytes, the whole body has a deadline however it drips, and where nobody may
 * send one it is empty.
 */
final class Body implements InputBuffer {

    /** Bytes that are thrown away come at least so often, or no more are waited for. */
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private static final int LOOK_EVERY = 5;
    private static final String KEY = Body.class.getName();

    private final Request request;
    private final InputBuffer connection;
    private final boolean mayBeRead;
    private final ConcurrencyLimit waiting;
    private final String who;
    private final long end;
    private long left;
    private String problem;

    private Body(
            Request request, long length, boolean mayBeRead, Duration deadline, ConcurrencyLimit waiting, String who) {
        this.request = request;
        this.connection = request.getInputBuffer();
        this.left = length;
        this.mayBeRead = mayBeRead;
        this.waiting = waiting;
        this.who = who;
        this.end = System.nanoTime() + deadline.toNanos();
    }

    /**
     * Puts itself before what this request reads.
     *
     * @param length as the request declares it, in bytes
     */
    static Body of(
            org.apache.catalina.connector.Request request,
            long length,
            boolean mayBeRead,
            Duration deadline,
            ConcurrencyLimit waiting,
            String who) {
        Body body = new Body(request.getCoyoteRequest(), length, mayBeRead, deadline, waiting, who);
        body.request.setInputBuffer(body);
        request.setAttribute(KEY, body);
        return body;
    }

    /** Of a request that is refused: only thrown away. */
    static Body unread(org.apache.catalina.connector.Request request) {
        return new Body(request.getCoyoteRequest(), request.getContentLengthLong(), false, Duration.ZERO, null, "");
    }

    /** @return null for a request without a body */
    static Body of(org.apache.catalina.connector.Request request) {
        return (Body) request.getAttribute(KEY);
    }

    /** The connection goes on without it. */
    void leave() {
        request.setInputBuffer(connection);
    }

    /** Why it could not be read, as {@link NoEntry} knows it; null when it could. */
    String problem() {
        return problem;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (!mayBeRead || left <= 0) {
            if (handler.getByteBuffer() != null) {
                handler.getByteBuffer().position(0).limit(0);
            }
            return -1;
        }
        await();
        int read = connection.doRead(handler);
        left -= Math.max(read, 0);
        return read;
    }

    @Override
    public int available() {
        return mayBeRead ? connection.available() : 0;
    }

    private void await() throws IOException {
        if (System.nanoTime() > end) {
            throw failed("slow");
        }
        if (comes(Duration.ZERO)) {
            return; // most bodies are there with their headers
        }
        if (!waiting.take(who)) {
            throw failed("places");
        }
        try {
            if (!comes(Duration.ofNanos(end - System.nanoTime()))) {
                throw failed("slow");
            }
        } finally {
            waiting.leave(who);
        }
    }

    private IOException failed(String why) {
        problem = why;
        return new SocketTimeoutException("A body was not read to its end: " + why);
    }

    /**
     * Throws away what was not read, so that the connection can be used again and the answer is not lost.
     *
     * @param patience how long to wait for the rest; nothing where it is not worth a thread
     * @return whether nothing is left
     */
    boolean drain(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        Sink sink = new Sink();
        try {
            while (left > 0) {
                if (!comes(Duration.ofNanos(Math.min(SILENCE.toNanos(), until - System.nanoTime())))) {
                    return false;
                }
                int read = connection.doRead(sink);
                if (read < 0) {
                    return false;
                }
                left -= read;
            }
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Looks without blocking, so that a sender never decides how long a thread waits. */
    private boolean comes(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            request.action(ActionCode.AVAILABLE, Boolean.TRUE);
            if (request.getAvailable() > 0) {
                return true;
            }
            if (System.nanoTime() >= until) {
                return false;
            }
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    long left() {
        return left;
    }

    private static final class Sink implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // bytes are shown here, not kept
        }
    }
}
