package nl.kansrijkestart.access.entry;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** A body that could not be read in time: whatever a page made of the half of it, that is what is answered. */
class Unread extends ValveBase {

    private final NoEntry noEntry;

    Unread(NoEntry noEntry) {
        super(true);
        this.noEntry = noEntry;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        Body body = Body.of(request);
        if (body != null && body.problem() != null && !response.isCommitted()) {
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            response.setSuspended(false);
            response.resetError();
            response.reset();
            noEntry.answer(request, response, body.problem());
        }
    }
}
