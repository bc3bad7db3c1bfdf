package nl.kansrijkestart.engine.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** XML without a DOCTYPE and without anything from elsewhere. */
final class Xml {

    private static final String DEEPEST = "50";

    private Xml() {}

    static List<Finding> read(String file, byte[] content, BiFunction<String, Element, List<Finding>> check) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            javax.xml.parsers.DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return check.apply(
                    file, builder.parse(new ByteArrayInputStream(content)).getDocumentElement());
        } catch (SAXException | IOException unreadable) {
            return List.of(new Finding(
                    file,
                    "",
                    "dit is geen leesbare XML, of er staat een DOCTYPE in. "
                            + "Open het in Camunda Modeler en bewaar het opnieuw."));
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The element itself and all below it, in document order. */
    static List<Element> all(Element root) {
        List<Element> found = new ArrayList<>();
        add(root, found);
        return found;
    }

    private static void add(Element element, List<Element> found) {
        found.add(element);
        children(element).forEach(child -> add(child, found));
    }

    static List<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    static List<Node> attributes(Element element) {
        NamedNodeMap map = element.getAttributes();
        return IntStream.range(0, map.getLength())
                .mapToObj(map::item)
                .filter(one -> !XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(one.getNamespaceURI()))
                .toList();
    }

    /** The text of an element without its children's. */
    static String text(Element element) {
        StringBuilder text = new StringBuilder();
        NodeList nodes = element.getChildNodes();
        for (int n = 0; n < nodes.getLength(); n++) {
            if (nodes.item(n).getNodeType() == Node.TEXT_NODE
                    || nodes.item(n).getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(nodes.item(n).getNodeValue());
            }
        }
        return text.toString();
    }

    /** The id of the element or of the nearest one around it that has one. */
    static String id(Element element) {
        for (Node node = element; node instanceof Element one; node = node.getParentNode()) {
            if (one.hasAttribute("id")) {
                return one.getAttribute("id");
            }
        }
        return "";
    }
}
