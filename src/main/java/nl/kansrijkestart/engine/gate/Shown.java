package nl.kansrijkestart.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the viewer of the task list (Camunda 7.24) shows. A newer Modeler writes a higher number above its forms; that
 * hurts nobody. What hurts is a part or a property that this viewer leaves out without a word.
 */
final class Shown {

    private static final Set<String> PARTS = Set.of(
            "default",
            "text",
            "textfield",
            "textarea",
            "number",
            "radio",
            "select",
            "checklist",
            "taglist",
            "checkbox",
            "datetime",
            "group",
            "separator",
            "spacer",
            "expression",
            "table");
    /** {@code executionPlatform}, {@code exporter} and the like say where the form comes from. */
    private static final Set<String> PROPERTIES = Set.of(
            "appearance",
            "columns",
            "columnsExpression",
            "components",
            "computeOn",
            "conditional",
            "dataSource",
            "dateLabel",
            "decimalDigits",
            "defaultValue",
            "description",
            "disabled",
            "disallowPassedDates",
            "expression",
            "height",
            "id",
            "increment",
            "key",
            "label",
            "layout",
            "path",
            "properties",
            "readonly",
            "rowCount",
            "searchable",
            "serializeToString",
            "showOutline",
            "subtype",
            "text",
            "timeInterval",
            "timeLabel",
            "timeSerializingFormat",
            "type",
            "use24h",
            "validate",
            "values",
            "valuesExpression",
            "valuesKey",
            "verticalAlignment");

    private Shown() {}

    /** @return what of this part nobody would see, each with its cure */
    static List<String> missing(JsonNode part) {
        String type = part.path("type").asText("default");
        if (!PARTS.contains(type)) {
            return List.of("een onderdeel van soort " + type
                    + " mag niet in een formulier staan. Kies een tekst, keuze, datum, getal of groep.");
        }
        if (type.equals("default")) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        part.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(name -> !PROPERTIES.contains(name))
                .map(name -> "de takenlijst kent ‘" + name + "’ niet en laat het weg. Haal het uit het formulier.")
                .collect(Collectors.toList());
    }
}
