package nl.kansrijkestart.engine.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Rules 29 and 31 of processes/README.md: what no word of a model says. */
final class WordRules {

    /** No two ways to read it, however long the text is. */
    private static final Pattern CALL = Pattern.compile("\\b\\w++\\.\\w++\\(([^()]*+)\\)");

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^{}]++}");
    private static final Pattern LITERAL = Pattern.compile("['\"].*|-?\\d.*");

    private final String file;
    private final Steps steps;
    private final List<Finding> found = new ArrayList<>();

    private WordRules(String file, Element definitions) {
        this.file = file;
        this.steps = new Steps(definitions);
    }

    static List<Finding> findings(String file, Element definitions) {
        WordRules rules = new WordRules(file, definitions);
        rules.steps.of("userTask").forEach(rules::noLiteralWho);
        rules.steps.all().forEach(rules::noLiteralValue);
        rules.steps.all().stream().filter(one -> one.hasAttribute("id")).forEach(rules::noPersonalData);
        return rules.found;
    }

    private void report(int rule, Element element, String what) {
        found.add(new Finding(file, steps.nameOf(element), rule, what));
    }

    private void noLiteralWho(Element task) {
        String groups =
                task.getAttributeNS(ModelCheck.CAMUNDA, "candidateGroups").strip();
        if (!groups.isEmpty() && !EXPRESSION.matcher(groups).matches()) {
            report(
                    29,
                    task,
                    "de groep ‘" + groups
                            + "’ staat vast in het model. Vraag de groep aan een bureau, bijvoorbeeld "
                            + "${referralDesk.receiverGroup(referralId)}.");
        }
        if (task.hasAttributeNS(ModelCheck.CAMUNDA, "assignee")
                || task.hasAttributeNS(ModelCheck.CAMUNDA, "candidateUsers")) {
            report(
                    29,
                    task,
                    "de taak is aan een persoon gegeven. Maak ‘Assignee’ en ‘Candidate users’ leeg; een groep krijgt "
                            + "de taak.");
        }
    }

    private void noLiteralValue(Element element) {
        Stream.concat(Xml.attributes(element).stream().map(Node::getNodeValue), Stream.of(Xml.text(element)))
                .filter(text -> text.contains("${") && text.length() <= TextCheck.LONGEST)
                .flatMap(text -> CALL.matcher(text).results().map(call -> call.group(1)))
                .flatMap(arguments -> Arrays.stream(arguments.split(",")))
                .map(String::strip)
                .filter(argument -> LITERAL.matcher(argument).matches())
                .forEach(argument -> report(
                        29,
                        owner(element),
                        "hier staat een vaste waarde: " + argument
                                + ". Zet groepen, termijnen en aantallen in de afspraken, niet in het model."));
    }

    /** The step or arrow that people see, around a part of it. */
    private static Element owner(Element part) {
        Element at = part;
        while ((!at.hasAttribute("id")
                        || at.getLocalName().matches(".*EventDefinition|multiInstanceLoopCharacteristics"))
                && at.getParentNode() instanceof Element around) {
            at = around;
        }
        return at;
    }

    private void noPersonalData(Element element) {
        Stream<String> documentation = Xml.children(element).stream()
                .filter(part -> Steps.is(part, "documentation"))
                .map(Xml::text);
        boolean personal = Stream.concat(
                        Stream.of(element.getAttribute("id"), element.getAttribute("name")), documentation)
                .anyMatch(TextCheck::ofAPerson);
        if (personal) {
            report(
                    31,
                    element,
                    "hier staat iets dat bij een persoon kan horen (e-mailadres, nummer of datum). Haal het weg.");
        }
    }
}
