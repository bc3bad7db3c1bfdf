package nl.kansrijkestart.access.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/**
 * What is answered where no page of ours says it: a status for the page {@code error}, and one Dutch sentence for who
 * asks no page, as everywhere else ({@code type} and {@code message}).
 */
@Component
class PlainRefusals extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Object status = super.getErrorAttributes(request, options).get("status");
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("status", status);
        told.put("type", "Refused");
        told.put("message", sentence(status instanceof Integer code ? code : 0));
        return told;
    }

    private static String sentence(int status) {
        return switch (status) {
            case 401 -> "Log eerst in.";
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
