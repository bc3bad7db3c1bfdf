package nl.kansrijkestart.engine.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** What a decision table may contain: cells in FEEL that are soon done. */
final class TableCheck {

    private static final Set<String> NAMESPACES = Set.of(
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://camunda.org/schema/1.0/dmn",
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/dmn/biodi/2.0",
            "http://www.w3.org/2001/XMLSchema-instance");
    private static final Set<String> REFUSED =
            Set.of("functionDefinition", "invocation", "import", "businessKnowledgeModel", "encapsulatedLogic");

    private TableCheck() {}

    static List<Finding> findings(String file, Element definitions) {
        List<Finding> found = new ArrayList<>();
        Xml.all(definitions).forEach(element -> {
            String id = Xml.id(element);
            if (element.getNamespaceURI() == null || !NAMESPACES.contains(element.getNamespaceURI())) {
                found.add(new Finding(
                        file,
                        id,
                        "onbekende naamruimte: " + element.getNamespaceURI()
                                + ". Haal het onderdeel weg en bewaar de tabel met Camunda Modeler."));
            }
            if (REFUSED.contains(element.getLocalName())) {
                found.add(
                        new Finding(file, id, element.getLocalName() + " mag niet in een tabel staan. Haal het weg."));
            }
            if (element.getLocalName().equals("decision")
                    && element.getAttributeNS("http://camunda.org/schema/1.0/dmn", "historyTimeToLive")
                            .isBlank()) {
                found.add(new Finding(
                        file,
                        id,
                        "de bewaartermijn (historyTimeToLive) ontbreekt. Vul ‘Time to live’ in, bijvoorbeeld 180."));
            }
            Xml.attributes(element).forEach(mark -> {
                String name = mark.getLocalName() == null ? mark.getNodeName() : mark.getLocalName();
                boolean language = name.equals("expressionLanguage") || name.equals("typeLanguage");
                if (language
                        && !mark.getNodeValue()
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains("feel")) {
                    found.add(new Finding(file, id, "een tabel rekent alleen in FEEL. Haal de andere taal weg."));
                }
                TextCheck.personal(mark.getNodeValue()).forEach(what -> found.add(new Finding(file, id, what)));
            });
            String text = Xml.text(element);
            if (element.getLocalName().equals("text")) {
                TextCheck.heavy(text).forEach(what -> found.add(new Finding(file, id, what)));
            }
            TextCheck.personal(text).forEach(what -> found.add(new Finding(file, id, what)));
        });
        return found;
    }
}
