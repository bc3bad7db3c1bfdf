package nl.kansrijkestart.access.entry;

import java.io.IOException;
import java.io.Writer;
import nl.kansrijkestart.base.PlainAnswer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * What the server itself says about a request that reached no page: one Dutch sentence, nothing about the inside. Made
 * by Tomcat by its name.
 */
public class PlainErrors extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        PlainAnswer answer = PlainAnswer.to(
                request,
                response.getStatus() < 500
                        ? "Dit verzoek klopt niet."
                        : "Er ging iets mis. Dat ligt niet aan u. Probeer het over een minuut nog eens.");
        try {
            response.setContentType(answer.type());
            response.setCharacterEncoding("UTF-8");
            EveryAnswer.complete(response);
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(answer.text());
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            // nobody reads it
        }
    }
}
