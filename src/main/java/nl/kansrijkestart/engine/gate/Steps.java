package nl.kansrijkestart.engine.gate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The steps of one drawing, and which can come after which, over the borders of sub-processes. */
final class Steps {

    private final List<Element> all;
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<String, List<Element>> outOf = new HashMap<>();
    private final Map<String, List<Element>> into = new HashMap<>();
    private final Map<String, List<Element>> onBorderOf = new HashMap<>();

    Steps(Element definitions) {
        all = Xml.all(definitions).stream()
                .filter(one -> ModelCheck.BPMN.equals(one.getNamespaceURI()))
                .toList();
        all.stream().filter(one -> one.hasAttribute("id")).forEach(one -> byId.put(one.getAttribute("id"), one));
        of("sequenceFlow").forEach(flow -> {
            add(outOf, flow.getAttribute("sourceRef"), flow);
            add(into, flow.getAttribute("targetRef"), flow);
        });
        of("boundaryEvent").forEach(event -> add(onBorderOf, event.getAttribute("attachedToRef"), event));
    }

    private static void add(Map<String, List<Element>> lists, String id, Element one) {
        lists.computeIfAbsent(id, none -> new ArrayList<>()).add(one);
    }

    /** @return those of these kinds, such as {@code userTask} */
    Stream<Element> of(String... kinds) {
        Set<String> wanted = Set.of(kinds);
        return all.stream().filter(one -> wanted.contains(one.getLocalName()));
    }

    List<Element> all() {
        return all;
    }

    List<Element> outOf(Element step) {
        return outOf.getOrDefault(step.getAttribute("id"), List.of());
    }

    List<Element> into(Element step) {
        return into.getOrDefault(step.getAttribute("id"), List.of());
    }

    Element byId(String id) {
        return byId.get(id);
    }

    /** @return the events on the border of the step and of every sub-process around it */
    List<Element> bordersAround(Element step) {
        List<Element> borders = new ArrayList<>();
        for (Node at = step; at instanceof Element one; at = at.getParentNode()) {
            borders.addAll(onBorderOf.getOrDefault(one.getAttribute("id"), List.of()));
        }
        return borders;
    }

    static boolean is(Element one, String kind) {
        return one != null && kind.equals(one.getLocalName());
    }

    static boolean waitsFor(Element event, String kind) {
        return event != null && Xml.children(event).stream().anyMatch(part -> is(part, kind));
    }

    static boolean startedByEvent(Node part) {
        return part instanceof Element one
                && is(one, "subProcess")
                && "true".equals(one.getAttribute("triggeredByEvent"));
    }

    /** @return names of the messages that the event catches or throws */
    Stream<String> messages(Element event) {
        return Xml.children(event).stream()
                .filter(part -> is(part, "messageEventDefinition"))
                .map(part -> byId(part.getAttribute("messageRef")))
                .filter(message -> message != null)
                .map(message -> message.getAttribute("name"));
    }

    /** @return ids of everything that comes after the given steps, walking only the flows that are allowed */
    Set<String> reachable(Collection<Element> from, Predicate<Element> allowed) {
        Set<String> seen = new HashSet<>();
        Set<Node> begun = new HashSet<>();
        Deque<Element> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            Element step = open.pop();
            Stream.concat(next(step, allowed), atAnyTime(step, begun))
                    .filter(one -> one != null && seen.add(one.getAttribute("id")))
                    .forEach(open::push);
        }
        return seen;
    }

    private Stream<Element> next(Element step, Predicate<Element> allowed) {
        Element around = step.getParentNode() instanceof Element one ? one : null;
        Stream<Element> flows = outOf(step).stream();
        if (is(step, "endEvent") && is(around, "subProcess")) {
            flows = Stream.concat(flows, outOf(around).stream());
        }
        Stream<Element> along = flows.filter(allowed).map(flow -> byId(flow.getAttribute("targetRef")));
        Stream<Element> inside = is(step, "subProcess")
                ? Xml.children(step).stream().filter(part -> is(part, "startEvent"))
                : Stream.empty();
        return Stream.of(along, inside, bordersAround(step).stream()).flatMap(one -> one);
    }

    /** The parts that may begin while the step runs; each level is looked at once. */
    private static Stream<Element> atAnyTime(Element step, Set<Node> begun) {
        Stream<Element> parts = Stream.empty();
        for (Node at = step.getParentNode(); at instanceof Element level && begun.add(level); at = at.getParentNode()) {
            parts = Stream.concat(parts, Xml.children(level).stream().filter(Steps::startedByEvent));
        }
        return parts;
    }

    /** @return how people find the element: what they read in the drawing, and its id */
    String nameOf(Element one) {
        String label = one.getAttribute("name").strip().replaceAll("\\s+", " ");
        if (is(one, "sequenceFlow")) {
            return (label.isEmpty() ? "de pijl" : "de pijl “" + label + "”") + " van "
                    + nameOf(one.getAttribute("sourceRef")) + " naar " + nameOf(one.getAttribute("targetRef"));
        }
        return label.isEmpty() ? one.getAttribute("id") : "“" + label + "” (" + one.getAttribute("id") + ")";
    }

    private String nameOf(String id) {
        return byId(id) == null || is(byId(id), "sequenceFlow") ? id : nameOf(byId(id));
    }
}
