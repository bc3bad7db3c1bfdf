package nl.kansrijkestart.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.kansrijkestart.engine.forms.FormReading;

/**
 * One file of forms/, with the questions the rules ask about it.
 *
 * @param file as it stands there
 * @param json written out, as the program fills it in
 */
public record Form(Path path, JsonNode file, JsonNode json) {

    private static final String BLOCKS = "blocks";

    private static final Set<String> QUESTIONS = Set.of(
            "textfield", "textarea", "number", "radio", "select", "checklist", "taglist", "checkbox", "datetime");

    public static List<Form> in(Path folder) {
        return House.files(folder, ".form").stream()
                .filter(path -> !path.getParent().endsWith(BLOCKS))
                .map(Form::read)
                .toList();
    }

    /** What several forms share. */
    public static List<Form> blocks(Path folder) {
        return House.files(folder.resolve(BLOCKS), ".form").stream()
                .map(Form::read)
                .toList();
    }

    public static Form read(Path path) {
        JsonNode file = json(path);
        return new Form(path, file, FormReading.writtenOut(file, name -> block(path, name)));
    }

    /** The block of this name beside the folders of the features; null when there is none. */
    JsonNode block(String name) {
        return block(path, name);
    }

    private static JsonNode block(Path form, String name) {
        Path block = form.getParent().resolveSibling(BLOCKS).resolve(name + ".form");
        return Files.exists(block) ? json(block) : null;
    }

    private static JsonNode json(Path path) {
        try {
            return new ObjectMapper().readTree(path.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + " is no JSON", unreadable);
        }
    }

    public String name() {
        return path.getFileName().toString().replaceFirst("\\.form$", "");
    }

    /** Folder and name, as "pathway/sendSignal". */
    public String place() {
        return path.getParent().getFileName() + "/" + name();
    }

    /** Blocks and lists written out. */
    public List<JsonNode> components() {
        List<JsonNode> found = new ArrayList<>();
        collect(json, found);
        return found;
    }

    private static void collect(JsonNode parent, List<JsonNode> found) {
        parent.path("components").forEach(component -> {
            found.add(component);
            collect(component, found);
        });
    }

    /** The questions that stand in this file itself. */
    List<JsonNode> written() {
        List<JsonNode> found = new ArrayList<>();
        collect(file, found);
        return found.stream().filter(Form::isQuestion).toList();
    }

    List<JsonNode> questions() {
        return components().stream().filter(Form::isQuestion).toList();
    }

    static boolean isQuestion(JsonNode component) {
        return QUESTIONS.contains(type(component));
    }

    static String type(JsonNode component) {
        return component.path("type").asText();
    }

    /** The text above a question; a date carries its own. */
    static String label(JsonNode component) {
        String dates = component.path("dateLabel").asText("")
                + component.path("timeLabel").asText("");
        return component.path("label").asText("").isBlank()
                ? dates.strip()
                : component.path("label").asText().strip();
    }

    static String nameOf(JsonNode component) {
        String key = component.path("key").asText(component.path("id").asText());
        return label(component).isEmpty() ? type(component) + " " + key : "“" + label(component) + "” (" + key + ")";
    }

    static boolean isRequired(JsonNode component) {
        return component.path("validate").path("required").asBoolean();
    }

    /**
     * What counts as one thing to fill in: a labelled question, or a labelled group that carries data. Left out is what
     * only shows when something else was answered, and what cannot be changed. A repeated group counts once, by its
     * questions.
     */
    List<JsonNode> counted() {
        return counted(json);
    }

    private static List<JsonNode> counted(JsonNode parent) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            boolean fixed = component.path("disabled").asBoolean()
                    || component.path("readonly").asBoolean();
            if (component.path("conditional").has("hide") || fixed) {
                continue;
            }
            List<JsonNode> inner = counted(component);
            boolean repeated = component.path("properties").has("repeat");
            if (isQuestion(component)
                    || !inner.isEmpty() && !repeated && !label(component).isEmpty()) {
                found.add(component);
            } else {
                found.addAll(inner);
            }
        }
        return found;
    }

    static boolean mustBeFilled(JsonNode component) {
        return isRequired(component)
                || stream(component.path("components"))
                        .anyMatch(inner -> !inner.path("conditional").has("hide") && mustBeFilled(inner));
    }

    /** Everything people read. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (JsonNode component : components()) {
            Stream.of("label", "dateLabel", "timeLabel", "text", "description", "placeholder", "expression")
                    .map(part -> component.path(part).asText(""))
                    .filter(text -> !text.isBlank())
                    .forEach(texts::add);
            component
                    .path("values")
                    .forEach(option -> texts.add(option.path("label").asText()));
        }
        return texts;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
