package nl.kansrijkestart.engine.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a drawing may contain: known elements, calls of desks, tests of plain variables; no code, no literal times, no
 * loop without a wait.
 */
final class ModelCheck {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> NAMESPACES = Set.of(
            BPMN,
            CAMUNDA,
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://camunda.org/schema/modeler/1.0",
            "http://www.w3.org/2001/XMLSchema-instance",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "http://www.w3.org/XML/1998/namespace");
    /**
     * What a drawing is made of. No code, no repeating by number or clock, and no signals, which could set each other
     * off without end.
     */
    private static final Set<String> DRAWN = Set.of(
            "definitions",
            "process",
            "documentation",
            "extensionElements",
            "incoming",
            "outgoing",
            "sequenceFlow",
            "conditionExpression",
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "timerEventDefinition",
            "timeDate",
            "timeDuration",
            "message",
            "messageEventDefinition",
            "error",
            "errorEventDefinition",
            "escalation",
            "escalationEventDefinition",
            "terminateEventDefinition",
            "exclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "subProcess",
            "callActivity",
            "multiInstanceLoopCharacteristics",
            "completionCondition",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "sendTask",
            "receiveTask",
            "textAnnotation",
            "text",
            "association");

    private static final int MOST_ELEMENTS = 20_000;
    private static final Set<String> OURS =
            Set.of("in", "out", "properties", "property", "inputOutput", "inputParameter");
    private static final Set<String> OUR_MARKS = Set.of(
            "calledElementBinding",
            "candidateGroups",
            "candidateStarterGroups",
            "collection",
            "dueDate",
            "elementVariable",
            "expression",
            "formRef",
            "formRefBinding",
            "historyTimeToLive",
            "isStartableInTasklist",
            "resultVariable",
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "versionTag",
            "errorMessageVariable",
            "errorCodeVariable",
            "escalationCodeVariable",
            "followUpDate",
            "priority",
            "modelerTemplate",
            "modelerTemplateVersion");

    private static final String ARGUMENTS = "(\\s*(\\w+|'[^'()]*')\\s*(,\\s*(\\w+|'[^'()]*')\\s*)*)?";
    private static final String CALL = "[a-z]\\w*Desk\\.\\w+\\(" + ARGUMENTS + "\\)";
    private static final String WORD = "(!|not )?\\s*[a-z]\\w*+(\\s*(==|!=|eq|ne)\\s*('[^']*'|true|false|\\d+))?";
    private static final Pattern EXPRESSION =
            Pattern.compile("\\$\\{\\s*((!|not )?" + CALL + "(\\s*(==|!=|eq|ne)\\s*('[^']*'|true|false|\\d+))?" + "|"
                    + WORD + "(\\s*(&&|\\|\\||and|or)\\s*" + WORD + ")*)\\s*}");
    private static final Pattern DESK_CALL = Pattern.compile("\\$\\{\\s*" + CALL + "\\s*}");

    private ModelCheck() {}

    static List<Finding> findings(String file, Element definitions) {
        List<Finding> found = new ArrayList<>();
        List<Element> all = Xml.all(definitions);
        if (all.size() > MOST_ELEMENTS) {
            return List.of(new Finding(
                    file,
                    "",
                    "dit model heeft meer dan " + MOST_ELEMENTS
                            + " onderdelen. Breng een deel onder in een eigen proces."));
        }
        all.forEach(element -> {
            String id = Xml.id(element);
            element(element).forEach(what -> found.add(new Finding(file, id, what)));
            Xml.attributes(element)
                    .forEach(mark -> mark(element, mark).forEach(what -> found.add(new Finding(file, id, what))));
            text(element).forEach(what -> found.add(new Finding(file, id, what)));
        });
        Endless.loops(definitions)
                .forEach(id -> found.add(new Finding(
                        file,
                        id,
                        "deze stappen draaien rond zonder dat er iemand of iets op wacht. "
                                + "Zet er een taak, een bericht of een klok tussen.")));
        return found;
    }

    private static List<String> element(Element element) {
        String name = element.getLocalName();
        String space = element.getNamespaceURI();
        if (space == null || !NAMESPACES.contains(space)) {
            return List.of(unknown(space));
        }
        if (space.equals(BPMN) && !DRAWN.contains(name)) {
            return List.of(name
                    + " mag niet in een model staan. Haal het weg, of teken het met "
                    + "taken, vragen, klokken en berichten.");
        }
        if (space.equals(CAMUNDA) && !OURS.contains(name)) {
            return List.of("camunda:" + name + " mag niet in een model staan. Haal het weg.");
        }
        if (name.equals("process")
                && space.equals(BPMN)
                && element.getAttributeNS(CAMUNDA, "historyTimeToLive").isBlank()) {
            return List.of(
                    "de bewaartermijn (historyTimeToLive) ontbreekt. Vul ‘Time to live’ in, bijvoorbeeld P180D.");
        }
        if (name.equals("callActivity")
                && space.equals(BPMN)
                && !element.getAttribute("calledElement").matches("\\w+")) {
            return List.of(
                    "welk proces wordt aangeroepen, staat in het model zelf. Vul bij ‘Called element’ zijn naam in.");
        }
        if (name.equals("callActivity")
                && space.equals(BPMN)
                && element.getAttribute("calledElement").equals(processOf(element))) {
            return List.of("een proces roept zichzelf niet aan. Teken een pijl terug.");
        }
        boolean work = Set.of("serviceTask", "businessRuleTask", "sendTask").contains(name) && space.equals(BPMN);
        if (work
                && !DESK_CALL
                        .matcher(element.getAttributeNS(CAMUNDA, "expression").strip())
                        .matches()) {
            return List.of("een automatische stap roept één desk aan. Schrijf bij ‘Expression’ ${…Desk.methode(…)}.");
        }
        return List.of();
    }

    private static String unknown(String space) {
        return "onbekende naamruimte: " + space + ". Haal het onderdeel weg en bewaar het bestand met Camunda Modeler.";
    }

    private static String processOf(Element element) {
        for (Node node = element; node instanceof Element one; node = node.getParentNode()) {
            if (one.getLocalName().equals("process")) {
                return one.getAttribute("id");
            }
        }
        return "";
    }

    private static List<String> mark(Element element, Node mark) {
        String space = mark.getNamespaceURI();
        String name = mark.getLocalName() == null ? mark.getNodeName() : mark.getLocalName();
        if (space != null && !NAMESPACES.contains(space)) {
            return List.of(unknown(space));
        }
        boolean onOurs = CAMUNDA.equals(element.getNamespaceURI());
        if (CAMUNDA.equals(space) && !OUR_MARKS.contains(name)) {
            return List.of("camunda:" + name + " mag niet in een model staan. Haal het weg.");
        }
        if (name.equals("language") || name.equals("expressionLanguage") || name.equals("scriptFormat")) {
            return List.of("een andere taal voor voorwaarden mag niet. Haal de taal weg en schrijf ${…}.");
        }
        if (onOurs
                && (name.equals("variables") || name.equals("class") || name.equals("sourceExpression"))
                && !TextCheck.fine(mark.getNodeValue(), EXPRESSION)) {
            return List.of("een aanroep geeft alleen genoemde variabelen door. Noem ze een voor een.");
        }
        return TextCheck.wrong(mark.getNodeValue(), EXPRESSION);
    }

    private static List<String> text(Element element) {
        String text = Xml.text(element).strip();
        if (text.isEmpty()) {
            return List.of();
        }
        if (Set.of("timeDate", "timeDuration").contains(element.getLocalName())
                && !DESK_CALL.matcher(text).matches()) {
            return List.of("een tijd komt van een desk. Kies ‘Date’ en schrijf ${…Desk.methode(…)}.");
        }
        if (element.getLocalName().equals("conditionExpression")
                && !EXPRESSION.matcher(text).matches()) {
            return List.of("een voorwaarde vraagt een desk of een gewone variabele. Schrijf ${…}.");
        }
        return TextCheck.wrong(text, EXPRESSION);
    }
}
