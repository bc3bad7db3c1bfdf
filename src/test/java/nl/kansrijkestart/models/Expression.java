package nl.kansrijkestart.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * One {@code ${…}} of a model.
 *
 * @param owner id of the element it belongs to
 * @param place the attribute or tag it stands in, such as dueDate
 */
record Expression(String owner, String place, String text) {

    private static final Pattern CALL = Pattern.compile("(\\w+)\\.(\\w+)\\(([^()]*)\\)");
    private static final Pattern ONE_DESK_CALL = Pattern.compile("\\$\\{\\s*\\w+Desk\\.\\w+\\([^()]*\\)\\s*}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> NO_VARIABLE =
            Set.of("true", "false", "null", "empty", "not", "and", "or", "eq", "ne", "lt", "gt", "le", "ge");

    record Call(String bean, String method, List<String> arguments) {}

    static boolean isExpression(String text) {
        return text != null && text.strip().matches("\\$\\{[^{}]+}");
    }

    static boolean isDeskCall(String text) {
        return text != null && ONE_DESK_CALL.matcher(text.strip()).matches();
    }

    List<Call> calls() {
        return CALL.matcher(text)
                .results()
                .map(call -> new Call(call.group(1), call.group(2), arguments(call.group(3))))
                .toList();
    }

    private static List<String> arguments(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",")).map(String::strip).toList();
    }

    /** The variables that are read, in the order of the text. */
    Set<String> variables() {
        String rest = text.replaceAll("'[^']*'|\"[^\"]*\"", "").replaceAll("\\w+\\.\\w+\\(", "(");
        Set<String> variables = new LinkedHashSet<>();
        Matcher words = WORD.matcher(rest);
        while (words.find()) {
            if (!NO_VARIABLE.contains(words.group())) {
                variables.add(words.group());
            }
        }
        return variables;
    }

    static List<Expression> allIn(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            List<Expression> found = new ArrayList<>();
            collect(factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement(), "", found);
            return found;
        } catch (Exception unreadable) {
            throw new IllegalStateException("Cannot read " + file, unreadable);
        }
    }

    private static void collect(Element element, String owner, List<Expression> found) {
        boolean part = element.getLocalName().matches(".*EventDefinition|multiInstanceLoopCharacteristics");
        String own = element.hasAttribute("id") && !part ? element.getAttribute("id") : owner;
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            add(own, attribute.getLocalName(), attribute.getValue(), found);
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element inner) {
                collect(inner, own, found);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                add(own, element.getLocalName(), child.getNodeValue(), found);
            }
        }
    }

    private static void add(String owner, String place, String text, List<Expression> found) {
        if (text.contains("${") || text.contains("#{")) {
            found.add(new Expression(owner, place, text.strip()));
        }
    }
}
