package nl.kansrijkestart.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What in a form file cannot be written out, or would surprise who sees it. */
public final class TemplateCheck {

    private TemplateCheck() {}

    /**
     * @param blocks the form file of a block by its name, null when there is none
     * @param report is told which part of the file cannot be written out, and the cure in Dutch
     */
    public static void look(JsonNode form, Function<String, JsonNode> blocks, BiConsumer<JsonNode, String> report) {
        look(form, false, blocks, report);
    }

    private static void look(
            JsonNode parent, boolean inList, Function<String, JsonNode> blocks, BiConsumer<JsonNode, String> report) {
        for (JsonNode part : parent.path("components")) {
            JsonNode properties = part.path("properties");
            boolean slots = properties.has("slots");
            boolean shared = properties.has("block");
            boolean repeat = properties.has("repeat");
            boolean list = slots || repeat;
            if ((slots || shared) && !part.path("type").asText().equals("group")) {
                report.accept(part, "slots en block horen bij een groep. Zet de vragen in een groep, en dit daarbij.");
            }
            JsonNode block = shared ? blocks.apply(FormTemplate.property(part, "block")) : null;
            if (list && inList || slots && repeat || (list || inList) && holdsList(block)) {
                report.accept(part, "een lijst in een lijst kan niet. Haal bij een van de twee slots of repeat weg.");
            }
            if (slots) {
                slots(part, blocks, report);
            }
            if (shared) {
                shared(part, block, report);
            }
            look(part, inList || list, blocks, report);
        }
    }

    private static boolean holdsList(JsonNode block) {
        return block != null && (block.findValue("slots") != null || block.findValue("repeat") != null);
    }

    private static void slots(JsonNode group, Function<String, JsonNode> blocks, BiConsumer<JsonNode, String> report) {
        if (!FormTemplate.property(group, "slots").matches("[2-" + FormTemplate.MOST_COPIES + "]")) {
            report.accept(
                    group,
                    "een lijst heeft 2 tot en met " + FormTemplate.MOST_COPIES + " regels, hier staat bij slots: "
                            + FormTemplate.property(group, "slots")
                            + ". Kies zo'n getal; is er meer nodig, dan wordt het een eigen "
                            + "pagina.");
        }
        ArrayNode line = FormTemplate.parts(group, blocks);
        FormTemplate.blocks(group).stream().map(blocks).filter(Objects::nonNull).forEach(line::add);
        if (!line.toString().contains(FormTemplate.NUMBER)) {
            report.accept(group, "alle regels heten hetzelfde. Zet {n} in de eerste vraag, zoals: Actie {n}.");
        }
        if (!line.toString().contains(FormTemplate.NUMBER_BEFORE)) {
            report.accept(
                    group,
                    "alle regels staan er meteen. Verberg de eerste vraag tot de regel ervoor is ingevuld, zoals: "
                            + "=what_{n-1} = null.");
        }
    }

    private static void shared(JsonNode group, JsonNode block, BiConsumer<JsonNode, String> report) {
        String name = FormTemplate.property(group, "block");
        if (!group.path("components").isEmpty()) {
            report.accept(
                    group,
                    "deze groep toont blok " + name + "; wat er zelf in staat, ziet niemand. Maak de groep leeg, of "
                            + "haal block weg.");
        }
        if (block == null) {
            report.accept(
                    group, "blok " + name + " is er niet. Maak forms/blocks/" + name + ".form, of kies een ander.");
        } else if (!FormTemplate.blocks(block).isEmpty()) {
            report.accept(group, "blok " + name + " toont zelf een blok; dat kan niet. Zet de vragen in " + name + ".");
        } else if (group.path("label").asText().isBlank() && block.toString().contains(FormTemplate.LABEL)) {
            report.accept(group, "blok " + name + " neemt de naam van deze groep over. Geef de groep een label.");
        }
    }
}
