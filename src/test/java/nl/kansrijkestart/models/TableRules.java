package nl.kansrijkestart.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.base.Sources;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;

/** What a decision table says of itself and of each row. Every finding names the file, the row and the cure. */
public final class TableRules {

    private static final String KEPT = "180";
    private static final int SENTENCE = 15;

    private final String file;
    private final List<Finding> found = new ArrayList<>();

    private TableRules(Path path) {
        this.file = path.toString().replace('\\', '/');
    }

    /**
     * @param sources the keys that a row may name as its source
     * @param refused words that no table uses
     */
    public static List<Finding> findings(Path path, Set<String> sources, List<String> refused) {
        TableRules rules = new TableRules(path);
        try {
            DmnModelInstance model = Dmn.readModelFromFile(path.toFile());
            rules.table(model, path.getFileName().toString().replaceFirst("\\.dmn$", ""), House.text(path));
            rules.rows(model.getModelElementsByType(Rule.class), sources);
            refused.stream()
                    .filter(House.text(path).toLowerCase()::contains)
                    .forEach(word -> rules.add(
                            "tabel", "hier staat ‘" + word + "’. Kies een ander woord, zie docs/vocabulary.md."));
        } catch (ModelException unreadable) {
            rules.add(
                    "bestand",
                    "deze tabel is niet te lezen. Open hem in Camunda Modeler en bewaar hem opnieuw, of haal de vorige "
                            + "versie terug.");
        }
        return rules.found;
    }

    /** One line for each row that no case tries, and for each that a case expects and the table does not have. */
    public static List<Finding> untried(Path path, Collection<String> tried, Collection<String> rows) {
        TableRules rules = new TableRules(path);
        rows.stream()
                .filter(row -> !tried.contains(row))
                .forEach(row -> rules.add(
                        row,
                        "geen enkel geval komt hier uit. Voeg in DecisionTablesTest het geval toe dat u bedoelt."));
        tried.stream()
                .filter(row -> !rows.contains(row))
                .forEach(row -> rules.add(
                        row,
                        "deze rij is er niet (meer), maar een geval verwacht hem. Zet de rij terug, of pas het geval "
                                + "in DecisionTablesTest aan."));
        return rules.found;
    }

    private void add(String element, String what) {
        found.add(new Finding(file, element, 0, what));
    }

    private void table(DmnModelInstance model, String name, String text) {
        Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
        if (decisions.size() != 1) {
            add("bestand", "hier staan " + decisions.size() + " tabellen. Geef elke tabel een eigen bestand.");
            return;
        }
        Decision decision = decisions.iterator().next();
        String id = decision.getId();
        if (!name.equals(id)) {
            add(id, "bestand en tabel heten verschillend. Noem het bestand " + id + ".dmn.");
        }
        if (decision.getName() == null || decision.getName().isBlank()) {
            add(id, "de tabel heeft geen naam. Schrijf bij ‘Name’ waar de tabel over gaat.");
        }
        if (!KEPT.equals(decision.getCamundaHistoryTimeToLiveString())) {
            add(id, "er staat niet hoe lang sporen bewaard blijven. Vul bij ‘Time to live’ " + KEPT + " in.");
        }
        if (!said(decision).startsWith("Doel: ")) {
            add(id, "de toelichting zegt niet waarvoor de tabel is. Begin haar met ‘Doel: ’.");
        }
        if (!text.contains("<dmndi:DMNShape id=\"" + id + "_shape\" dmnElementRef=\"" + id + "\">")) {
            add(id, "de tabel is niet getekend. Open haar in Camunda Modeler en bewaar haar opnieuw.");
        }
    }

    private void rows(Collection<Rule> rows, Set<String> sources) {
        Set<String> seen = new HashSet<>();
        for (Rule row : rows) {
            String id = row.getId();
            if (!seen.add(id) || id.matches("DecisionRule_.*|row-.*")) {
                add(
                        id,
                        "de rij heeft geen eigen id, of een id dat de Modeler bedacht. Schrijf een id dat zegt wanneer "
                                + "de rij geldt.");
            }
            if (said(row).length() < SENTENCE) {
                add(id, "er staat niet waarom deze rij zo is. Schrijf in de toelichting één zin.");
            }
            List<String> named = row.getOutputEntries().stream()
                    .filter(entry -> entry.getId().equals(id + "_source"))
                    .flatMap(entry -> Sources.in(entry.getTextContent().replace("\"", "")).stream())
                    .map(String::strip)
                    .toList();
            if (named.isEmpty()) {
                add(
                        id,
                        "er staat niet waar deze rij vandaan komt. Zet in de kolom ‘Bron’ een sleutel uit "
                                + "sources.properties, of setting; de cel heet " + id + "_source.");
            }
            named.stream()
                    .filter(source -> !sources.contains(source))
                    .forEach(source -> add(
                            id,
                            "de bron ‘" + source
                                    + "’ staat niet in sources.properties. Zet hem erin, of kies een andere."));
        }
    }

    private static String said(DmnElement element) {
        return element.getDescription() == null
                ? ""
                : element.getDescription().getTextContent().strip();
    }
}
