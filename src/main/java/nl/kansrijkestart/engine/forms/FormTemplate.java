package nl.kansrijkestart.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * A form as it stands in its file, where what is shown more often is written once: questions that several forms share
 * ({@code block}) and lines for what somebody makes ({@code slots}). It is written out before anybody fills, checks or
 * counts it. A list that only the case knows ({@code repeat}) is copied the same way when the form is served.
 */
final class FormTemplate {

    /** More than this is a page of ours. */
    static final int MOST_COPIES = 8;

    static final String NUMBER = "{n}";
    static final String NUMBER_BEFORE = "{n-1}";
    /** In a label of a block: the label of the group that shows it. */
    static final String LABEL = "{label}";

    private static final Set<String> NUMBERED = Set.of("id", "key", "row");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FormTemplate() {}

    /**
     * Frames with {@code block} or {@code slots} are gone, what they stand for stands there.
     *
     * @param block the form file of a block by its name; null leaves its place empty
     */
    static ObjectNode writtenOut(JsonNode file, Function<String, JsonNode> block) {
        ObjectNode form = file.deepCopy();
        writeOut(form, block);
        return form;
    }

    private static void writeOut(ObjectNode parent, Function<String, JsonNode> block) {
        ArrayNode written = JSON.arrayNode();
        // no block in a block: it could hold itself
        Function<String, JsonNode> inside = property(parent, "block").isEmpty() ? block : none -> null;
        for (JsonNode component : parts(parent, block)) {
            ObjectNode part = (ObjectNode) component;
            boolean shared = !property(part, "block").isEmpty();
            if (shared || part.has("components")) {
                writeOut(part, inside);
            }
            int slots = Math.min(part.path("properties").path("slots").asInt(0), MOST_COPIES);
            if (slots == 0 && (!shared || part.path("properties").has("repeat"))) {
                written.add(part);
            } else {
                for (int number = 1; number <= Math.max(slots, 1); number++) {
                    for (JsonNode line : part.path("components")) {
                        written.add(hiddenWith(part, slots == 0 ? line.deepCopy() : copy(line, number)));
                    }
                }
            }
        }
        parent.set("components", written);
    }

    /**
     * A row of a block is no row of the form around it, whatever the modeler called both. What its lines are called can
     * differ: that is the label of the group.
     */
    static ArrayNode parts(JsonNode part, Function<String, JsonNode> block) {
        String name = property(part, "block");
        JsonNode from = name.isEmpty() ? part : block.apply(name);
        ArrayNode parts = JSON.arrayNode();
        if (from != null) {
            from.path("components").forEach(one -> {
                if (one.isObject()) {
                    parts.add(one.deepCopy());
                }
            });
        }
        if (!name.isEmpty()) {
            parts.findParents("row")
                    .forEach(layout -> ((ObjectNode) layout)
                            .put("row", name + "_" + layout.path("row").asText()));
            String label = part.path("label").asText();
            parts.findParents("label")
                    .forEach(one -> ((ObjectNode) one)
                            .put("label", one.path("label").asText().replace(LABEL, label)));
        }
        return parts;
    }

    /** What hides the frame hides each of its questions. */
    private static ObjectNode hiddenWith(ObjectNode frame, ObjectNode question) {
        String all = hide(frame);
        String own = hide(question);
        if (!all.isEmpty()) {
            String both = own.isEmpty()
                    ? all
                    : "=(" + all.replaceFirst("^=", "") + ") or (" + own.replaceFirst("^=", "") + ")";
            question.putObject("conditional").put("hide", both);
        }
        return question;
    }

    /**
     * One of several: ids, keys and rows get the number behind them, {@code {n}} in a text or condition becomes the
     * number and {@code {n-1}} the one before. The first has nothing before it, so a condition about that is left out.
     */
    static ObjectNode copy(JsonNode template, int number) {
        return (ObjectNode) numbered("", template, number);
    }

    private static JsonNode numbered(String name, JsonNode part, int number) {
        if (part.isTextual()) {
            String text = part.asText()
                    .replace(NUMBER, String.valueOf(number))
                    .replace(NUMBER_BEFORE, String.valueOf(number - 1));
            boolean behind = NUMBERED.contains(name) && !part.asText().contains(NUMBER);
            return JSON.textNode(behind ? text + "_" + number : text);
        }
        if (part.isArray()) {
            ArrayNode copy = JSON.arrayNode();
            part.forEach(one -> copy.add(numbered("", one, number)));
            return copy;
        }
        if (part.isObject()) {
            ObjectNode copy = JSON.objectNode();
            boolean first = number == 1 && hide(part).contains(NUMBER_BEFORE);
            part.fields().forEachRemaining(field -> {
                if (!(first && field.getKey().equals("conditional"))) {
                    copy.set(field.getKey(), numbered(field.getKey(), field.getValue(), number));
                }
            });
            return copy;
        }
        return part;
    }

    /** The names of the blocks that a form asks for. */
    static Set<String> blocks(JsonNode form) {
        Set<String> names = new LinkedHashSet<>();
        form.path("components").forEach(part -> {
            names.add(property(part, "block"));
            names.addAll(blocks(part));
        });
        names.remove("");
        return names;
    }

    static String property(JsonNode part, String name) {
        return part.path("properties").path(name).asText("");
    }

    private static String hide(JsonNode part) {
        return part.path("conditional").path("hide").asText("");
    }
}
