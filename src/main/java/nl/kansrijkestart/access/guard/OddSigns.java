package nl.kansrijkestart.access.guard;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * Signs that no text has: control characters (NUL first of all, which no database keeps) and halves of a sign. They
 * come from somebody who tries something, or from a broken copy; in a path, a query, a form and JSON they are refused
 * here, once.
 */
final class OddSigns {

    static final String SENTENCE =
            "Hier staat een teken dat geen tekst is. Er is niets veranderd. Typ de tekst opnieuw, zonder te plakken.";

    private OddSigns() {}

    /** @param text decoded; lines and tabs are text */
    static boolean in(String text) {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t') {
                return true;
            }
            if (Character.isHighSurrogate(sign)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(sign)) {
                return true;
            }
        }
        return false;
    }

    /** In a name or value of JSON; what is no JSON is refused by whoever reads it. */
    static boolean in(byte[] body, ObjectMapper json) {
        try (JsonParser parser = json.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if ((token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) && in(parser.getText())) {
                    return true;
                }
            }
        } catch (IOException noJson) {
            return false;
        }
        return false;
    }
}
