package nl.kansrijkestart.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.kansrijkestart.base.Sources;
import nl.kansrijkestart.base.Words;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Where each source is used: by the drawings, tables and forms of this program, and by the start values, receivers and
 * programmes as they are now. A source stands with the thing itself, as a key or as the word setting.
 */
@Component
public class SourceUses {

    private static final String START_VALUES = """
            select 'Termijn of grens: ' || description, source from setting where municipality is null""";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String MARK = "Startwaarde van dit programma";
    private static final String PROGRAMMES = """
            select 'Menukaart: ' || name, array_to_string(source, ',') from intervention where retired_at is null""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcTemplate sql;
    /** What is packed with the program does not change while it runs: read when somebody first asks. */
    private final Supplier<Map<String, Set<String>>> drawn = SingletonSupplier.of(SourceUses::drawn);

    SourceUses(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** By key, and under setting what has no source; uses in Dutch, in order. */
    @Transactional(readOnly = true)
    public Map<String, Set<String>> all() {
        Map<String, Set<String>> uses = new TreeMap<>();
        drawn.get().forEach((key, places) -> uses.put(key, new TreeSet<>(places)));
        BiConsumer<String, String> used = (place, cell) -> add(uses, place, cell);
        sql.query(START_VALUES, row -> {
            used.accept(row.getString(1), row.getString(2).replace(MARK, Sources.SETTING));
        });
        sql.query("select need, source from receiver_rule", row -> {
            used.accept("Wie wordt gevraagd: " + Words.need(row.getString(1)), row.getString(2));
        });
        sql.query(PROGRAMMES, row -> {
            used.accept(row.getString(1), row.getString(2));
        });
        return uses;
    }

    private static Map<String, Set<String>> drawn() {
        Map<String, Set<String>> uses = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        files("bpmn").forEach(file -> model(uses, xml(file), names));
        files("dmn").forEach(file -> table(uses, xml(file)));
        files("form").forEach(file -> form(uses, file, names));
        return uses;
    }

    private static void add(Map<String, Set<String>> uses, String place, String cell) {
        Sources.in(cell == null ? "" : cell)
                .forEach(
                        key -> uses.computeIfAbsent(key, one -> new TreeSet<>()).add(place));
    }

    private static void model(Map<String, Set<String>> uses, Document model, Map<String, String> names) {
        String process = all(model, "process").get(0).getAttribute("name");
        all(model, "property").stream()
                .filter(one -> one.getAttribute("name").equals("source"))
                .forEach(one -> add(uses, "Model: " + process, one.getAttribute("value")));
        // names of shielded steps say nothing
        boolean shielded = all(model, "property").stream()
                .anyMatch(one -> one.getAttribute("name").equals("shielded"));
        Stream.of("userTask", "startEvent")
                .flatMap(kind -> all(model, kind).stream())
                .filter(one -> one.hasAttributeNS(CAMUNDA, "formRef"))
                .forEach(one -> names.put(
                        one.getAttributeNS(CAMUNDA, "formRef"), shielded ? process : one.getAttribute("name")));
    }

    private static void table(Map<String, Set<String>> uses, Document table) {
        String name = all(table, "decision").get(0).getAttribute("name");
        all(table, "rule")
                .forEach(rule -> all(rule, "outputEntry").stream()
                        .filter(entry -> entry.getAttribute("id").equals(rule.getAttribute("id") + "_source"))
                        .forEach(entry -> add(
                                uses,
                                "Tabel “" + name + "”: " + said(rule),
                                entry.getTextContent().replace("\"", " "))));
    }

    private static String said(Element rule) {
        List<Element> descriptions = all(rule, "description");
        return descriptions.isEmpty()
                ? rule.getAttribute("id")
                : descriptions.get(0).getTextContent().strip();
    }

    private static void form(Map<String, Set<String>> uses, Resource file, Map<String, String> names) {
        try {
            JsonNode form = JSON.readTree(file.getInputStream());
            String id = form.path("id").asText();
            form.findParents("properties")
                    .forEach(part -> add(
                            uses,
                            names.containsKey(id)
                                    ? "Formulier “" + names.get(id) + "”"
                                    : "Vraag “" + part.path("label").asText() + "”",
                            part.path("properties").path("source").asText()));
        } catch (IOException odd) {
            throw new UncheckedIOException(odd);
        }
    }

    private static List<Resource> files(String kind) {
        try {
            return List.of(new PathMatchingResourcePatternResolver()
                    .getResources("classpath:" + (kind.equals("form") ? "forms" : "processes") + "/**/*." + kind));
        } catch (IOException odd) {
            throw new UncheckedIOException(odd);
        }
    }

    private static Document xml(Resource file) {
        try {
            DocumentBuilderFactory reader = DocumentBuilderFactory.newInstance();
            reader.setNamespaceAware(true);
            reader.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return reader.newDocumentBuilder().parse(file.getInputStream());
        } catch (IOException | ParserConfigurationException | SAXException odd) {
            throw new IllegalStateException(file.getFilename(), odd);
        }
    }

    private static List<Element> all(Document document, String name) {
        return all(document.getDocumentElement(), name);
    }

    private static List<Element> all(Element within, String name) {
        NodeList found = within.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int n = 0; n < found.getLength(); n++) {
            elements.add((Element) found.item(n));
        }
        return elements;
    }
}
