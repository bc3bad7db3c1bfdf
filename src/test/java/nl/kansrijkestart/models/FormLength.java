package nl.kansrijkestart.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kansrijkestart.Document;

/** How long a form may be stands in the form, with its reason; no longer than docs/vocabulary.md allows. */
record FormLength(int questions, int required) {

    private static final FormLength OTHERWISE = new FormLength(4, 2);
    private static final Pattern WRITTEN = Pattern.compile("(\\d+)\\s*/\\s*(\\d+)");
    /** The table: form → longest it may say it is. */
    private static final Map<String, FormLength> TABLE =
            Document.at("docs/vocabulary.md").rows("Length of forms", 3).stream()
                    .collect(Collectors.toMap(
                            row -> row.get(0),
                            row -> new FormLength(Integer.parseInt(row.get(1)), Integer.parseInt(row.get(2)))));

    static void look(Form form, Report report) {
        FormLength longest = said(form, report);
        FormLength most = TABLE.getOrDefault(form.name(), OTHERWISE);
        if (longest.above(most)) {
            report.add(
                    "het formulier",
                    "het mag " + longest + " lang zijn (vragen/verplicht); de tabel in docs/vocabulary.md zegt " + most
                            + ". Schrijf bij de eerste tekst longest " + most
                            + " en longestBecause, of verander eerst de tabel.");
        }
        List<JsonNode> counted = form.counted();
        int required = (int) counted.stream().filter(Form::mustBeFilled).count();
        if (new FormLength(counted.size(), required).above(longest)) {
            report.add(
                    "het formulier",
                    "het is te lang: " + counted.size() + " vragen, " + required + " verplicht; hooguit "
                            + longest.questions + " en " + longest.required
                            + ". Haal vragen weg, of toon ze pas als een antwoord erom vraagt.");
        }
    }

    private static FormLength said(Form form, Report report) {
        List<JsonNode> saying = form.components().stream()
                .filter(part -> part.path("properties").has("longest"))
                .toList();
        if (saying.isEmpty()) {
            return OTHERWISE;
        }
        String where = Form.nameOf(saying.get(saying.size() - 1));
        if (saying.size() > 1) {
            report.add(where, "longest staat er meer dan eens. Laat het alleen staan bij de eerste tekst.");
        }
        JsonNode properties = saying.get(0).path("properties");
        if (properties.path("longestBecause").asText().isBlank()) {
            report.add(where, "waarom dit formulier zo lang mag zijn, staat er niet. Schrijf het bij longestBecause.");
        }
        Matcher written = WRITTEN.matcher(properties.path("longest").asText());
        if (written.matches()) {
            return new FormLength(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
        }
        report.add(where, "longest is niet te lezen. Schrijf het hoogste aantal vragen/verplicht, zoals 3/2.");
        return OTHERWISE;
    }

    private boolean above(FormLength most) {
        return questions > most.questions || required > most.required;
    }

    @Override
    public String toString() {
        return questions + "/" + required;
    }
}
