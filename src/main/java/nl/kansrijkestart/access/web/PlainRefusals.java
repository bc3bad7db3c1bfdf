package nl.kansrijkestart.access.web;

import jakarta.servlet.RequestDispatcher;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/**
 * What is answered where no page of ours says it: a status for the page {@code error}, and one Dutch sentence for who
 * asks no page, as everywhere else ({@code type} and {@code message}).
 */
@Component
class PlainRefusals extends DefaultErrorAttributes {

    /** Where a name and a password are sent to, in practice mode only. */
    private static final String PASSWORD = "/auth/user/default/login/";

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Object status = super.getErrorAttributes(request, options).get("status");
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("status", status);
        told.put("type", "Refused");
        told.put("message", sentence(status instanceof Integer code ? code : 0, asked(request)));
        return told;
    }

    private static String asked(WebRequest request) {
        return String.valueOf(
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI, RequestAttributes.SCOPE_REQUEST));
    }

    private static String sentence(int status, String asked) {
        return switch (status) {
            case 401 ->
                asked.contains(PASSWORD)
                        ? "Deze naam of dit wachtwoord klopt niet. Probeer het nog eens."
                        : "Log eerst in.";
            case 403 -> "Dit mag u hier niet.";
            case 404 -> "Dit is er niet, of is niet voor u.";
            case 405, 406, 415 -> "Dit kan hier niet.";
            default ->
                status < 500 && status >= 400
                        ? "Dit verzoek klopt niet."
                        : "Er ging iets mis. Dat ligt niet aan u. Probeer het over een minuut nog eens.";
        };
    }
}
