package nl.kansrijkestart.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people typed and another one's form shows as a label, a choice or a description is text. The task list's viewer
 * runs such a text where it begins with "=" or has "{{": the one who typed it would make another one's browser compute,
 * or stand still.
 */
final class Inert {

    /** Has no width and is not read aloud; between the signs, the viewer no longer takes them for a template. */
    private static final String NOTHING = "\u200B";
    /**
     * What comes from the form file alone and may be an expression or a template, and what is an id or an answer and is
     * never run.
     */
    private static final Set<String> NOT_RUN_OR_OURS = Set.of(
            "id",
            "key",
            "type",
            "subtype",
            "path",
            "value",
            "defaultValue",
            "text",
            "expression",
            "conditional",
            "properties",
            "validate",
            "layout");

    private Inert() {}

    /** @param form with all that was filled in; changed in place, at every depth */
    static void make(ObjectNode form) {
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>();
        form.fields().forEachRemaining(fields::add);
        fields.stream()
                .filter(field -> !NOT_RUN_OR_OURS.contains(field.getKey()))
                .forEach(field -> form.set(field.getKey(), made(field.getValue())));
    }

    private static JsonNode made(JsonNode node) {
        if (node instanceof ObjectNode inner) {
            make(inner);
        } else if (node instanceof ArrayNode list) {
            for (int at = 0; at < list.size(); at++) {
                list.set(at, made(list.get(at)));
            }
        }
        return node.isTextual() ? TextNode.valueOf(text(node.asText())) : node;
    }

    /** The same words to the eye; neither a template nor an expression. */
    static String text(String typed) {
        String apart = typed.replaceAll("\\{(?=\\{)", "{" + NOTHING);
        return apart.startsWith("=") ? NOTHING + apart : apart;
    }
}
