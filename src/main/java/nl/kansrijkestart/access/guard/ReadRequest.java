package nl.kansrijkestart.access.guard;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request of which the body was read already; it can be read again, once. */
class ReadRequest extends HttpServletRequestWrapper {

    private final ByteArrayInputStream body;
    private final String query;

    ReadRequest(HttpServletRequest request, byte[] body, String query) {
        super(request);
        this.body = new ByteArrayInputStream(body);
        this.query = query;
    }

    @Override
    public String getQueryString() {
        return query;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        return new ServletInputStream() {
            @Override
            public int read() {
                return body.read();
            }

            @Override
            public boolean isFinished() {
                return body.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("This request is read at once");
            }
        };
    }
}
