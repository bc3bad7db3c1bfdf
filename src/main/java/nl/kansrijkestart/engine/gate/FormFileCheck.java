package nl.kansrijkestart.engine.gate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.engine.forms.TemplateCheck;

/** What a form may contain: questions and texts that load nothing from elsewhere and run nothing. */
final class FormFileCheck {

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(30).build())
            .build());

    private FormFileCheck() {}

    /** @param beside the files of the same deployment by name, for the blocks that this form shows */
    static List<Finding> findings(String file, byte[] content, Map<String, byte[]> beside) {
        List<Finding> found = new ArrayList<>();
        try {
            JsonNode form = JSON.readTree(content);
            check(file, form, form.path("id").asText(""), found);
            TemplateCheck.look(
                    form,
                    block -> block(beside.get(block + ".form")),
                    (part, what) -> found.add(new Finding(file, name(part, ""), what)));
        } catch (IOException unreadable) {
            found.add(new Finding(
                    file,
                    "",
                    "dit is geen leesbaar formulier (JSON). Open het in Camunda Modeler en bewaar het opnieuw."));
        }
        return found;
    }

    /** One that is no form is found when its own file is looked at. */
    private static JsonNode block(byte[] content) {
        try {
            return content == null ? null : JSON.readTree(content);
        } catch (IOException unreadable) {
            return JSON.createObjectNode();
        }
    }

    private static String name(JsonNode part, String around) {
        return part.path("key").asText(part.path("id").asText(around));
    }

    private static void check(String file, JsonNode part, String around, List<Finding> found) {
        String id = name(part, around);
        Shown.missing(part).forEach(what -> found.add(new Finding(file, id, what)));
        part.fields().forEachRemaining(field -> said(file, id, field.getValue(), found));
        part.path("components").forEach(child -> check(file, child, id, found));
    }

    private static void said(String file, String id, JsonNode value, List<Finding> found) {
        if (value.isTextual()) {
            String text = value.asText();
            if (text.length() <= TextCheck.LONGEST
                    && text.matches("(?is).*(https?:|//[a-z0-9-]+\\.|javascript:|data:|<\\s*(script|iframe|img|object|"
                            + "embed)).*")) {
                found.add(new Finding(
                        file,
                        id,
                        "een formulier haalt niets van buiten en bevat geen code. Haal het adres of de code weg."));
            }
            (text.startsWith("=") ? TextCheck.heavy(text) : TextCheck.personal(text))
                    .forEach(what -> found.add(new Finding(file, id, what)));
        } else if (value.isObject()
                || value.isArray() && value.findValue("components") == null && value.findValue("type") == null) {
            value.forEach(inner -> said(file, id, inner, found));
        }
    }
}
